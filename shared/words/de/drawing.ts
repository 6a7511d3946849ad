/** German: the drawing of who listens where. */
import { addressRange } from './phrases.ts';

export const drawing = {
  owner: {
    web: 'Websites',
    streaming: 'Streaming',
    other: 'Anderes Programm',
    unnamed: 'Nicht genannt',
    nobody: 'niemand',
  },
  /** What stands below an owner's name. */
  under: {
    web: 'IIS, über Http.sys',
    streaming: 'HTTP-Plug-In',
    unnamed: 'dieses Windows sagt nicht, wer',
    idle: 'lauscht nicht',
  },
  many: (count: number, port: number) => `${count} IP-Adressen, Port ${port}`,
  /** @param addresses several, joined */
  allOf: (addresses: string, port: number) => `${addresses}, Port ${port}`,
  addressRange,
  /** @param where endpoints */
  row: (where: string, owner: string) => `${where}, ${owner}`,
  /** @param rows joined */
  said: (title: string, rows: string) => `${title}: ${rows}.`,
};
