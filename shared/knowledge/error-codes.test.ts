import { expect, it } from 'vitest';
import { knownError } from './error-codes.ts';
import { knownEvent } from './events.ts';

it.each([
  ['32', '32'],
  ['183', '183'],
  ['0x80070020', '32'],
  ['0x800700b7', '183'],
  ['0x800704BE', '1214'],
  ['0x80072740', '10048'],
  ['0x8007271D', '10013'],
  ['0x80070057', '0x80070057'],
  ['0x80072741', '0x80072741'],
  ['0x80041001', '0x80041001'],
  ['0x8004100e', '0x8004100E'],
])('knows %s as %s', (code, known) => expect(knownError(code)?.code).toBe(known));

it.each(['', '0', '0x80070000', '0x8007002', '0x80080020', 'x'])('makes nothing of %j', (code) => {
  expect(knownError(code)).toBeNull();
});

it('knows events by source and number', () => {
  expect(['W3SVC', 'w3svc', 'WMServer', 'HTTP'].map((source) => knownEvent(source, 1003))).toEqual([
    'W3SVC 1003',
    'W3SVC 1003',
    null,
    null,
  ]);
});
