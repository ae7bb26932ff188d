import { createHash } from 'node:crypto';
import { levelOrder } from '../../model/level.ts';
import type { Level } from '../../model/types.ts';
import { outOfForce, type Snapshot } from '../../catalog/snapshot.ts';
import { aboutLines, aboutSentence, partSentence } from '../about.ts';
import { countSnapshot, countTable } from '../counts.ts';
import type { DepartmentList } from '../public-list.ts';
import type { ExportContext } from '../types.ts';
import { type Html, html } from './markup.ts';
import { script } from './script.ts';

/** Everything above the body. The page may run its own style and script, and nothing else from anywhere. */
export function pageHead(snapshot: Snapshot, style: string, { language }: ExportContext): Html {
  const policy = `default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${policy}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="referrer" content="no-referrer"/>
<meta name="generator" content="${snapshot.tool.name} ${snapshot.tool.version}"/>
<meta name="tthc-as-of" content="${snapshot.asOf}"/>
<meta name="tthc-fingerprint" content="${snapshot.fingerprint}"/>
<title>${snapshot.title}</title>
<style>${{ html: style }}</style>
</head>
`;
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Returns the introduction of the page: title, date and counts, the list first, as people come for that. */
export function pageIntroduction(snapshot: Snapshot, context: ExportContext): Html {
  const { page, about, list } = context.exports;
  const ended = outOfForce(snapshot.counts);
  const part = partSentence(snapshot, context);
  const note = about.endedNote(context.writing.number(ended));
  return html`<body>
<a class="skip" href="#list">${page.skip}</a>
<header>
<p class="publisher">${snapshot.publisher.name}</p>
<h1>${snapshot.title}</h1>
<p>${aboutSentence(snapshot, context)}</p>
${part ? html`<p><strong>${part}</strong></p>\n` : []}${ended > 0 ? html`<p>${note}</p>\n` : []}<nav><a href="#list">${list.heading}</a> <a href="#counts">${list.counts}</a> <a href="#about">${about.heading}</a></nav>
</header>
<main>
<section id="list" tabindex="-1" aria-labelledby="list-title">
<h2 id="list-title">${list.heading}</h2>
`;
}

/** Returns how many procedures each department has; each name leads to its part of the list. */
function countsSection(snapshot: Snapshot, context: ExportContext): Html {
  return html`<section id="counts" tabindex="-1" aria-labelledby="counts-title">
<h2 id="counts-title">${context.exports.list.counts}</h2>
${countsTable(snapshot, context)}
</section>
`;
}

function countsTable(snapshot: Snapshot, context: ExportContext): Html {
  const { heads, rows, total } = countTable(countSnapshot(snapshot), context);
  const cells = (numbers: readonly number[]) =>
    numbers.map((value) => html`<td class="n">${context.writing.number(value)}</td>`);
  return html`<table class="counts">
<caption class="label">${aboutSentence(snapshot, context)}</caption>
<thead><tr>${heads.map((head, index) => html`<th scope="col"${index > 0 ? html` class="n"` : []}>${head}</th>`)}</tr></thead>
<tbody>
${rows.map(({ label, department = '', numbers }) => html`<tr><th scope="row"><a href="#d-${department}">${label}</a></th>${cells(numbers)}</tr>\n`)}</tbody>
<tfoot><tr><th scope="row">${total.label}</th>${cells(total.numbers)}</tr></tfoot>
</table>`;
}

/** The form that narrows the list down; hidden until the script that it needs runs. */
export function pageFilters(
  snapshot: Snapshot,
  departments: readonly DepartmentList[],
  context: ExportContext,
): Html {
  const { exports, terms } = context;
  const { page } = exports;
  const levels = levelOrder.filter((level) => snapshot.counts.byLevel[level] !== undefined);
  return html`<form id="filters" role="search" aria-label="${page.find}" hidden="hidden">
<div class="wide"><label for="query">${page.search} <span class="hint" id="query-hint">${page.searchHint}</span></label><input type="search" id="query" name="query" autocomplete="off" aria-describedby="query-hint"/></div>
${choice(
  'department',
  page.department,
  departments.map(({ id, name }): Option => [id, name]),
  page.all,
)}
${choice(
  'level',
  page.level,
  levels.map((level: Level): Option => [level, terms.levels[level]]),
  page.all,
)}
<div class="wide buttons"><button type="reset" class="quiet">${page.reset}</button><button type="button" id="print">${page.print}</button></div>
</form>
<output id="shown" for="query department level" data-some="${page.shown}" data-none="${page.nothing}"></output>
`;
}

type Option = readonly [value: string, label: string];

function choice(name: string, label: string, options: readonly Option[], all: string): Html {
  return html`<div><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">${all}</option>${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select></div>`;
}

/** The counts, what the file says of itself, and the script. */
export function pageEnd(snapshot: Snapshot, context: ExportContext): Html {
  const facts = aboutLines(snapshot, context);
  return html`</section>
${countsSection(snapshot, context)}</main>
<footer id="about" tabindex="-1">
<h2>${context.exports.about.heading}</h2>
<dl class="about">
${facts.map(({ label, text }) => html`<dt>${label}</dt><dd>${text}</dd>\n`)}</dl>
</footer>
<script>${{ html: script }}</script>
</body>
</html>
`;
}
