/** Japanese: the drawing of who listens where. */
import { addressRange } from './phrases.ts';

export const drawing = {
  owner: {
    web: 'Web サイト',
    streaming: 'ストリーミング',
    other: '他のプログラム',
    unnamed: '名前なし',
    nobody: 'なし',
  },
  /** What stands below an owner's name. */
  under: {
    web: 'IIS (Http.sys 経由)',
    streaming: 'HTTP プラグイン',
    unnamed: 'この Windows は名前を示しません',
    idle: 'リッスンしていない',
  },
  many: (count: number, port: number) => `${count} 個の IP アドレス、ポート ${port}`,
  /** @param addresses several, joined */
  allOf: (addresses: string, port: number) => `${addresses}、ポート ${port}`,
  addressRange,
  /** @param where endpoints */
  row: (where: string, owner: string) => `${where}、${owner}`,
  /** @param rows joined */
  said: (title: string, rows: string) => `${title}: ${rows}。`,
};
