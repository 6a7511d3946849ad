import process from 'node:process';
import type { PaperFormat } from '../../shared/wire/ipc.ts';
import type { SetupRecord } from '../../shared/record/record-schema.ts';

/** Ends of file names by format; a record is JSON, but not the report's. */
const ENDINGS: Record<PaperFormat, string> = {
  html: 'html',
  pdf: 'pdf',
  md: 'md',
  json: 'json',
  csv: 'csv',
  record: 'share80.json',
  plan: 'plan.html',
  daily: process.platform === 'win32' ? 'daily.cmd' : 'daily.sh',
};

/** File name that is offered for a report: the server's name and the day, safe on every file system. */
export function reportName({ plan, createdAt }: SetupRecord, format: PaperFormat): string {
  const server = plan.server.computerName.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, 40) || 'server';
  return `Share80 ${server} ${createdAt.slice(0, 10)}.${ENDINGS[format]}`;
}
