/** What a person, or a reader, would find wrong with the page as it stands, found by machine. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

/** One line for each problem; empty = there is none. The page is left scrolled to its beginning. */
export async function pageProblems(page: Page): Promise<string[]> {
  await settle(page);
  return [...(await page.evaluate(problemsOfLayout)), ...(await accessibilityViolations(page))];
}

/** Of axe, which the page keeps: it is half a megabyte. */
interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Where the package for Playwright has it, whose own way opens a page more, which Electron cannot. */
const beside = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const axeSource = readFile(beside.resolve('axe-core/axe.min.js'), 'utf8');

/** axe is told where it is: the page has no frames, and its policy allows no script that it did not come with. */
async function accessibilityViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** How long a page that moves may take to come to rest. Unit: milliseconds. */
const REST_LIMIT_MS = 10_000;

/** Waits until what moves in the page has come to rest and is on the screen; names what never does. */
export async function settle(page: Page): Promise<void> {
  const moving = await page.evaluate(settled, REST_LIMIT_MS);
  if (moving !== '') throw new Error(`the page doesn’t come to rest: ${moving}`);
}

/** Runs in the page. Resolves with what still moves at the limit, '' = nothing. */
async function settled(limitMs: number): Promise<string> {
  const finite = document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
  const rest = async () => {
    await Promise.allSettled(finite.map(({ finished }) => finished));
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    return '';
  };
  const limit = new Promise<string>((resolve) => {
    setTimeout(() => {
      const moving = finite.filter(({ playState }) => playState !== 'finished' && playState !== 'idle');
      const named = moving.map(({ effect }) => (effect as KeyframeEffect).target?.outerHTML.slice(0, 80) ?? '');
      // A window that draws no frames any more has come to rest, too.
      resolve(named.join('; '));
    }, limitMs);
  });
  return Promise.race([rest(), limit]);
}

