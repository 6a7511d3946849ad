import { describe, expect, it } from 'vitest';
import { loadAgent } from '../testing/agent-context.ts';

const { time, text, problems } = loadAgent();

describe('time', () => {
  it.each(['2026-01-02T03:04:05Z', '1999-12-31T23:59:59Z', '2000-02-29T00:00:00Z'])('writes %s', (iso) => {
    expect(time.iso(new Date(iso))).toBe(iso);
    expect(time.parse(iso)).toBe(Date.parse(iso));
  });

  it.each([
    ['20050315123456.000000+060', '2005-03-15T11:34:56Z'],
    ['20050315123456.500000-480', '2005-03-15T20:34:56Z'],
    ['20050101000000.000000+000', '2005-01-01T00:00:00Z'],
    ['2005', null],
    [null, null],
  ])('converts %s', (cim, iso) => {
    expect(time.fromCim(cim)).toBe(iso);
  });

  it('does not take other texts for a time', () => {
    expect(time.parse('yesterday')).toBeNaN();
  });
});

describe('text', () => {
  it('knows lines by any end', () => {
    expect(text.lines('a\r\n\r\nb\nc\r')).toEqual(['a', '', 'b', 'c', '']);
  });

  it.each(['10.0.0.1', '0.0.0.0', '255.255.255.255'])('takes %s for an address', (address) => {
    expect(text.isIpv4(address)).toBe(true);
  });

  it.each(['10.0.0.256', '010.0.0.1', '10.0.0', '10.0.0.1:80', '::1', ' 10.0.0.1', '10.0.0.1\n', 10])(
    'does not take %j for one',
    (address) => {
      expect(text.isIpv4(address)).toBe(false);
    },
  );
});

describe('problems', () => {
  it('writes Windows errors as people look them up', () => {
    expect(problems.hex(-1072884341)).toBe('0xC00D158B');
    expect(problems.hex(5)).toBe('0x00000005');
  });
});
