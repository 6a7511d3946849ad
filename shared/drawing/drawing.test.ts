import { describe, expect, it } from 'vitest';
import type { EndpointOwner } from '../choice/listening.ts';
import { english } from '../testing/english.ts';
import { drawingOf, drawingText, type SvgElement } from './drawing.ts';
import { fittedText } from './fitted-text.ts';

const at = (address: string, owner: EndpointOwner['owner'], program = ''): EndpointOwner => {
  return { address, port: 80, owner, program };
};

function elements(element: SvgElement | string | null): SvgElement[] {
  if (element === null || typeof element === 'string') return [];
  return [element, ...element.children.flatMap(elements)];
}

const drawn = (endpoints: EndpointOwner[]) => elements(drawingOf('Today', endpoints, english.drawing));
const textsOf = (all: SvgElement[], tag: SvgElement['tag']) =>
  all
    .filter((one) => one.tag === tag)
    .map(({ children }) => children.filter((child) => typeof child === 'string').join(''));

describe('drawingOf', () => {
  it('draws nothing of what is not known', () => {
    expect(drawingOf('Today', [], english.drawing)).toBeNull();
  });

  it('tells in a sentence what it shows', () => {
    const all = drawn([at('10.0.0.1', 'web'), at('10.0.0.2', 'other', 'httpd.exe'), at('10.0.0.3', 'nobody')]);
    expect(textsOf(all, 'title')).toEqual(['Today']);
    expect(textsOf(all, 'desc')).toEqual([
      'Today: 10.0.0.1:80, Websites; 10.0.0.2:80, Other program (httpd.exe); 10.0.0.3:80, nobody.',
    ]);
  });

  it('leads a line from each owner to what it listens on, and none to where nobody does', () => {
    const all = drawn([at('10.0.0.1', 'web'), at('10.0.0.2', 'streaming'), at('10.0.0.3', 'nobody')]);
    const lines = all.filter(({ tag }) => tag === 'path').map(({ attributes }) => attributes['class']);
    expect(lines).toEqual(['web', 'streaming']);
    expect(textsOf(all, 'text')).toContain('10.0.0.3:80');
  });

  it('names all of many addresses to readers', () => {
    const crowd = Array.from({ length: 64 }, (_, n) => at(`10.0.0.${n + 1}`, n < 63 ? 'web' : 'streaming'));
    expect(textsOf(drawn(crowd), 'text')).toContain('63 IP addresses, port 80');
    expect(drawingText('Today', crowd, english.drawing)).toBe(
      'Today: 10.0.0.1 to 10.0.0.63 (63 IP addresses), port 80, Websites; 10.0.0.64:80, Streaming.',
    );
  });

  it('shortens a name that has no room, and tells it whole', () => {
    const program = 'a-very-long-name-of-a-program-that-nobody-would-write-but-somebody-has-written.exe';
    const all = drawn([at('10.0.0.1', 'other', program)]);
    expect(textsOf(all, 'text').some((text) => text.endsWith('…'))).toBe(true);
    expect(textsOf(all, 'title')).toContain(`Other program, ${program}`);
  });

  it('keeps every block inside of the drawing, and none over another', () => {
    const all = drawn([
      at('10.0.0.1', 'web'),
      at('10.0.0.2', 'other', 'x'),
      ...[3, 4, 5, 6].map((n) => at(`10.0.0.${n}`, 'nobody')),
    ]);
    const height = Number(String(all[0]?.attributes['viewBox']).split(' ')[3]);
    const rects = all.filter(({ tag }) => tag === 'rect').map(({ attributes }) => attributes);
    const columns = [...new Set(rects.map(({ x }) => x))].map((left) => rects.filter(({ x }) => x === left));
    expect(columns).toHaveLength(2);
    for (const column of columns) {
      let last = 0;
      for (const { y, height: own } of column) {
        expect(Number(y)).toBeGreaterThan(last);
        last = Number(y) + Number(own);
      }
      expect(last).toBeLessThan(height);
    }
  });
});

describe('fittedText', () => {
  it.each([
    ['one two three', ['one two', 'three'], true],
    ['Web サイト用 IP アドレス', ['Web サイ', 'ト用 IP…'], false],
    ['192.168.11.10:8080', ['192.168.1', '1.10:8080'], true],
    ['', [], true],
  ])('%s', (text, lines, whole) => {
    expect(fittedText(text, { width: 66, fontSize: 13, bold: false, lines: 2 })).toEqual({ lines, whole });
  });
});
