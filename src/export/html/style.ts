import type { Snapshot } from '../../catalog/snapshot.ts';
import { aboutSentence } from '../about.ts';
import type { ListColumn } from '../list-columns.ts';
import type { ExportContext } from '../types.ts';
import { cssString } from './markup.ts';

/** The page's style sheet: screens wide and narrow, light and dark, and A4 paper. */
export function pageStyle(
  snapshot: Snapshot,
  columns: readonly ListColumn[],
  context: ExportContext,
): string {
  return [base, controls, tables, narrow(columns, context), paper, running(snapshot, columns, context)].join(
    '\n',
  );
}

const base = `:root {
  color-scheme: light dark;
  --ink: #1b1f24; --soft: #545d68; --paper: #fff; --shade: #f3f6f9; --line: #d3dae2; --accent: #0b4f9e; --on-accent: #fff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8eaed; --soft: #aab4bf; --paper: #15181c; --shade: #20252b; --line: #3b444e; --accent: #8fc0ff; --on-accent: #0c1a2b;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 1rem; }
body { margin: 0 auto; padding: 1.5rem clamp(.75rem, 3vw, 2rem) 3rem; max-width: 90rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Noto Sans", sans-serif; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: clamp(1.5rem, 1.1rem + 1.6vw, 2.1rem); letter-spacing: -.01em; margin: .25rem 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .75rem; }
h3 { font-size: 1.1rem; margin: 0; }
p { margin: .25rem 0; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--accent); color: var(--on-accent); }
.skip:focus { left: .5rem; top: .5rem; z-index: 1; }
header { padding-bottom: 1.25rem; border-bottom: 3px double var(--accent); }
.publisher { color: var(--accent); font-weight: 700; }
.about { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; overflow-wrap: anywhere; }
.about dt { color: var(--soft); }
.about dd { margin: 0; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-top: .5rem; }
.running { display: none; }`;

const controls = `#filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); gap: .75rem 1rem; align-items: end; padding: 1rem; background: var(--shade); border: 1px solid var(--line); border-radius: .5rem; }
#filters legend, #filters label { display: block; font-weight: 600; margin-bottom: .25rem; }
#filters .hint { display: block; font-weight: 400; font-size: .9rem; color: var(--soft); }
@media (max-width: 60rem) { #filters .wide { grid-column: 1 / -1; } }
@media (min-width: 60rem) { #filters { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr) auto; } }
input, select, button { font: inherit; min-height: 2.75rem; padding: .4rem .75rem; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: .35rem; }
input, select { width: 100%; }
button { cursor: pointer; color: var(--on-accent); background: var(--accent); border-color: var(--accent); font-weight: 600; }
button.quiet { color: var(--accent); background: var(--paper); }
.buttons { display: flex; flex-wrap: wrap; gap: .5rem; }
#shown { display: block; margin: .75rem 0; font-weight: 600; }`;

const tables = `table { border-collapse: collapse; width: 100%; margin: 0 0 1.75rem; }
caption { text-align: left; padding: .5rem 0; }
caption.label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: .5rem .65rem; border: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: break-word; }
td, tbody th { white-space: pre-line; }
thead th { background: var(--shade); }
.list { table-layout: fixed; }
.list col.n { width: 3.5rem; }
.list col.code { width: 6.5rem; }
.list col.fees { width: 10.5%; }
.list col.levels, .list col.timeLimit { width: 9%; }
.list col.place { width: 12%; }
.list col.online, .list col.byPost, .list col.boundaryFree { width: 7%; }
.list col.legalBases { width: 18%; }
.list thead th { position: sticky; top: 0; box-shadow: inset 0 1px var(--line); }
.list tbody th { font-weight: 600; }
.list tbody .sector th { background: var(--shade); font-weight: 400; font-style: italic; }
.n { text-align: right; font-variant-numeric: tabular-nums; }
.code { font-variant-numeric: tabular-nums; }
/* What is far from the screen is not laid out: thousands of rows stay quick. */
@media screen { [data-department] { content-visibility: auto; contain-intrinsic-size: auto 60rem; } }
.counts { width: auto; min-width: min(100%, 40rem); }
.counts tfoot th, .counts tfoot td { font-weight: 700; background: var(--shade); }`;

