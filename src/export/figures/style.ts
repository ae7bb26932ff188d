import { cssString } from '../html/markup.ts';

/** The style sheet of figures: dark on white, on a phone, on a desk and on A4 paper. */
export function figuresStyle(title: string, isWide: boolean): string {
  return [screen(isWide), facts, tables, charts, narrow, paper(title, isWide)].join('\n');
}

const screen = (
  isWide: boolean,
): string => `:root { color-scheme: light; --ink: #1a1a1a; --soft: #4a5562; --line: #c3ccd6; --shade: #f1f4f8; --accent: #0b3d73; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem clamp(.9rem, 4vw, 2.5rem) 3rem; max-width: ${isWide ? 84 : 64}rem; background: #fff; color: var(--ink); font: 1rem/1.55 system-ui, "Noto Sans", sans-serif; }
header { border-bottom: 3px solid var(--accent); margin-bottom: 1.25rem; padding-bottom: .75rem; }
.publisher { margin: 0; color: var(--soft); font-weight: 600; letter-spacing: .02em; }
h1 { font-size: clamp(1.25rem, 4.5vw, 1.75rem); line-height: 1.25; margin: .25rem 0 0; text-wrap: balance; }
h2 { font-size: 1.1rem; line-height: 1.3; margin: 2rem 0 .5rem; }
p { margin: .6rem 0; max-width: 46rem; }
.proof { border-left: 4px solid var(--accent); background: var(--shade); padding: .5rem .85rem; font-weight: 600; max-width: none; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: .5rem; color: var(--soft); font-size: .9rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
figure { margin: 2rem 0; }`;

const facts = `.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, clamp(9.5rem, 30vw, 13.5rem)), 1fr)); gap: .75rem; margin: 1.5rem 0; }
.facts > div { border: 1px solid var(--line); border-radius: .4rem; padding: .65rem .85rem; break-inside: avoid; }
.facts dt { color: var(--soft); font-size: .92rem; line-height: 1.35; }
.facts dd { margin: 0; display: flex; justify-content: space-between; gap: 1rem; line-height: 1.5; }
.facts b { font-variant-numeric: tabular-nums; }
.facts .single { font-size: 1.6rem; line-height: 1.3; }`;

const tables = `table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 700; padding: 0 0 .5rem; }
th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; text-align: left; font-weight: 400; }
thead th { background: var(--shade); font-weight: 600; vertical-align: bottom; line-height: 1.3; }
thead .group { text-align: center; border-left: 1px solid var(--line); border-right: 1px solid var(--line); }
.n { text-align: right; }
.zero { color: var(--soft); }
tbody th[scope=row] { min-width: 8.5rem; }
.deep th[scope=row] { padding-left: 1.6rem; }
.deeper th[scope=row] { padding-left: 2.8rem; }
.subtotal > * { font-weight: 600; }
tfoot > tr > * { font-weight: 700; border-top: 2px solid var(--ink); border-bottom: 0; }
tbody tr:hover { background: var(--shade); }`;

const charts = `figcaption { font-weight: 700; padding-bottom: .35rem; }
.chart svg { display: block; overflow: visible; }
.chart text { font-size: 14px; fill: var(--ink); }
.chart text.n { text-anchor: end; font-weight: 600; font-variant-numeric: tabular-nums; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0 0 .35rem; padding: 0; font-size: .92rem; }
.legend svg { display: inline-block; vertical-align: -2px; }`;

/** On a phone a line of a table of many columns is a card: each figure after what its column is called. */
const narrow = `@media screen and (max-width: 44rem) {
  th, td { padding: .35rem .4rem; }
  .many, .many tbody, .many tfoot, .many caption { display: block; }
  .many thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .many tr { display: grid; grid-template-columns: 1fr 1fr; column-gap: 1.5rem; border-bottom: 1px solid var(--line); padding: .5rem 0; }
  .many th, .many td { border: 0; padding: .1rem 0; }
  .many tbody th[scope=row], .many tfoot th { grid-column: 1 / -1; font-weight: 600; }
  .many .deep th[scope=row], .many .deeper th[scope=row] { font-weight: 400; padding-left: 1rem; }
  .many td { display: flex; justify-content: space-between; gap: .5rem; }
  .many td::before { content: attr(data-head); color: var(--soft); text-align: left; }
  .many td.text { grid-column: 1 / -1; display: block; }
  .many td.text::before { content: attr(data-head) ": "; }
  .many td.group-start { grid-column: 1 / -1; border-top: 1px dotted var(--line); margin-top: .3rem; padding-top: .3rem; align-items: end; }
  .many td.ordinal, .many td:empty { display: none; }
  .many tfoot tr { border-top: 2px solid var(--ink); }
  .many tfoot td, .many tfoot th { border: 0; }
}`;

/** A4, lying where a table is wide; no line torn apart, heads again on every page. */
const paper = (title: string, isWide: boolean): string => `@media print {
  body { padding: 0; max-width: none; font: 11pt/1.35 "Times New Roman", "Tinos", "Liberation Serif", serif; }
  h1 { font-size: 15pt; }
  p { max-width: none; text-align: justify; }
  header, .publisher { text-align: center; border: 0; }
  .proof { background: none; }
  table { font-size: 10pt; }
  th, td { padding: 1mm 1.5mm; border: 1px solid #777; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  tfoot > tr > * { border: 1px solid #777; }
  tr, .facts > div { break-inside: avoid; }
  .chart { break-inside: avoid; }
  .facts { grid-template-columns: repeat(${isWide ? 4 : 3}, 1fr); gap: 2mm; font-size: 10pt; }
  .facts .single { font-size: 14pt; }
  figure { margin: 6mm 0; }
  thead th, rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@page { size: A4 ${isWide ? 'landscape' : 'portrait'}; margin: 18mm 15mm 16mm;
  @bottom-left { content: ${cssString(title)}; font: 8pt "Times New Roman", "Tinos", "Liberation Serif", serif; }
  @bottom-right { content: counter(page) "/" counter(pages); font: 8pt "Times New Roman", "Tinos", "Liberation Serif", serif; }
}`;
