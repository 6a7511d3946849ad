/**
 * HTML that cannot be injected into: every value that is put into the template is escaped, unless it was itself made
 * by the template.
 */
import { plain } from '../text/printable.ts';

export class Markup {
  readonly html: string;
  private constructor(html: string) {
    this.html = html;
  }

  /** The only way to make one: fixed text of the template, and escaped values between. */
  static of(strings: readonly string[], values: readonly Value[]): Markup {
    let html = strings[0] ?? '';
    for (const [index, value] of values.entries()) html += write(value) + (strings[index + 1] ?? '');
    return new Markup(html);
  }
}

type Value = string | number | Markup | null | readonly Value[];

/** Tag for templates: ``html`<td>${text}</td>` ``. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Markup {
  return Markup.of(strings, values);
}

function write(value: Value): string {
  if (value === null) return '';
  if (value instanceof Markup) return value.html;
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return value.map(write).join('');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that means itself, in element content and in quoted attributes. Control characters are replaced. */
export function escapeHtml(text: string): string {
  return plain(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
