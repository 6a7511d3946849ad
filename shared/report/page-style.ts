/** The style sheet of the report page. */
export const PAGE_STYLE = `
:root { color-scheme: light; font: 15px/1.5 "Segoe UI", system-ui, sans-serif; color: #1b1b1b; background: #fff; }
body { max-width: 70rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .75rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #8a8a8a; }
p { margin: .35rem 0; }
span { white-space: nowrap; }
.lead { font-size: 1.2rem; font-weight: 600; }
.practice { border: 2px solid #7a4b00; background: #fff4ce; padding: .5rem .75rem; font-weight: 600; }
.confidential { font-weight: 600; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { border: 1px solid #b5b5b5; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; min-width: 3rem; }
td p { margin: .15rem 0 0; }
th { background: #f0f0f0; overflow-wrap: normal; }
.steps td:first-child { width: 9rem; }
.same td { padding-inline-start: 1.5rem; }
#checks td:last-child, #journal td { white-space: nowrap; }
#checks .same td, #journal td:nth-child(3) { white-space: normal; }
.drawings { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: .5rem 1.5rem; }
figure { margin: 0; }
figcaption { font-weight: 600; }
svg { width: 100%; max-width: 28rem; height: auto; }
svg .web { color: #005fb8; }
svg .streaming { color: #7a2f9b; }
svg .other, svg .unnamed { color: #8a4b00; }
svg .nobody { color: #868686; }
@media (forced-colors: active) { svg * { color: CanvasText; } }
.appendix { font-size: .85rem; }
dl { margin: 0; }
dl div { display: grid; grid-template-columns: 14rem 1fr; border-bottom: 1px solid #dcdcdc; padding: .2rem 0; }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
@page { size: A4; margin: 10mm 12mm 12mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
@media print {
  :root { font-size: 8.5pt; line-height: 1.25; }
  body { max-width: none; padding: 0; }
  h1 { font-size: 1.5rem; }
  h2 { font-size: 1.15rem; margin: .75rem 0 .25rem; break-after: avoid; }
  .wide { overflow: visible; }
  .drawings { grid-template-columns: 1fr 1fr; }
  svg { max-width: 75mm; }
  figure { break-inside: avoid; }
  table { font-size: 1em; }
  th, td { padding: .1rem .3rem; }
  .steps td:first-child { width: 7rem; }
  .appendix { font-size: 7.2pt; }
  #journal :is(th, td) { padding: 0 .2rem; }
  #journal .wide, #evidence { columns: 2; column-gap: 4mm; }
  #evidence h2 { column-span: all; }
  thead { display: table-header-group; }
  tr, dl div, .practice, p { break-inside: avoid; }
  tr.same { break-inside: auto; break-before: avoid; }
  th, .practice { print-color-adjust: exact; }
}
`;
