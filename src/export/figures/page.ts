import { createHash } from 'node:crypto';
import type { Words } from '../../messages/words.ts';
import { type Block, type Facts, type Figures, forPaper } from '../../render/figures/figures.ts';
import { type Html, html } from '../html/markup.ts';
import { chartSection } from './chart.ts';
import { figuresStyle } from './style.ts';
import { tableSection } from './table.ts';
import type { Tool } from './workbook.ts';

/** More bars are no picture any more; the table says the same. */
const mostBars = 60;

/** A table of more columns is printed on paper that lies. */
const uprightColumns = 9;

/** Figures as one page that needs nothing but itself: no script, no request, charts drawn in it. */
export function figuresPage(figures: Figures, words: Words, tool: Tool): string {
  const isWide = figures.blocks.some(
    (block) => block.kind === 'table' && forPaper(block).columns.length > uprightColumns,
  );
  const style = figuresStyle(figures.title, isWide);
  const hash = createHash('sha256').update(style).digest('base64');
  const { page } = words.figures;
  return html`<!doctype html>
<html lang="${figures.language}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="referrer" content="no-referrer"/>
<meta name="generator" content="${tool.name} ${tool.version}"/>
<title>${figures.title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<header>
${figures.publisher ? html`<p class="publisher">${figures.publisher}</p>\n` : []}<h1>${figures.title}</h1>
</header>
<main>
${figures.blocks.map((block, i) => section(block, `block-${i + 1}`, words))}</main>
<footer><p>${page.madeBy(`${tool.name} ${tool.version}`, words.writing.date(figures.date))}</p></footer>
</body>
</html>
`.html;
}

function section(block: Block, id: string, words: Words): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p${block.isProof ? html` class="proof"` : []}>${block.text}</p>\n`;
    case 'facts':
      return factsSection(block, words);
    case 'chart':
      return block.bars.length > mostBars ? { html: '' } : chartSection(block, id, words);
    default:
      return tableSection(forPaper(block), words);
  }
}

function factsSection({ title, facts }: Facts, { writing }: Words): Html {
  const shown = facts.map(({ label, parts }) => {
    const values = parts.map((part) =>
      part.label === undefined
        ? html`<dd class="single"><b>${writing.number(part.value)}</b></dd>`
        : html`<dd>${part.label} <b>${writing.number(part.value)}</b></dd>`,
    );
    return html`<div><dt>${label}</dt>${values}</div>\n`;
  });
  return html`<h2>${title}</h2>
<dl class="facts">
${shown}</dl>
`;
}
