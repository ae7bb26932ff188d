import type {
  Alignment,
  Paper,
  PaperBlock,
  PaperCell,
  PaperRow,
  PaperTable,
  PaperText,
} from '../../model/paper.ts';
import { type GridCell, placeCells } from '../../render/paper/grid.ts';
import { htmlPage } from '../../render/html.ts';
import { type Html, html } from '../html/markup.ts';
import { linesOf, visible } from './xml.ts';

/** Fewer columns than this need no broad page. */
const fewColumns = 4;

/** The same paper as a web page that needs nothing but itself: its title, then its blocks, section after section. */
export function writePage({ title, language, sections }: Paper): string {
  const blocks = sections.flatMap((section) => section.blocks);
  const body = blocks.filter((block) => !isTitle(block, title)).map((block) => blockHtml(block).html);
  return htmlPage(title, body.join('\n'), language);
}

/** Tells of the heading that says the title of the paper, which the page has of itself. */
const isTitle = (block: PaperBlock, title: string): boolean =>
  block.kind === 'heading' && block.level === 1 && plain(block.text) === title;

function blockHtml(block: PaperBlock): Html {
  switch (block.kind) {
    case 'heading':
      return block.level < 3
        ? html`<h2>${textHtml(block.text)}</h2>`
        : html`<h3>${textHtml(block.text)}</h3>`;
    case 'paragraph':
      return html`<p${alignHtml(block.align)}>${textHtml(block.text)}</p>`;
    case 'columns':
      return html`${block.columns.flatMap(({ paragraphs }) => paragraphs.map(blockHtml))}`;
    case 'table':
      return tableHtml(block);
    case 'pageBreak':
      return { html: '' };
  }
}

function tableHtml({ columns, header, rows }: PaperTable): Html {
  const sum = columns.reduce((total, { width }) => total + width, 0);
  const cols = columns.map(({ width }) => html`<col style="width:${((100 * width) / sum).toFixed(1)}%">`);
  const placed = placeCells(rows);
  const heads = header.map(
    (cells) => html`<tr>${cells.map((cell) => cellHtml(cell, 'th', undefined))}</tr>\n`,
  );
  const isSmall = columns.length < fewColumns;
  return html`<div class="wide"><table${isSmall ? html` class="half"` : []}><colgroup>${cols}</colgroup><thead>${heads}</thead><tbody>
${rows.map((row, at) => rowHtml(row, placed[at] ?? [], columns))}</tbody></table></div>`;
}

function rowHtml(row: PaperRow, placed: readonly GridCell[], columns: PaperTable['columns']): Html {
  if ('group' in row) return html`<tr><td class="group" colspan="${columns.length}">${row.group}</td></tr>\n`;
  return html`<tr>${placed.map(({ cell, column }) => cellHtml(cell, 'td', columns[column]?.align))}</tr>\n`;
}

function cellHtml(cell: PaperCell, tag: 'td' | 'th', usual: Alignment | undefined): Html {
  const { text, columns = 1, rows = 1, align = usual } = typeof cell === 'string' ? { text: cell } : cell;
  const spans = [
    ...(columns > 1 ? [html` colspan="${columns}"`] : []),
    ...(rows > 1 ? [html` rowspan="${rows}"`] : []),
  ];
  const content = textHtml(text);
  return tag === 'th'
    ? html`<th scope="col"${spans}>${content}</th>`
    : html`<td${spans}${alignHtml(align)}>${content}</td>`;
}

const alignHtml = (align: Alignment | undefined): Html | never[] =>
  align === 'center' || align === 'right' ? html` class="${align}"` : [];

const marks = { removed: 'del', added: 'ins' } as const;

function textHtml(text: PaperText): Html {
  const lines = linesOf(text).map((runs) =>
    runs.map((run) => {
      const tags = [run.bold && 'b', run.italic && 'i', run.mark && marks[run.mark]].filter(
        (tag) => typeof tag === 'string',
      );
      const { html: inner } = html`${visible(run.text)}`;
      return tags.reduce((within, tag) => `<${tag}>${within}</${tag}>`, inner);
    }),
  );
  return { html: lines.map((line) => line.join('')).join('<br>') };
}

const plain = (text: PaperText): string =>
  linesOf(text)
    .map((runs) => runs.map((run) => run.text).join(''))
    .join('\n');
