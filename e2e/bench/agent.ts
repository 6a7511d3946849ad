import { row, type Row } from './row.ts';
export function measureAgent(): Row[] {
  return [row({ what: 'x', value: 1 })];
}
