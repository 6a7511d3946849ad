/**
 * Widths of the columns of the steps: step, what, before, after, why, undo, limit, result. Before and after hold the longest
 * address with its comma also on paper, where a table that divides its width by itself broke addresses in the middle.
 */
const STEP_COLUMNS = [5.7, 20.5, 17, 17, 18, 8.8, 6, 7]
  .map((percent, index) => `.steps th:nth-child(${index + 1}) { width: ${percent}%; }`)
  .join('\n');

/** The style sheet of the report page. */
export const PAGE_STYLE = `
:root { color-scheme: light; font: 15px/1.5 "Segoe UI", system-ui, sans-serif; color: #1b1b1b; background: #fff; }
body { max-width: 70rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .75rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #8a8a8a; }
p { margin: .35rem 0; }
.lead { font-size: 1.2rem; font-weight: 600; }
.practice { border: 2px solid #7a4b00; background: #fff4ce; padding: .5rem .75rem; font-weight: 600; }
.confidential { font-weight: 600; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { border: 1px solid #b5b5b5; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; min-width: 3rem; }
th { background: #f0f0f0; overflow-wrap: normal; }
.steps { table-layout: fixed; min-width: 60rem; }
${STEP_COLUMNS}
dl { margin: 0; }
dl div { display: grid; grid-template-columns: 14rem 1fr; border-bottom: 1px solid #dcdcdc; padding: .2rem 0; }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
@page { size: A4; margin: 15mm 12mm; }
@media print {
  :root { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  .wide { overflow: visible; }
  .steps { min-width: 0; font-size: .85rem; }
  th, td { padding: .25rem .35rem; }
  h2 { break-after: avoid; }
  thead { display: table-header-group; }
  tr, dl div, .practice, p { break-inside: avoid; }
  th, .practice { print-color-adjust: exact; }
}
`;
