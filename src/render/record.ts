import type { Words } from '../messages/words.ts';
import type { Paper, PaperTable } from '../model/paper.ts';
import type { Json, Part, Procedure } from '../model/types.ts';
import type { Catalog } from '../plan/catalog.ts';
import { capitalize } from '../text/capitals.ts';
import { showPart, showValue } from './changes/changes.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

/** One procedure for people: each part that it has, under its Vietnamese or English name. */
export function renderRecord(
  id: string,
  record: Procedure,
  catalog: Catalog,
  words: Words,
  width: number,
  style: Style,
): string {
  const { writing, output } = words;
  const heading = `${style.strong(id)}  ${style.faint(output.show.on(writing.date(catalog.asOf)))}`;
  const lines = shownParts(record, catalog, words).map(([label, text]) =>
    renderPart(label, text, width, style),
  );
  return `${[heading, style.strong(wrap(record.name, width)), '', ...lines].join('\n')}\n`;
}

/** The same as a paper: a line of a table for each part. */
export function recordPaper(
  id: string,
  record: Procedure,
  catalog: Catalog,
  words: Words,
  tool: { name: string; version: string },
): Paper {
  const { diff, show } = words.output;
  const table: PaperTable = {
    kind: 'table',
    name: id,
    columns: [{ width: 1 }, { width: 3 }],
    header: [[diff.part, words.exports.columns.value].map(capitalize)],
    rows: shownParts(record, catalog, words).map(([label, text]) => [capitalize(label), text]),
  };
  const day = { kind: 'paragraph', text: `${id}, ${show.on(words.writing.date(catalog.asOf))}` } as const;
  return {
    language: words.language,
    title: record.name,
    creator: `${tool.name} ${tool.version}`,
    date: catalog.asOf,
    sections: [
      {
        orientation: 'portrait',
        blocks: [{ kind: 'heading', level: 1, text: record.name }, { ...day, align: 'center' }, table],
      },
    ],
  };
}

/** Lists the parts that say that a procedure is out of force, since when, by what and until when: read before all others. */
const endParts = [
  'status',
  'effectiveTo',
  'abolishedBy',
  'suspendedBy',
  'expires',
  'until',
  'replacedBy',
] as const satisfies readonly Part[];

/** Each part of a record that it has, beside its name and code: what it is called, and what it says. */
function shownParts(record: Procedure, { state }: Catalog, words: Words): [label: string, text: string][] {
  const names = {
    department: state.departments.get(record.department)?.name,
    sector: state.sectors.get(record.sector)?.name,
  };
  const first: readonly Part[] = record.status === 'active' ? [] : endParts;
  const others = (Object.keys(record) as Part[]).filter((part) => !first.includes(part));
  return [...first.filter((part) => record[part] !== undefined), ...others]
    .filter((part) => part !== 'name' && part !== 'code')
    .map((part) => [
      words.terms.parts[part],
      names[part as keyof typeof names] ?? showItems(part, record, words),
    ]);
}

/** Longer items of a list stand on lines of their own. */
const shortItem = 60;

/** A part of a record: where it is a list of sentences, one below the other. */
function showItems(part: Part, record: Procedure, words: Words): string {
  const value = record[part] as Json;
  const papers = part === 'dossier' ? papersOf(record, words) : [];
  const sentences = itemsOf(value, words).some((item) => item.length > shortItem)
    ? itemsOf(value, words)
    : [];
  const lines = papers.length > 0 ? papers : sentences;
  if (lines.length < 2) return lines[0] ?? showPart(part, value, words);
  return lines.map((item) => (/^[-–+*•]|:$/u.test(item) ? item : `– ${item}`)).join('\n');
}

/** Returns the items of a list as people read them. */
const itemsOf = (value: Json, words: Words): string[] =>
  Array.isArray(value) ? value.map((item: Json) => showValue(item, words)) : [];

/** Returns the papers of a dossier, below the case that asks for them. */
function papersOf({ dossier = [] }: Procedure, { exports }: Words): string[] {
  if (typeof dossier === 'string') return [];
  return dossier.flatMap((part) => {
    if (typeof part === 'string') return part;
    const papers = part.documents.map(exports.paper);
    return part.case === undefined ? papers : [`${part.case.replace(/(?<![\s:])[\s:]+$/u, '')}:`, ...papers];
  });
}

/** Columns of a label with the space after it; a longer one stands on a line of its own. */
const labelWidth = 29;

function renderPart(label: string, text: string, width: number, style: Style): string {
  const padded = `${label}:`.padEnd(labelWidth);
  const isLong = text.includes('\n') || text.length > 3 * (width - labelWidth);
  if (isLong) return `${style.faint(padded.trimEnd())}\n  ${wrap(text, width - 2, '  ')}`;
  const start = label.length + 2 > labelWidth ? `${padded}\n${' '.repeat(labelWidth)}` : padded;
  return `${style.faint(start)}${wrap(text, width - labelWidth, ' '.repeat(labelWidth))}`;
}
