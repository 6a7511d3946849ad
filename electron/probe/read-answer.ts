import { SHORT_TEXT } from '../../shared/text/schema.ts';

interface ReadAnswer {
  status: number;
  /** The `Server:` header as sent, '' when there is none. */
  server: string;
}

/**
 * Reads the beginning of an HTTP answer. `more`: not enough of it yet. With `final` nothing more will come, and
 * headers that never ended count as far as they go.
 */
export function readAnswer(text: string, final: boolean): ReadAnswer | 'more' | 'not-http' {
  const start = 'HTTP/';
  if (!text.startsWith(start.slice(0, text.length))) return 'not-http';
  const end = text.indexOf('\r\n\r\n');
  if (end < 0 && !final) return 'more';
  const lines = (end < 0 ? text : text.slice(0, end)).split('\r\n');
  const status = /^HTTP\/\d\.\d (\d{3})(?: |$)/.exec(lines[0] ?? '');
  if (status === null) return 'not-http';
  return { status: Number(status[1]), server: headerOf(lines.slice(1), 'server') };
}

/** The first header of this name (small letters), fit to be shown; '' when there is none. */
export function headerOf(lines: string[], name: string): string {
  const line = lines.find((candidate) => candidate.toLowerCase().startsWith(`${name}:`));
  const value = line?.slice(name.length + 1).trim() ?? '';
  // Printed in reports and terminals: control characters have no business there.
  return value.replace(/[\x00-\x1f\x7f-\x9f]/g, '?').slice(0, SHORT_TEXT); // eslint-disable-line no-control-regex
}
