import { expect, it } from 'vitest';
import { isTrustedSender } from './trusted-sender.ts';

const OWN = 'app://share80';

it.each([
  ['the own page', { ownMainFrame: true, origin: OWN }, true],
  ['a frame in it', { ownMainFrame: false, origin: OWN }, false],
  ['another site in the window', { ownMainFrame: true, origin: 'https://example.com' }, false],
  ['an origin that only begins like ours', { ownMainFrame: true, origin: `${OWN}.example.com` }, false],
  ['an opaque origin', { ownMainFrame: true, origin: 'null' }, false],
])('%s', (_case, sender, trusted) => {
  expect(isTrustedSender(sender, OWN)).toBe(trusted);
});
