/** The report of a set-up, in each format. PDF is the HTML, printed by Electron. */
export { reportCsv } from './csv.ts';
export { reportHtml } from './html.ts';
export { reportJson } from './json.ts';
export { reportMarkdown } from './markdown.ts';
export { planHtml } from './plan-document.ts';
