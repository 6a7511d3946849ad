/** Contrasts of the style sheets as they are written: 4.5 for text, 3 for what shows where a control is and has the focus. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../root.mjs';

const RENDERER = path.join(ROOT, 'renderer');
const COLOURS = 'style/colours.css';
const sheets = new Map(
  readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(svelte|css)$/.test(file))
    .map((file) => [file, readFileSync(path.join(RENDERER, file), 'utf8')]),
);

const TEXT = 4.5;
const OUTLINE = 3;
const THEMES = ['light', 'dark'] as const;

/** Each colour by its name, in the order of the themes. */
const tokens = new Map<string, readonly [string, string]>();
for (const [, name = '', light = '', dark = ''] of (sheets.get(COLOURS) ?? '').matchAll(
  /--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g,
))
  tokens.set(name, [light, dark]);

interface Rule {
  at: string;
  file: string;
  selector: string;
  declarations: readonly (readonly [property: string, value: string])[];
}

const rules: Rule[] = [...sheets].flatMap(([file, source]) => rulesOf(file, source));
function rulesOf(file: string, source: string): Rule[] {
  const css = (file.endsWith('.svelte') ? (/<style>([^]*)<\/style>/.exec(source)?.[1] ?? '') : source)
    // Those colours are the system's.
    .replace(/@media \(forced-colors: active\) \{(?:[^{}]|\{[^{}]*\})*\}/g, '')
    .replace(/\/\*[^]*?\*\//g, '');
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    file,
    at: `${file}: ${selector.trim()}`,
    selector: selector.trim(),
    declarations: body
      .split(';')
      .map((declaration) => declaration.split(/:(.*)/s).map((part) => part.trim()))
      .map(([property = '', value = '']) => [property, value] as const),
  }));
}

function namesIn(value: string): string[] {
  return [...value.matchAll(/var\(--([\w-]+)\)/g)].map(([, name = '']) => name);
}

/** The colours that a rule may give to these properties. A name that a part gives to colours for itself may be each of them. */
function coloursOf({ file, declarations }: Rule, properties: RegExp): string[] {
  const named = declarations.flatMap(([property, value]) => (properties.test(property) ? namesIn(value) : []));
  return [...new Set(named.flatMap((name) => (tokens.has(name) ? [name] : meantBy(name, file))))];
}

function meantBy(alias: string, file: string): string[] {
  const given = rules.filter((rule) => rule.file === file).flatMap(({ declarations }) => declarations);
  return given.flatMap(([property, value]) => (property === `--${alias}` ? namesIn(value) : []));
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The pairs that have too little contrast in one of the themes. */
function tooFaint(pairs: Iterable<readonly [over: string, ground: string, where: string]>, least: number): string[] {
  return [...pairs].flatMap(([over, ground, where]) =>
    THEMES.flatMap((theme, at) => {
      const [a = 0, b = 0] = [over, ground].map((name) => luminance(tokens.get(name)?.[at] ?? '#777777'));
      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      return contrast < least ? [`${where}: ${over} on ${ground}, ${theme}: ${contrast.toFixed(2)}`] : [];
    }),
  );
}

const surfaces = [...tokens.keys()].filter((name) => name.includes('surface'));
const plain = surfaces.filter((name) => name.startsWith('surface-'));
/** What may stand on any surface, since callouts and bands hold it. */
const ANYWHERE = ['text', 'text-quiet', 'accent'];

function groundsOf(name: string): string[] {
  if (ANYWHERE.includes(name)) return surfaces;
  return [...plain, ...surfaces.filter((surface) => surface === `${name}-surface`)];
}

const CONTROL = /(?:^|[\s,(>])(?:button|input|select|textarea|label)\b|\.(?:accent|danger)\b/;
/** Cannot be used now: what it says is read, its outline need not be found. */
const OFF = /aria-disabled/;

describe('contrast', () => {
  it('is computed from the colours that are in use', () => {
    expect(tokens.size).toBeGreaterThan(25);
    const used = new Set(rules.flatMap((rule) => coloursOf(rule, /./)));
    expect([...tokens.keys()].filter((name) => !used.has(name))).toEqual([]);
  });

  it('of text and the ground that one rule gives it is enough', () => {
    const pairs = rules.flatMap((rule) =>
      coloursOf(rule, /^color$/).flatMap((text) =>
        coloursOf(rule, /^background(-color)?$/)
          .filter((ground) => isPair(text, ground))
          .map((ground) => [text, ground, rule.at] as const),
      ),
    );
    expect(pairs.length).toBeGreaterThan(15);
    expect(tooFaint(pairs, TEXT)).toEqual([]);
  });

  it('of what is drawn is enough', () => {
    const drawn = rules.filter(isDrawn).flatMap((rule) => coloursOf(rule, /^(color|stroke)$/));
    expect(drawn.length).toBeGreaterThan(3);
    const pairs = [...new Set(drawn)].flatMap((name) => plain.map((ground) => [name, ground, 'drawn'] as const));
    expect(tooFaint(pairs, OUTLINE)).toEqual([]);
  });

  it('of text is enough on every ground on which it may stand', () => {
    const grounded = (rule: Rule) => coloursOf(rule, /^background(-color)?$/).length > 0;
    const texts = new Set(
      rules.filter((rule) => !grounded(rule) && !isDrawn(rule)).flatMap((rule) => coloursOf(rule, /^color$/)),
    );
    expect(texts.size).toBeGreaterThan(8);
    const pairs = [...texts].flatMap((text) => groundsOf(text).map((ground) => [text, ground, 'text'] as const));
    expect(tooFaint(pairs, TEXT)).toEqual([]);
  });

  it('of what bounds a control is enough', () => {
    const controls = rules.filter(({ selector }) => CONTROL.test(selector) && !OFF.test(selector));
    const bounds = controls.flatMap((rule) =>
      coloursOf(rule, /^border(-(color|block|inline|top|bottom)[a-z-]*)?$/).map((name) => [name, rule.at] as const),
    );
    expect(bounds.length).toBeGreaterThan(6);
    const pairs = bounds.flatMap(([name, at]) => plain.map((ground) => [name, ground, at] as const));
    expect(tooFaint(pairs, OUTLINE)).toEqual([]);
  });

  it('of what shows the focus is enough everywhere', () => {
    const outlines = rules.flatMap((rule) =>
      coloursOf(rule, /^outline(-color)?$/).map((name) => [name, rule.at] as const),
    );
    expect(outlines.length).toBeGreaterThan(1);
    const pairs = outlines.flatMap(([name, at]) => surfaces.map((ground) => [name, ground, at] as const));
    expect(tooFaint(pairs, OUTLINE)).toEqual([]);
  });
});

/** Lines and areas of a drawing; what is written beside them has the colour of text. */
function isDrawn({ file }: Rule): boolean {
  return file.endsWith('Drawing.svelte');
}

/** Of a part that names its colours for itself, the ground of one tone is not that of another. */
function isPair(text: string, ground: string): boolean {
  const toned = ground.endsWith('-surface') && surfaces.includes(`${text}-surface`);
  return !toned || ground === `${text}-surface`;
}