/** Runs in the page: whatever it needs is inside. */
function problemsOfLayout(): string[] {
  /** Half a pixel is lost by rounding, and letters of a font stand out of their line. */
  const SLACK = 2;
  const wizard = document.querySelector('main');
  for (const part of document.querySelectorAll('main, .steps, dialog')) part.scrollTo(0, 0);
  document.scrollingElement?.scrollTo(0, 0);
  const question = document.querySelector('dialog[open]');
  const shown = question ?? document.body;

  const named = (element: Element | null) =>
    (element === null ? '' : element.outerHTML).replace(/\s+/g, ' ').slice(0, 120);
  /** Made as small as a point, in some sizes of the window or always. */
  const isForReadersOnly = (element: Element) => {
    for (let around: Element | null = element; around instanceof HTMLElement; around = around.parentElement) {
      if (around.offsetWidth <= 1 && getComputedStyle(around).overflow === 'hidden') return true;
    }
    return false;
  };
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('.for-readers-only, option, title, desc') === null &&
    !isForReadersOnly(element);

  interface Line {
    text: string;
    element: Element;
    box: DOMRect;
    /** What of it is seen, with what is scrolled out of sight left out. */
    seen: { left: number; top: number; right: number; bottom: number };
  }

  /** Where a text is cut off for good, not only scrolled away. */
  const cut: string[] = [];

  function lineOf(element: Element, text: string, box: DOMRect): Line {
    const seen = { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
    for (let around: Element | null = element; around !== null; around = around.parentElement) {
      if (around === document.body || around === document.documentElement) break;
      const { overflowX, overflowY, position, display } = getComputedStyle(around);
      if (display === 'inline' || around instanceof SVGElement) continue;
      const inside = around.getBoundingClientRect();
      const left = inside.left + around.clientLeft;
      const top = inside.top + around.clientTop;
      const right = left + around.clientWidth;
      const bottom = top + around.clientHeight;
      const isOut = box.left < left - SLACK || box.right > right + SLACK;
      const isBelow = box.top < top - SLACK || box.bottom > bottom + SLACK;
      if (overflowX === 'hidden' || overflowX === 'clip' ? isOut : false)
        cut.push(`“${text}” is cut by ${named(around)}`);
      if (overflowY === 'hidden' || overflowY === 'clip' ? isBelow : false)
        cut.push(`“${text}” is cut by ${named(around)}`);
      if (overflowX !== 'visible') [seen.left, seen.right] = [Math.max(seen.left, left), Math.min(seen.right, right)];
      if (overflowY !== 'visible') [seen.top, seen.bottom] = [Math.max(seen.top, top), Math.min(seen.bottom, bottom)];
      // It stands over everything else.
      if (position === 'fixed') break;
    }
    return { text, element, box, seen };
  }

  /** From this width on there is room for an address; half of one of its numbers would be read as another address. */
  const WIDE = 600;
  const torn: string[] = [];
  function lookForTornNumbers(node: Node): void {
    for (const { 0: address, index: start } of (node.textContent ?? '').matchAll(/\d+(?:\.\d+){3}/g)) {
      for (const { 0: number, index } of address.matchAll(/\d+/g)) {
        const range = document.createRange();
        range.setStart(node, start + index);
        range.setEnd(node, start + index + number.length);
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (tops.size > 1) torn.push(`“${address}” breaks within a number`);
      }
    }
  }

  const lines: Line[] = [];
  const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (text === '' || element === null || !isSeen(element)) continue;
    if (innerWidth >= WIDE) lookForTornNumbers(node);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width > 1 && box.height > 1) lines.push(lineOf(element, text.slice(0, 60), box));
    }
  }

  for (const { text, element, box } of lines) {
    if (box.left < -SLACK || box.right > innerWidth + SLACK) cut.push(`“${text}” leaves the window`);
    const button = element.closest('button');
    if (button === null) continue;
    const room = button.getBoundingClientRect();
    if (box.left < room.left - 1 || box.right > room.right + 1 || box.bottom > room.bottom + 1) {
      cut.push(`“${text}” leaves its button`);
    }
  }
  for (const text of document.querySelectorAll('svg text')) {
    const block = text.parentElement?.querySelector('rect')?.getBoundingClientRect();
    const box = text.getBoundingClientRect();
    if (block !== undefined && isSeen(text) && (box.left < block.left || box.right > block.right)) {
      cut.push(`“${text.textContent}” leaves its place in the drawing`);
    }
  }

  // The buttons stand over the page where it is so low that all of it scrolls.
  const isOver = (element: Element) => {
    for (let around: Element | null = element; around !== null; around = around.parentElement) {
      if (getComputedStyle(around).position === 'sticky') return true;
    }
    return false;
  };
  const standing = lines.filter(
    ({ element, seen }) => seen.right - seen.left > 1 && seen.bottom - seen.top > 1 && !isOver(element),
  );
  standing.sort((one, other) => one.seen.top - other.seen.top);
  const over: string[] = [];
  for (const [index, one] of standing.entries()) {
    for (const other of standing.slice(index + 1)) {
      if (other.seen.top >= one.seen.bottom) break;
      if (one.element === other.element) continue;
      const wide = Math.min(one.seen.right, other.seen.right) - Math.max(one.seen.left, other.seen.left);
      const high = Math.min(one.seen.bottom, other.seen.bottom) - other.seen.top;
      // Lines that follow each other closely touch by the room that their font leaves.
      if (wide > SLACK && high > 6) over.push(`“${one.text}” and “${other.text}” overlap`);
    }
  }

  const sideways = [
    ...document.querySelectorAll('html, form, nav, main, main :not(.for-readers-only), footer, dialog *'),
  ]
    .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
    .filter((element) => element instanceof HTMLElement && getComputedStyle(element).display !== 'inline')
    // What is folded up is not laid out anew: its sizes are those of another window.
    .filter((element) => element.checkVisibility())
    .map((element) => `can be scrolled sideways: ${named(element)}`);

  const root = document.scrollingElement;
  const isFixed = getComputedStyle(document.body).overflowY === 'hidden';
  const asAWhole =
    isFixed && root !== null && root.scrollHeight > innerHeight + 1
      ? [`the whole window can be scrolled: ${root.scrollHeight} > ${innerHeight}`]
      : [];

  const leading =
    question?.querySelector('dialog > .buttons button') ?? document.querySelector('footer button[type=submit]');
  const unseen: string[] = [];
  if (leading !== null && isSeen(leading)) {
    const { left, top, right, bottom } = leading.getBoundingClientRect();
    const isIn = left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
    if (!isIn) unseen.push(`out of sight: ${named(leading)}`);
  }

  const seenIn = (selector: string) => [...(wizard?.querySelectorAll(selector) ?? [])].filter(isSeen);
  const [green, red] = [seenIn('.callout.good'), seenIn('.callout.blocks, span.blocks')];
  const falselyGreen = green.length > 0 && red.length > 0 ? [`green over red: ${named(green[0] ?? null)}`] : [];

  // By the same name a reader cannot tell them apart; two that put the same text into the clipboard do the same.
  const names = [...document.querySelectorAll('button, summary')]
    .filter((button) => button.checkVisibility({ visibilityProperty: true }) && button.closest('.copy') === null)
    .map((button) => button.getAttribute('aria-label') ?? button.textContent.replace(/\s+/g, ' ').trim());
  const alike = names
    .filter((name, at) => names.indexOf(name) !== at)
    .map((name) => `another is called “${name}”, too`);

  return [...new Set([...cut, ...torn, ...over, ...sideways, ...asAWhole, ...unseen, ...falselyGreen, ...alike])];
}
