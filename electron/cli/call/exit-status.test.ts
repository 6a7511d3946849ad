import { expect, it } from 'vitest';
import { finding, type Severity } from '../../../shared/finding/finding.ts';
import { exitStatusFor } from './exit-status.ts';

it('has an exit status for every verdict', () => {
  expect(
    (
      [
        'works',
        'undone',
        'works-after-reboot',
        'undone-after-reboot',
        'rolled-back',
        'needs-attention',
        'nothing-changed',
        'not-seen',
        'unknown',
        'rolled-back-unseen',
        'undone-unseen',
      ] as const
    ).map((kind) => exitStatusFor(kind)),
  ).toEqual([0, 0, 5, 5, 3, 4, 2, 4, 4, 4, 4]);
});

it('ends with attention, not with success, when something that has changed needs a person', () => {
  const drift = (severity: Severity) => [finding('drift-other-changes', severity, { what: [] })];
  expect(exitStatusFor('works', drift('information'))).toBe(0);
  expect(exitStatusFor('works', drift('warning'))).toBe(4);
  expect(exitStatusFor('works', drift('blocks'))).toBe(4);
  expect(exitStatusFor('works-after-reboot', drift('warning'))).toBe(4);
});
