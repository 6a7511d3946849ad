/**
 * The wizard's page runs its own files and nothing else. Svelte sets styles through the object model, which needs no
 * 'unsafe-inline', and makes its templates through one trusted-types policy; no other code can turn text into markup.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html',
].join('; ');

/** A report on its way to PDF: its own style sheet is inside it, and nothing in it runs or loads. */
export const REPORT_POLICY = ["default-src 'none'", "style-src 'unsafe-inline'", 'img-src data:', 'sandbox'].join('; ');
