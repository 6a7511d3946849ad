/** The formats of a report. */
import type { PaperFormat } from '../../wire/ipc.ts';

export const formats: Record<PaperFormat, string> = {
  html: 'HTML ページ',
  pdf: 'PDF',
  md: 'Markdown',
  json: 'JSON',
  csv: 'CSV',
  record: 'セットアップの記録',
  plan: 'プラン (HTML ページ)',
  daily: '毎日の検証',
};
