/** The formats of a report. */
import type { PaperFormat } from '../../wire/ipc.ts';

export const formats: Record<PaperFormat, string> = {
  html: 'HTML-Seite',
  pdf: 'PDF',
  md: 'Markdown',
  json: 'JSON',
  csv: 'CSV',
  record: 'Einrichtungsdatensatz',
  plan: 'Plan, als HTML-Seite',
  daily: 'Tägliche Prüfung',
};
