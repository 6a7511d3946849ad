/** The formats of a report. */
import type { ReportFormat } from '../../wire/ipc.ts';

export const formats: Record<ReportFormat, string> = {
  html: 'HTML page',
  pdf: 'PDF',
  md: 'Markdown',
  json: 'JSON',
  csv: 'CSV',
  record: 'Setup record',
};
