import { expect, it } from 'vitest';
import type { SetupRecord } from '../../shared/record/record-schema.ts';
import { reportName } from './report-name.ts';

function recordOf(computerName: string): SetupRecord {
  return { createdAt: '2026-03-04T05:06:07Z', plan: { server: { computerName } } } as SetupRecord;
}

it('names the server, the day and the format', () => {
  expect(reportName(recordOf('WEB-03'), 'pdf')).toBe('Share80 WEB-03 2026-03-04.pdf');
  expect(reportName(recordOf('WEB-03'), 'record')).toBe('Share80 WEB-03 2026-03-04.share80.json');
});

it.each(['../../etc', 'C:\\windows', 'a/b', 'con.', '', 'ä'.repeat(300)])('makes a plain name of %j', (name) => {
  expect(reportName(recordOf(name), 'md')).toMatch(/^Share80 [A-Za-z0-9-]{1,40} 2026-03-04\.md$/);
});
