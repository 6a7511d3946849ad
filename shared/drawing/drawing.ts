/**
 * The drawing of who listens where, as a tree of SVG elements that the window and the reports each write in their own way.
 * Shapes take the colour that the style sheet gives their owner's class, and texts that of the page, so that it can be read
 * in the dark, in forced colours and on paper; what a colour says a name and a line say, too.
 */
import type { EndpointOwner, Owner } from '../choice/listening.ts';
import { addressRanges } from '../text/address-ranges.ts';
import { plain } from '../text/printable.ts';
import type { Language } from '../words/languages.ts';
import { type DrawingRow, drawingRows } from './drawing-rows.ts';
import { fittedText } from './fitted-text.ts';

export interface SvgElement {
  tag: 'svg' | 'title' | 'desc' | 'g' | 'rect' | 'path' | 'text' | 'tspan';
  attributes: Readonly<Record<string, string | number>>;
  children: readonly (SvgElement | string)[];
}

type Words = Language['drawing'];

/** All sizes are in units of the drawing, which is this wide. */
const WIDTH = 380;
const MARGIN = 6;
const BOXES = { x: 4, width: 132, padding: 7, gap: 14, corner: 6 };
const SOCKETS = { x: 204, width: 172, padding: 7, gap: 8, corner: 15 };
const NAME = { fontSize: 13, leading: 16 };
const SMALL = { fontSize: 11, leading: 14 };

/** How an owner's line is drawn, for whoever does not see its colour. */
const LINES: Readonly<Record<Owner, Readonly<Record<string, string | number>> | null>> = {
  web: { 'stroke-width': 1.75 },
  streaming: { 'stroke-width': 3.5 },
  other: { 'stroke-width': 2, 'stroke-dasharray': '7 3' },
  unnamed: { 'stroke-width': 2, 'stroke-dasharray': '2 4' },
  nobody: null,
};

/** A shape with a text in it. */
interface Block {
  owner: Owner;
  /** Nobody listens here, or this owner listens nowhere. */
  idle: boolean;
  texts: readonly BlockText[];
}

interface BlockText {
  text: string;
  bold: boolean;
  font: typeof NAME;
}

interface PlacedBlock extends Block {
  element: SvgElement;
  /** Middle, from above. */
  middle: number;
}

/**
 * @param streams whether it is about streaming, which then has its place even while it listens nowhere
 * @returns null where nothing is known: then there is no drawing
 */
