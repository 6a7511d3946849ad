import { expect, it } from 'vitest';
import { nodeVersionProblem } from './prepare.mjs';

it.each(['20.19.0', '20.20.2', '22.0.0', '24.15.0'])('takes Node %s', (version) => {
  expect(nodeVersionProblem(version)).toBeNull();
});

it.each(['18.20.0', '20.18.3'])('refuses Node %s and says what is needed', (version) => {
  expect(nodeVersionProblem(version)).toContain('20.19 or later');
});
