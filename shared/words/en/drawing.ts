/** English: the drawing of who listens where. */
import { addressRange } from './phrases.ts';

export const drawing = {
  owner: { web: 'Websites', streaming: 'Streaming', other: 'Other program', unnamed: 'Not named', nobody: 'nobody' },
  /** What stands below an owner's name. */
  under: {
    web: 'IIS, through Http.sys',
    streaming: 'HTTP plug-in',
    unnamed: 'this Windows doesn’t say who',
    idle: 'doesn’t listen',
  },
  many: (count: number, port: number) => `${count} IP addresses, port ${port}`,
  /** @param addresses several, joined */
  allOf: (addresses: string, port: number) => `${addresses}, port ${port}`,
  addressRange,
  /** @param where endpoints */
  row: (where: string, owner: string) => `${where}, ${owner}`,
  /** @param rows joined */
  said: (title: string, rows: string) => `${title}: ${rows}.`,
};
