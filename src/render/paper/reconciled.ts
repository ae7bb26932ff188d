import { disagreements } from '../../figures/reconcile.ts';
import type { Words } from '../../messages/words.ts';
import type { Paper, PaperBlock, PaperCell, PaperTable } from '../../model/paper.ts';
import { fitTable } from './fit-columns.ts';
import { sayRejection } from '../imported/of-baseline.ts';
import { placeText } from '../imported/pretty.ts';
import {
  decisionText,
  partName,
  placeOf,
  codeText,
  type ReconciledList,
  showSide,
  summaryLines,
} from '../reconciled.ts';
import { lyingLetters, workingPaper } from './working-paper.ts';

type Row = ReconciledList['rows'][number];

/** A reconciliation as a paper: the figures, then a table for each kind of difference, with what is to be done. */
export function reconciledPaper(
  result: ReconciledList,
  words: Words,
  tool: { name: string; version: string },
): Paper {
  const { reconcile: say } = words.output;
  const { date, number } = words.writing;
  const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });
  const blocks = [
    ...summaryLines(result, words).map(paragraph),
    ...disagreements.flatMap((kind): PaperBlock[] => {
      const rows = result.rows.filter((row) => row.kind === kind);
      if (rows.length === 0) return [];
      return [
        { kind: 'heading', level: 2, text: `${say.kinds[kind]} (${number(rows.length)})` },
        { kind: 'paragraph', text: say.todo[kind], keepWithNext: true },
        { ...differencesTable(rows, result, words), name: say.kinds[kind] },
      ];
    }),
    ...(result.unread.length === 0
      ? []
      : [{ kind: 'heading', level: 2, text: say.unread(number(result.unread.length)) } as const]),
    ...result.unread.map((one) =>
      paragraph(`${placeText(one.origin, result, words)}: ${sayRejection(one, words)}`),
    ),
  ];
  const names = result.files.map((path) => path.split(/[\\/]/u).at(-1) ?? path);
  const title = say.title(date(result.asOf), names.join(', '));
  return workingPaper({ title, date: result.asOf, sections: [{ blocks }] }, words, tool);
}

/** A row for each part that differs; of procedures that only one side has, no columns for both sides. */
function differencesTable(rows: readonly Row[], result: ReconciledList, words: Words): PaperTable {
  const { columns: say } = words.output.reconcile;
  const isDiffering = rows.some(({ differences }) => differences.length > 0);
  const isPlaced = rows.some(({ place }) => place !== undefined);
  const sides = isDiffering ? [say.part, say.here, say.there] : [];
  const lines = rows.flatMap((row, at) => {
    const { differences } = row;
    const span = Math.max(1, differences.length);
    const lead = [words.writing.number(at + 1), codeText(row, words), row.name, row.department ?? ''];
    const place = placeOf(row, result, words);
    const isParted = differences.some((one) => one.place !== undefined);
    const joined = (text: string): PaperCell => (span > 1 ? { text, rows: span } : text);
    if (!isDiffering) return [[...lead, decisionText(row, words), ...(isPlaced ? [place] : [])]];
    return differences.map((difference, below): PaperCell[] => [
      ...(below === 0 ? lead.map(joined) : []),
      partName(difference, words),
      showSide(difference, 'here', words),
      showSide(difference, 'there', words),
      difference.decision ?? decisionText(row, words),
      ...(isParted ? [placeOf({ place: difference.place ?? row.place }, result, words)] : []),
      ...(!isParted && below === 0 && isPlaced ? [joined(place)] : []),
    ]);
  });
  const last = isPlaced ? [say.place] : [];
  const weights = [0, 1, 3, 1, ...sides.map(() => 2), 1, ...last.map(() => 1)];
  const table: PaperTable = {
    kind: 'table',
    isSmall: true,
    isFiltered: true,
    columns: weights.map((width, at) => ({ width, ...(at === 0 && { align: 'center' }) })),
    header: [
      [words.exports.list.ordinal, say.code, say.name, say.department, ...sides, say.decision, ...last],
    ],
    rows: lines,
  };
  return fitTable(table, lyingLetters);
}
