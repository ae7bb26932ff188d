import type { Words } from '../../messages/words.ts';
import type { Paper, PaperBlock, PaperTable } from '../../model/paper.ts';
import { capitalize } from '../../text/capitals.ts';
import { changeTables } from '../changes/change-tables.ts';
import { summarize } from '../changes/changes.ts';
import { fitTable } from './fit-columns.ts';
import { countsOfEnd, ledgerCells, type Status, openEndText } from '../ledger.ts';
import { lyingLetters, workingPaper } from './working-paper.ts';

/** The ledger as a paper: every decision and its state, and what ends when; or what falls back by a day. */
export function statusPaper(shown: Status, words: Words, tool: { name: string; version: string }): Paper {
  const { status } = words.output;
  const { date } = words.writing;
  const { endsBy, asOf } = shown;
  const paper = (title: string, day: string, blocks: PaperBlock[]) =>
    workingPaper({ title, date: day, sections: [{ blocks }] }, words, tool);
  if (endsBy === undefined) return paper(status.title(date(asOf)), asOf, ledgerBlocks(shown, words));
  const changes = shown.ends.filter(({ day }) => day <= endsBy).flatMap((end) => end.changes);
  const summary = changes.length === 0 ? status.nothingEnds(date(endsBy)) : summarize(changes, words);
  return paper(status.endsBy(date(endsBy)), endsBy, [
    { kind: 'paragraph', text: summary },
    ...changeTables(changes, words),
  ]);
}

function ledgerBlocks({ entries, ends, openEnds }: Status, words: Words): PaperBlock[] {
  const { status } = words.output;
  const { date, number } = words.writing;
  const ledger: PaperTable = {
    kind: 'table',
    name: status.decision,
    isSmall: true,
    isFiltered: true,
    columns: [
      { width: 0, align: 'center' },
      { width: 1 },
      { width: 1 },
      { width: 1 },
      { width: 1, align: 'right' },
      { width: 2 },
    ],
    header: [
      [words.exports.list.ordinal, status.decision, status.effective, status.kind, status.rows, status.state],
    ],
    rows: entries.map((entry, at) => [number(at + 1), ...ledgerCells(entry, words).map(capitalize)]),
  };
  const ending: PaperTable = {
    kind: 'table',
    name: status.ends,
    isSmall: true,
    columns: [{ width: 1 }, { width: 1 }, { width: 2 }],
    header: [[status.day, status.decision, status.what]],
    rows: ends.map((end) => [date(end.day), end.decision.number, countsOfEnd(end, words)]),
  };
  return [
    entries.length === 0 ? { kind: 'paragraph', text: status.empty } : fitTable(ledger, lyingLetters),
    ...(ends.length === 0
      ? []
      : [{ kind: 'heading', level: 2, text: status.ends } as const, fitTable(ending, lyingLetters)]),
    ...(openEnds.length === 0 ? [] : [{ kind: 'heading', level: 2, text: status.open } as const]),
    ...openEnds.map((end): PaperBlock => ({ kind: 'paragraph', text: openEndText(end, words) })),
  ];
}
