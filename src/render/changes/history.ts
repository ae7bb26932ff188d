import { toldClassOf } from '../../model/change.ts';
import type { Part, Procedure } from '../../model/types.ts';
import { groupBy } from '../../model/sequence.ts';
import type { HistoryEvent } from '../../plan/history.ts';
import { type ChangeWords, renderFields } from './changes.ts';
import type { Style } from '../style.ts';
import { fitLines, wrap, wrapHanging } from '../wrap.ts';

/** A procedure and what became of it. */
export interface Life {
  id: string;
  record: Procedure;
  events: readonly HistoryEvent[];
  /** The decision that each of its parts is from. */
  parts: ReadonlyMap<Part, string>;
  /** The day at which the catalog stands: what is later is expected. */
  day: string;
}

/** A procedure's life for people: when, by which decision, what. */
export function renderHistory(
  { id, record, events, parts, day }: Life,
  words: ChangeWords,
  width: number,
  style: Style,
): string {
  const { terms, writing, output } = words;
  const lines = events.flatMap(({ decision, effective, change }) => {
    const levels = change.levels.map((level) => terms.levels[level].toLowerCase()).join(', ');
    const toCome = effective > day ? ` · ${output.history.toCome}` : '';
    const title = `${writing.date(effective)}  ${terms.classes[toldClassOf(change)]} · ${decision.number} · ${levels}${toCome}`;
    const fields =
      change.class === 'new' || change.class === 'restored'
        ? []
        : toldClassOf(change) === 'steady'
          ? [`    ${output.changes.same}`]
          : renderFields(change.fields, words, width, style);
    return [wrapHanging(title, width, ' '.repeat(12)), ...fields];
  });
  // By decision: the name of a first list can be longer than all that it set.
  const last = groupBy([...parts], ([, number]) => number);
  const sources = [...last].map(([number, set]) =>
    fitLines([`    ${number}: ${set.map(([part]) => terms.parts[part]).join(', ')}`], width),
  );
  if (sources.length > 0) lines.push('', output.history.lastSet, ...sources);
  return `${[style.strong(wrap(output.history.title(id, record.name), width)), '', ...(lines.length > 0 ? lines : [wrap(output.history.nothing, width)])].join('\n')}\n`;
}
