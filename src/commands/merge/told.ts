import type { ReadSource } from '../../catalog/merge/source.ts';
import { shownPath } from '../../catalog/place.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import type { Merger } from '../../model/types.ts';
import { type MergeBalance, namesakesOf } from '../../plan/merge/merge.ts';
import { renderTable } from '../../render/table.ts';
import { fitLines } from '../../render/wrap.ts';
import { keptFolder } from '../../catalog/merge/files.ts';
import { toJson } from '../../render/json.ts';

/** A merger that was carried out. */
interface Merged {
  sources: readonly ReadSource[];
  draft: Merger;
  balance: MergeBalance;
  folder: string;
  files: number;
}

/** Tells of a merger: the counts of each catalog, what is double, and the sum that proves the result. */
export function mergedFormats(shell: Shell, merged: Merged): Outcome['formats'] {
  const { balance, draft, folder, files, sources } = merged;
  return {
    pretty: () => renderMerged(shell, merged),
    json: () =>
      toJson({
        schemaVersion: 1,
        tool: shell.tool,
        on: draft.day,
        catalog: shownPath(shell, folder),
        sources: balance.sources.map(({ publisher, name, counts, internal }) => ({
          publisher,
          name,
          procedures: counts.procedures,
          rows: counts.rows,
          internal,
          folder: keptFolder({ publisher }),
        })),
        doubles: balance.doubles,
        result: balance.result,
        namesakes: namesakesOf(sources),
        files,
      }),
  };
}

function renderMerged(shell: Shell, { balance, draft, folder, files, sources }: Merged): string {
  const { words, width, style } = shell;
  const { merging } = words.output;
  const { number, date } = words.writing;
  const { doubles, result } = balance;
  const rows = [
    ...balance.sources.map(({ publisher, name, counts }) => [
      `${publisher} ${name}`,
      number(counts.procedures),
      number(counts.rows),
    ]),
    [merging.doubles, `−${number(doubles.procedures)}`, `−${number(doubles.rows)}`],
  ];
  const table = renderTable(
    [
      { title: merging.source, flexible: true },
      { title: merging.procedures, align: 'right' },
      { title: merging.rows, align: 'right' },
    ],
    rows,
    width,
    style,
    [`${draft.publisher.code} ${draft.publisher.name}`, number(result.procedures), number(result.rows)],
  );
  const sum = balance.sources.map(({ counts }) => number(counts.procedures)).join(' + ');
  const internal = balance.sources.reduce((total, source) => total + source.internal, 0);
  const namesakes = namesakesOf(sources);
  const told = [
    `${merging.procedures}: ${merging.proof(sum, number(doubles.procedures), number(result.procedures))}`,
    ...(internal > 0 ? [merging.internal(number(internal))] : []),
    ...(namesakes > 0 ? [merging.namesakes(number(namesakes))] : []),
    `${merging.wrote(shownPath(shell, folder), number(files))}\n${merging.kept(sources.map(keptFolder).join(', '))}`,
  ].map((block) => fitLines([block], width));
  return [`${style.strong(merging.title(date(draft.day)))}\n\n${table}`, ...told]
    .map((block) => `${block}\n`)
    .join('\n');
}
