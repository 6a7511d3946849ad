/** The formats of a report. */
import type { PaperFormat } from '../../wire/ipc.ts';

export const formats: Record<PaperFormat, string> = {
  html: 'HTML page',
  pdf: 'PDF',
  md: 'Markdown',
  json: 'JSON',
  csv: 'CSV',
  record: 'Setup record',
  plan: 'Plan, as an HTML page',
  daily: 'Daily check',
};
