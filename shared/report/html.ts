/** The report as one HTML page: self-contained, no scripts, made to be read and to be printed. */
import { sha256 as sha256Bytes } from '@noble/hashes/sha2';
import { utf8ToBytes } from '@noble/hashes/utils';
import type { SetupRecord } from '../record/record-schema.ts';
import type { Language } from '../words/languages.ts';
import { html, Markup } from './markup.ts';
import { PAGE_STYLE } from './page-style.ts';
import { reportModel, type ReportModel, type Section, type Table } from './report-model.ts';

/** Nothing is loaded and nothing runs; the one style sheet is named by its hash. */
function contentPolicy(): string {
  const style = base64(sha256Bytes(utf8ToBytes(PAGE_STYLE)));
  return `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'`;
}

export function reportHtml(record: SetupRecord, language: Language): string {
  return pageHtml(reportModel(record, language));
}

/** A model as one page. */
export function pageHtml(model: ReportModel): string {
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
      <main>${model.sections.map(sectionMarkup)}</main>
    </body>
  </html> `;
  return `<!doctype html>\n${page.html}`;
}

/** The style sheet is ours, and would not survive escaping. */
function styleElement(): Markup {
  return Markup.of([`<style>${PAGE_STYLE}</style>`], []);
}

function sectionMarkup({ key, heading, paragraphs, table }: Section): Markup {
  return html`<section id="${key}" aria-labelledby="${key}-heading">
    <h2 id="${key}-heading">${heading}</h2>
    ${paragraphs.map((text, position) => (key === 'verdict' && position === 0 ? html`<p class="lead">${text}</p>` : html`<p>${text}</p>`))}
    ${table === null ? null : tableMarkup(key, table)}
  </section> `;
}

function tableMarkup(key: string, { head, rows }: Table): Markup {
  if (head.length === 0) {
    return html`<dl>
      ${rows.map(
        ([name, value]) =>
          html`<div>
            <dt>${name ?? ''}</dt>
            <dd>${value ?? ''}</dd>
          </div>`,
      )}
    </dl>`;
  }
  return html`<div class="wide">
    <table class="${key}">
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
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
