/** The report as one HTML page: self-contained, no scripts, made to be read and to be printed. */
import { sha256 as sha256Bytes } from '@noble/hashes/sha2';
import { utf8ToBytes } from '@noble/hashes/utils';
import type { EndpointOwner } from '../choice/listening.ts';
import { drawingOf, type SvgElement } from '../drawing/drawing.ts';
import type { SetupRecord } from '../record/record-schema.ts';
import type { Language } from '../words/languages.ts';
import { condensedRows } from './alike.ts';
import { html, Markup } from './markup.ts';
import { PAGE_STYLE } from './page-style.ts';
import { reportModel, type ReportModel, type Section } from './report-model.ts';

/** Nothing is loaded and nothing runs; the one style sheet is named by its hash. */
function contentPolicy(): string {
  const style = base64(sha256Bytes(utf8ToBytes(PAGE_STYLE)));
  return `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'`;
}

export function reportHtml(record: SetupRecord, language: Language): string {
  return pageHtml(reportModel(record, language), language);
}

/** A model as one page. */
export function pageHtml(model: ReportModel, language: Language): string {
  const page = html`<html lang="${model.language}">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${contentPolicy()}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <title>${model.title}</title>
      ${styleElement()}
    </head>
    <body>
      <header>
        <h1>${model.title}</h1>
        ${model.practice === null ? null : html`<p class="practice">${model.practice}</p>`}
        <p class="confidential">${model.confidential}</p>
        <p>${model.madeBy}</p>
      </header>
      <main>${model.sections.map((section) => sectionMarkup(section, language, model.streams))}</main>
    </body>
  </html> `;
  return `<!doctype html>\n${page.html}`;
}

/** The style sheet is ours, and would not survive escaping. */
function styleElement(): Markup {
  return Markup.of([`<style>${PAGE_STYLE}</style>`], []);
}

/**
 * Columns that share one, so that a table of many columns fits on paper: what belongs together stands together, the first
 * by itself, the others behind their names.
 */
const FOLDED: Record<string, readonly (readonly number[])[]> = {
  steps: [
    [0, 7, 6],
    [1, 2, 3, 4, 5],
  ],
  'plan-steps': [
    [0, 6],
    [1, 2, 3, 4, 5],
  ],
  consequences: [[0], [1, 2], [3, 4]],
  findings: [[0], [1, 2], [3, 4]],
};

function sectionMarkup(
  { key, heading, paragraphs, table, drawings, appendix }: Section,
  language: Language,
  streams: boolean,
): Markup {
  return html`<section id="${key}" ${appendix ? html` class="appendix"` : null} aria-labelledby="${key}-heading">
    <h2 id="${key}-heading">${heading}</h2>
    ${paragraphs.map((text, position) => (key === 'verdict' && position === 0 ? html`<p class="lead">${text}</p>` : html`<p>${text}</p>`))}
    ${
      drawings.length > 0
        ? html`<div class="drawings">
            ${drawings.map(({ title, endpoints }) => drawingMarkup(title, endpoints, language, streams))}
          </div>`
        : table === null
          ? null
          : tableMarkup(key, table.head, condensedRows(table.rows, language.report))
    }
  </section> `;
}

function drawingMarkup(
  title: string,
  endpoints: readonly EndpointOwner[],
  { drawing }: Language,
  streams: boolean,
): Markup {
  const svg = drawingOf(title, endpoints, drawing, streams);
  return html`<figure>
    <figcaption>${title}</figcaption>
    ${svg === null ? null : elementMarkup(svg)}
  </figure>`;
}

/** Its tags and names of attributes are ours; what stands in it is escaped as everything is. */
function elementMarkup({ tag, attributes, children }: SvgElement): Markup {
  const named = Object.entries(attributes).map(([name, value]) => Markup.of([` ${name}="`, '"'], [value]));
  const inside = children.map((child) => (typeof child === 'string' ? child : elementMarkup(child)));
  return Markup.of([`<${tag}`, '>', `</${tag}>`], [named, inside]);
}

function tableMarkup(key: string, head: readonly string[], rows: ReturnType<typeof condensedRows>): Markup {
  if (head.length === 0) {
    return html`<dl>
      ${rows.map(
        ({ cells: [name, value] }) =>
          html`<div>
            <dt>${name ?? ''}</dt>
            <dd>${unbroken(value ?? '')}</dd>
          </div>`,
      )}
    </dl>`;
  }
  const columns = FOLDED[key] ?? head.map((_, column) => [column]);
  return html`<div class="wide">
    <table class="${key}">
      <thead>
        <tr>
          ${columns.map(([first = 0]) => html`<th scope="col">${head[first] ?? ''}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ cells, same }) =>
            html`<tr>
                ${columns.map((column) => html`<td>${foldedCell(column, head, cells)}</td>`)}
              </tr>
              ${
                same === ''
                  ? null
                  : html`<tr class="same">
                      <td colspan="${columns.length}">${unbroken(same)}</td>
                    </tr>`
              } `,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The text of the first column; the others below it, but for what was said already, or is not there to be said. */
function foldedCell(
  [first = 0, ...others]: readonly number[],
  head: readonly string[],
  row: readonly string[],
): Markup {
  const said = row[first] ?? '';
  const further = others.filter((column) => row[column] !== '' && !said.includes(row[column] ?? ''));
  return html`${unbroken(said)}${further.map(
    (column) => html`<p><strong>${head[column] ?? ''}:</strong> ${unbroken(row[column] ?? '')}</p>`,
  )}`;
}

/** An address, with its port, stays on one line. */
const ADDRESS = /(\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?)/;

function unbroken(text: string): Markup {
  return html`${text.split(ADDRESS).map((part, index) => (index % 2 === 1 ? html`<span>${part}</span>` : part))}`;
}

/** Base64 of bytes, as a content security policy writes hashes (RFC 4648, with padding). */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const three = (a << 16) | (b << 8) | c;
    for (const shift of [18, 12, 6, 0]) text += ALPHABET[(three >> shift) & 63] ?? '';
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  return text.slice(0, text.length - missing) + '='.repeat(missing);
}
