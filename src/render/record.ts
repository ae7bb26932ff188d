import type { Part, Procedure } from '../model/types.ts';
import type { Catalog } from '../plan/catalog.ts';
import { type ChangeWords, showPart } from './changes.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

/** One procedure for people: each part that it has, under its Vietnamese or English name. */
export function renderRecord(
  id: string,
  record: Procedure,
  catalog: Catalog,
  words: ChangeWords,
  width: number,
  style: Style,
): string {
  const { terms, writing, output } = words;
  const names = {
    department: catalog.state.departments.get(record.department)?.name,
    sector: catalog.state.sectors.get(record.sector)?.name,
  };
  const heading = `${style.strong(id)}  ${style.faint(output.show.on(writing.date(catalog.asOf)))}`;
  const lines = Object.entries(record)
    .filter(([part]) => part !== 'name' && part !== 'code')
    .map(([part, value]) => {
      const shown = names[part as keyof typeof names] ?? showPart(part as Part, value, words);
      return renderPart(terms.parts[part as Part], shown, width, style);
    });
  return `${[heading, style.strong(wrap(record.name, width)), '', ...lines].join('\n')}\n`;
}

const labelWidth = 26;

function renderPart(label: string, text: string, width: number, style: Style): string {
  const padded = `${label}:`.padEnd(labelWidth);
  const isLong = text.includes('\n') || text.length > 3 * (width - labelWidth);
  if (isLong) return `${style.faint(padded.trimEnd())}\n  ${wrap(text, width - 2, '  ')}`;
  return `${style.faint(padded)}${wrap(text, width - labelWidth, ' '.repeat(labelWidth))}`;
}
