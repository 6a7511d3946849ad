import { readFile } from 'node:fs/promises';
import { getDocumentProxy } from 'unpdf';
import { expect } from './wizard.ts';

/** What a PDF holds, as somebody reads it: pages, and lines of text. */
interface Paper {
  pages: number;
  lines: string[];
}

/** An address of a practice server, or what is left of one that was broken at the end or the beginning of a line. */
const WHOLE = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?/g;
const BROKEN = /(?<![\d.])(?:192\.168|10\.30)(?:\.\d{0,3})?\.?$|^\.?\d{1,3}\.\d{1,3}(?::\d+)?(?![\d.])/;

export async function readPaper(file: string): Promise<Paper> {
  const document = await getDocumentProxy(new Uint8Array(await readFile(file)));
  const lines: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    let line = '';
    for (const item of items) {
      if (!('str' in item)) continue;
      line += item.str;
      if (!item.hasEOL) continue;
      lines.push(line);
      line = '';
    }
    lines.push(line);
  }
  return { pages: document.numPages, lines };
}

/** Each of these addresses stands there whole, and no line ends in the middle of one. */
export function expectWholeAddresses({ lines }: Paper, addresses: readonly string[]): void {
  const text = lines.join('\n');
  for (const address of addresses) expect(text).toContain(address);
  expect(lines.filter((line) => BROKEN.test(line.replaceAll(WHOLE, '')))).toEqual([]);
}
