/** Scheme, host and origin of the wizard's page. */
export const PAGE_SCHEME = 'app';
export const PAGE_ORIGIN = 'app://share80';

/** The wizard's page. It is told at once which language to speak, so that it need not ask for it. */
export function pageUrl(language: string): string {
  return `${PAGE_ORIGIN}/index.html?language=${language}`;
}

const CONTENT_TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/**
 * Names that may be asked for: the page, or a file in `assets`. A name begins with a letter, a digit, `_` or `-`, and
 * there is no sign for "up" among them, so that no address leads out of the folder.
 */
const ALLOWED = /^\/(index\.html|assets\/[\w-]+(?:\.[\w-]+)*\.(?:js|css|svg|png))$/;

/** A file of the page, relative to its folder, with its content type. */
interface PageFile {
  name: string;
  contentType: string;
}

/** Which file an address means; null when it means none of ours. */
export function pageFile(address: string): PageFile | null {
  const url = URL.parse(address);
  if (!url || `${url.protocol}//${url.host}` !== PAGE_ORIGIN) return null;
  const name = ALLOWED.exec(url.pathname)?.[1];
  const contentType = name && CONTENT_TYPES[name.slice(name.lastIndexOf('.') + 1)];
  return name && contentType ? { name, contentType } : null;
}