/** On a phone a row is a card: each cell on its own line, after what its column is called. */
function narrow(columns: readonly ListColumn[], context: ExportContext): string {
  const labels = columns
    .filter(({ key }) => key !== 'name')
    .map(({ key, head }) => `  .list .${key}::before { content: ${cssString(`${head(context)}: `)}; }`);
  return `@media screen and (max-width: 60rem) {
  .list, .list caption, .list tbody, .list tr, .list th, .list td { display: block; }
  .list thead, .list colgroup { display: none; }
  .list tbody tr { border: 1px solid var(--line); border-radius: .4rem; margin-bottom: .6rem; padding: .5rem .75rem; display: grid; grid-template-columns: minmax(0, 1fr); content-visibility: auto; contain-intrinsic-size: auto 9rem; }
  .list th, .list td { border: 0; padding: .1rem 0; }
  .list .name { order: -1; font-size: 1.05rem; }
  .list .n { display: none; }
  .list tbody .sector { background: var(--shade); }
  .list td:empty { display: none; }
  .list td::before { color: var(--soft); }
${labels.join('\n')}
}
@media screen and (max-width: 40rem) {
  .counts { font-size: .85rem; }
  .counts th, .counts td { padding: .3rem .35rem; overflow-wrap: anywhere; }
  .counts thead th { hyphens: auto; }
}`;
}

/** The list as it is posted on the wall: only what is shown, heads on every page, no row torn apart. */
const paper = `@media print {
  :root { color-scheme: light; --ink: #000; --soft: #000; --paper: #fff; --shade: #eee; --line: #555; --accent: #000; }
  body { padding: 0; max-width: none; font: 10pt/1.3 "Times New Roman", "Tinos", "Liberation Serif", serif; }
  .skip, nav, #filters, body:not(.filtered) #shown { display: none; }
  header { text-align: center; padding: 0; border: 0; }
  h1 { font-size: 15pt; }
  h2 { font-size: 12pt; margin: 5mm 0 2mm; break-after: avoid; }
  h3 { font-size: 11pt; }
  a { color: inherit; text-decoration: none; }
  table { font-size: 9pt; margin-bottom: 5mm; }
  .list caption { display: none; }
  th, td { padding: .8mm 1.2mm; }
  thead { display: table-header-group; }
  .list thead th { position: static; box-shadow: none; }
  .list .running { display: table-row; }
  .list .running th { border: 0; background: none; font-size: 11pt; padding-left: 0; }
  .list tbody th { font-weight: 400; }
  .list col.n { width: 10mm; }
  .list col.code { width: 19mm; }
  tr, .counts { break-inside: avoid; }
  .sector { break-after: avoid; }
}`;

/** Columns that a page that stands upright has room for: what the law wants of the list, and the levels. */
const mostUpright = 7;

/** The title, the date and page numbers in the margins of every page of paper but the first, which has them in full. */
function running(snapshot: Snapshot, columns: readonly ListColumn[], context: ExportContext): string {
  const font = 'font: 8pt "Times New Roman", "Tinos", "Liberation Serif", serif;';
  const page = context.exports.page
    .ofPages('{page}', '{pages}')
    .split(/(\{pages?\})/u)
    .filter(Boolean)
    .map((part) =>
      part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : cssString(part),
    );
  return `@page {
  size: A4 ${columns.length > mostUpright ? 'landscape' : 'portrait'};
  margin: 18mm 12mm 16mm;
  @top-left { content: ${cssString(snapshot.title)}; ${font} }
  @bottom-left { content: ${cssString(aboutSentence(snapshot, context))}; ${font} }
  @bottom-right { content: ${page.join(' ')}; ${font} }
}
@page :first { @top-left { content: none; } }`;
}
