import { describe, expect, it } from 'vitest';
import { LONGEST_FILE } from '../text/file-text.ts';
import { SNAPSHOT_VERSION } from '../snapshot/snapshot.ts';
import { RECORD_VERSION } from './record-schema.ts';
import { readPlanFile, readRecord, readSnapshotFile } from './record.ts';
import { goodRecord } from '../testing/story.ts';
import { typicalSnapshot } from '../testing/machine.ts';
import { english } from '../testing/english.ts';

const record = goodRecord();
const text = JSON.stringify(record);

describe('readRecord', () => {
  it('reads what was written', () => {
    expect(readRecord(text)).toEqual({ ok: true, value: record });
    expect(readRecord(JSON.stringify(record, null, 2))).toEqual({ ok: true, value: record });
  });

  it('never misreads a record that breaks off', () => {
    for (let length = 0; length < text.length; length += 1) {
      const read = readRecord(text.slice(0, length));
      if (read.ok || !english.fileWords(read.problem).startsWith('Share80 can’t use this file as a setup record:')) {
        expect.fail(`misread at ${length}`);
      }
    }
  });

  it('says in one sentence what is wrong', () => {
    const problem = (value: unknown): string => {
      const read = readRecord(typeof value === 'string' ? value : JSON.stringify(value));
      return read.ok ? 'fine' : english.fileWords(read.problem);
    };
    expect(problem('')).toContain('it’s empty');
    expect(problem('nonsense')).toContain('not valid JSON');
    expect(problem([])).toContain('other contents');
    expect(problem(record.plan)).toContain('it contains a plan');
    expect(problem({ ...record, version: RECORD_VERSION + 1 })).toContain('newer Share80');
    expect(problem({ ...record, version: RECORD_VERSION + 1, more: 1 })).toContain('newer Share80');
    expect(problem({ ...record, before: { ...record.before, version: SNAPSHOT_VERSION + 1, more: 1 } })).toContain(
      'newer Share80',
    );
    expect(problem({ ...record, version: 0 })).toContain('version is unknown');
    expect(problem({ ...record, version: '1' })).toContain('version is unknown');
    expect(problem({ ...record, extra: 1 })).toContain('changed or damaged');
    expect(problem(' '.repeat(LONGEST_FILE + 1))).toContain('larger than 8 MiB');
    expect(problem('['.repeat(1_000_000))).toContain('not valid JSON');
    expect(problem({ ...record, id: '000000000000' })).toContain('its ID doesn’t match');
    expect(problem({ ...record, journal: { ...record.journal, planId: '000000000000' } })).toContain('another plan');
    expect(problem({ ...record, plan: { ...record.plan, createdAt: '2026-01-02T03:05:01Z' } })).toContain('checksum');
    expect(problem(text.replace('"event":"step-done"', '"event":"step-failed"'))).toContain('journal');
    for (const value of [0, null, true, 'x', {}]) expect(problem(value)).not.toBe('fine');
  });

  it('takes no harm from members that a prototype would have', () => {
    const hostile = text.replace('{', '{"__proto__":{"polluted":1},"constructor":{"polluted":1},');
    const read = readRecord(hostile);
    if (read.ok) expect(read.value).toEqual(record);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(read.ok ? read.value : {})).toBe(Object.prototype);
  });

  it('makes the same id for the same plan and time', () => {
    expect(goodRecord().id).toBe(record.id);
  });
});

describe('readSnapshotFile', () => {
  const snapshot = typicalSnapshot();
  const result = JSON.stringify({ requestId: '0123456789abcdef', snapshot, probes: [] });

  it('takes a bare snapshot and the whole result of an agent', () => {
    expect(readSnapshotFile(JSON.stringify(snapshot))).toEqual({ ok: true, value: snapshot });
    expect(readSnapshotFile(`${result}\r\nSHARE80-END\r\n`)).toEqual({ ok: true, value: snapshot });
  });

  it('refuses a result without its end mark, and anything hostile', () => {
    expect(readSnapshotFile(result).ok).toBe(false);
    expect(readSnapshotFile(JSON.stringify({ ...snapshot, computerName: 'x'.repeat(600) })).ok).toBe(false);
    expect(readSnapshotFile('\nSHARE80-END').ok).toBe(false);
  });
});

it('reads a plan only as it was sealed', () => {
  expect(readPlanFile(JSON.stringify(record.plan))).toEqual({ ok: true, value: record.plan });
  const altered = { ...record.plan, neededAddresses: [] };
  expect(readPlanFile(JSON.stringify(altered))).toMatchObject({ ok: false });
});
