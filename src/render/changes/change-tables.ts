import type { Words } from '../../messages/words.ts';
import { type Change, type FieldChange, groupChanges, toldClassOf } from '../../model/change.ts';
import type { PaperBlock, PaperCell, PaperRun, PaperTable } from '../../model/paper.ts';
import { accountOf } from '../../plan/account.ts';
import { capitalize } from '../../text/capitals.ts';
import { fitTable } from '../paper/fit-columns.ts';
import { lyingLetters } from '../paper/working-paper.ts';
import { decisionsOf, fieldsToTell, levelsOf, showBeside, showSides, standingOf } from './changes.ts';
import { comparedLists, compareWords, isAbsent, type Piece } from './compare.ts';

/** The columns of a table of changes, and how much of the page they want beside others of as long texts. */
const widths = { order: 0, code: 1, name: 3, levels: 1, part: 2, before: 3, after: 3, decision: 1 } as const;
type Column = keyof typeof widths;

/** Changes as tables: what is abolished and published anew, then each class; every field before and after. */
export function changeTables(changes: readonly Change[], words: Words): PaperBlock[] {
  const { continued, unchanged, others } = accountOf(changes);
  const { account } = words.output.changes;
  return [
    ...group(account.continued, continued, words),
    ...group(account.unchanged, unchanged, words),
    ...groupChanges(others).flatMap(({ name, group: own }) =>
      group(capitalize(words.terms.classes[name]), own, words),
    ),
  ];
}

function group(title: string, changes: readonly Change[], words: Words): PaperBlock[] {
  if (changes.length === 0) return [];
  const text = `${title} (${words.writing.number(changes.length)})`;
  return [
    { kind: 'heading', level: 2, text },
    { ...changeTable(changes, words), name: title },
  ];
}

/** A row for each field that changed; what is told by its name alone has one row, and no columns for fields. */
function changeTable(changes: readonly Change[], words: Words): PaperTable {
  const { list, diff } = words.output;
  const hasFields = changes.some(
    (change) => fieldsToTell(change).length > 0 || toldClassOf(change) === 'steady',
  );
  const heads: Readonly<Record<Column, string>> = {
    order: words.exports.list.ordinal,
    code: list.code,
    name: list.name,
    levels: list.levels,
    part: diff.part,
    before: diff.before,
    after: diff.after,
    decision: diff.decision,
  };
  const columns = (Object.keys(widths) as Column[]).filter((column) => hasFields || !isOfField(column));
  const rows = changes.flatMap((change, at) => {
    const fields = hasFields ? fieldCells(fieldsToTell(change), words) : [];
    const whole: Readonly<Record<Column, string>> = {
      order: words.writing.number(at + 1),
      code: change.code ?? list.noCode,
      name: change.outOfForce ? `${change.name}\n(${standingOf(change.outOfForce, words)})` : change.name,
      levels: capitalize(levelsOf(change, words)),
      decision: decisionsOf(change).join('\n'),
      part: '',
      before: '',
      after: toldClassOf(change) === 'steady' ? words.output.changes.same : '',
    };
    const lines: Partial<Record<Column, PaperCell>>[] = fields.length === 0 ? [{}] : fields;
    return lines.map((line, below) =>
      columns.flatMap((column): PaperCell[] => {
        if (isOfField(column)) return [line[column] ?? whole[column]];
        if (below > 0) return [];
        return lines.length > 1 ? [{ text: whole[column], rows: lines.length }] : [whole[column]];
      }),
    );
  });
  const table: PaperTable = {
    kind: 'table',
    isSmall: true,
    isFiltered: true,
    columns: columns.map((column) => ({
      width: widths[column],
      ...(column === 'order' && { align: 'center' }),
    })),
    header: [columns.map((column) => heads[column])],
    rows,
  };
  return fitTable(table, lyingLetters);
}

const isOfField = (column: Column): boolean => column === 'part' || column === 'before' || column === 'after';

/** Returns the fields of a change, each with what it is called and what stood and stands there. */
export function fieldCells(
  fields: readonly FieldChange[],
  words: Words,
): Record<'part' | 'before' | 'after', PaperCell>[] {
  return fields.map((field) => {
    const [before, after] = sidesOf(field, words);
    return { part: capitalize(words.terms.parts[field.path]), before, after };
  });
}

/** Returns both sides of a field: of a list only the items that go and come, of a text with what differs marked. */
function sidesOf(field: FieldChange, words: Words): [before: PaperCell, after: PaperCell] {
  const { path, before, after } = field;
  const lists = comparedLists(field);
  if (lists) {
    const { account } = words.output.changes;
    const { removed, added, kept } = lists;
    const items = (list: typeof removed, others: typeof removed) =>
      list.map((item) => showBeside(item, others, words));
    const rest = kept === 0 ? [] : [account.kept(words.writing.number(kept))];
    if (removed.length + added.length === 0) return [account.reordered, account.reordered];
    return [[...items(removed, added), ...rest].join('\n'), [...items(added, removed), ...rest].join('\n')];
  }
  const [old, now] = showSides(path, before, after, words);
  if (isAbsent(before) || isAbsent(after)) return [old, now];
  const [removed, added] = compareWords(old, now);
  return [{ text: runs(removed, 'removed') }, { text: runs(added, 'added') }];
}

const runs = (pieces: readonly Piece[], mark: 'removed' | 'added'): PaperRun[] =>
  pieces.map(({ text, isMarked }) => ({ text, ...(isMarked && { mark }) }));