export function drawingOf(
  title: string,
  endpoints: readonly EndpointOwner[],
  words: Words,
  streams = true,
): SvgElement | null {
  const rows = drawingRows(endpoints);
  if (rows.length === 0) return null;
  const sockets = rows.map((row): Block => {
    return { owner: row.owner, idle: row.owner === 'nobody', texts: [nameText(socketText(row, words), false)] };
  });
  const boxes = ownersOf(rows, streams).map((owner) => boxOf(owner, rows, words));
  const height = Math.max(heightOf(boxes, BOXES), heightOf(sockets, SOCKETS)) + 2 * MARGIN;
  const left = placed(boxes, BOXES, height);
  const right = placed(sockets, SOCKETS, height);
  return {
    tag: 'svg',
    attributes: { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img' },
    children: [
      leaf('title', title),
      leaf('desc', drawingText(title, endpoints, words)),
      ...right.flatMap(({ owner, middle }) => lineBetween(owner, left, middle)),
      ...left.map(({ element }) => element),
      ...right.map(({ element }) => element),
    ],
  };
}

/** What the drawing shows, as a sentence. */
export function drawingText(title: string, endpoints: readonly EndpointOwner[], words: Words): string {
  const rows = drawingRows(endpoints).map((row) =>
    words.row(
      row.addresses.length === 1
        ? socketText(row, words)
        : words.allOf(addressRanges(row.addresses, words.addressRange), row.port),
      ownerText(row, words),
    ),
  );
  return words.said(title, rows.join('; '));
}

/** Who listens, with the programs that have no name of their own in the drawing. */
export function ownerText({ owner, programs }: Pick<DrawingRow, 'owner' | 'programs'>, words: Words): string {
  return owner === 'other' ? `${words.owner.other} (${programs.map(plain).join(', ')})` : words.owner[owner];
}

function socketText({ addresses, port }: DrawingRow, words: Words): string {
  return addresses.length === 1 ? `${addresses[0] ?? ''}:${port}` : words.many(addresses.length, port);
}

/** Websites, and streaming, have their place even while they listen nowhere. */
function ownersOf(rows: readonly DrawingRow[], streams: boolean): Exclude<Owner, 'nobody'>[] {
  const listens = (owner: Owner) => rows.some((row) => row.owner === owner);
  return (['web', 'streaming', 'other', 'unnamed'] as const).filter(
    (owner) => owner === 'web' || (owner === 'streaming' && streams) || listens(owner),
  );
}

function boxOf(owner: Exclude<Owner, 'nobody'>, rows: readonly DrawingRow[], words: Words): Block {
  const own = rows.filter((row) => row.owner === owner);
  const programs = [...new Set(own.flatMap((row) => row.programs))].map(plain).join(', ');
  const under = own.length === 0 ? words.under.idle : owner === 'other' ? programs : words.under[owner];
  const texts = [nameText(words.owner[owner], true), { text: under, bold: false, font: SMALL }];
  return { owner, idle: own.length === 0, texts };
}

function nameText(text: string, bold: boolean): BlockText {
  return { text, bold, font: NAME };
}

type Column = typeof BOXES;

const MOST_LINES = 2;

function fitted({ text, bold, font }: BlockText, { width, padding }: Column) {
  return fittedText(text, { width: width - 2 * padding, fontSize: font.fontSize, bold, lines: MOST_LINES });
}

function blockHeight({ texts }: Block, column: Column): number {
  const lines = texts.map((text) => fitted(text, column).lines.length * text.font.leading);
  return lines.reduce((sum, one) => sum + one, 2 * column.padding);
}

function heightOf(blocks: readonly Block[], column: Column): number {
  return blocks.reduce((sum, block) => sum + blockHeight(block, column) + column.gap, -column.gap);
}

/** The blocks of a column below each other; what room is left stands between them. */
function placed(blocks: readonly Block[], column: Column, height: number): PlacedBlock[] {
  const spare = (height - 2 * MARGIN - heightOf(blocks, column)) / blocks.length;
  let top = MARGIN + spare / 2;
  return blocks.map((block) => {
    const y = top;
    const own = blockHeight(block, column);
    top += own + column.gap + spare;
    return { ...block, element: blockElement(block, column, y, own), middle: y + own / 2 };
  });
}

function blockElement(block: Block, column: Column, y: number, height: number): SvgElement {
  const { owner, idle, texts } = block;
  const { x, width, padding, corner } = column;
  const shape = idle ? { fill: 'none', 'stroke-dasharray': '4 3' } : { fill: 'currentColor', 'fill-opacity': 0.1 };
  let base = y + padding;
  const lines = texts.flatMap((text) =>
    fitted(text, column).lines.map((line): SvgElement => {
      const { fontSize, leading } = text.font;
      base += leading;
      const bold = text.bold ? { 'font-weight': 600 } : {};
      // From the lower end of the line to where the letters stand.
      const at = { x: x + width / 2, y: base - 0.28 * leading, 'text-anchor': 'middle', 'font-size': fontSize };
      return { tag: 'text', attributes: { ...at, ...bold, fill: 'currentColor' }, children: [line] };
    }),
  );
  const whole = texts.every((text) => fitted(text, column).whole);
  return {
    tag: 'g',
    attributes: { class: 'block' },
    children: [
      ...(whole ? [] : [leaf('title', texts.map(({ text }) => text).join(', '))]),
      {
        tag: 'rect',
        attributes: {
          ...{ x, y, width, height, rx: corner, class: idle ? 'nobody' : owner },
          ...{ ...shape, stroke: 'currentColor', 'stroke-width': 1.5 },
        },
        children: [],
      },
      ...lines,
    ],
  };
}

function lineBetween(owner: Owner, boxes: readonly PlacedBlock[], to: number): SvgElement[] {
  const from = boxes.find((box) => box.owner === owner)?.middle;
  const line = LINES[owner];
  if (from === undefined || line === null) return [];
  const [start, end] = [BOXES.x + BOXES.width, SOCKETS.x];
  const bend = (end - start) / 2;
  const d = `M${start} ${from}C${start + bend} ${from} ${end - bend} ${to} ${end} ${to}`;
  return [
    { tag: 'path', attributes: { d, class: owner, fill: 'none', stroke: 'currentColor', ...line }, children: [] },
  ];
}

function leaf(tag: 'title' | 'desc', text: string): SvgElement {
  return { tag, attributes: {}, children: [text] };
}
