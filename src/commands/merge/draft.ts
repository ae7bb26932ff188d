import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shownPath } from '../../catalog/place.ts';
import type { ReadSource } from '../../catalog/merge/source.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { writeSchemas } from '../../io/schemas.ts';
import { replaceFile } from '../../io/new-files.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import type { Path } from '../../model/finding.ts';
import type { Merger } from '../../model/types.ts';
import { draftMerger } from '../../plan/merge/draft.ts';
import { pointerOf } from '../../render/findings/diagnose.ts';
import type { Words } from '../../messages/words.ts';
import { fitLines } from '../../render/wrap.ts';
import { typedCommand } from '../../text/typed.ts';
import { type ItemComments, writeYaml } from '../../yaml/writer.ts';
import { diagnosed, fileSubject } from '../common/findings.ts';
import { blanksIn, openPlaceOf, tellPlaces, toFillIn } from './open-places.ts';
import type { MergeOptions } from './options.ts';
import { toJson } from '../../render/json.ts';

/** Options of a merger beside its catalogs. */
export interface Around {
  into: string;
  on: string;
  draft: string;
}

/** Returns the words of the command that takes a draft. */
export const mergeCommand = (catalogs: readonly string[], { into, on, draft }: Around): string[] => [
  'merge',
  ...catalogs,
  '--into',
  into,
  '--on',
  on,
  '--draft',
  draft,
];

/** Writes the draft of a merger, to be reviewed; nothing is merged. */
export async function makeDraft(
  shell: Shell<MergeOptions>,
  sources: readonly ReadSource[],
  { into, on }: { into: string; on: string },
): Promise<Outcome> {
  const { words, tool, args, options } = shell;
  const name = `drafts/hop-nhat-${sources.map(({ publisher }) => publisher).join('-')}.yaml`;
  const path = join(resolve(shell.cwd, into), name);
  const shown = shownPath(shell, path);
  const command = typedCommand(mergeCommand(args, { into, on, draft: shown }));
  if (!options.force && existsSync(path)) throw new Failure('merge-drafted', { path: shown, command });
  const draft = draftMerger(sources, on);
  const open = blanksIn(draft);
  const text = draftText(draft, open, words);
  replaceFile(path, text, { isNew: !options.force });
  // What the first line of the draft names, for editors.
  writeSchemas(resolve(shell.cwd, into, 'schemas'));
  const { diagnostics } = await diagnosed(
    shell,
    fileSubject({ path: shown, text }),
    open.map((at) => toFillIn(shown, at)),
  );
  const lines = new Map(diagnostics.map(({ line, pointer }) => [pointer, line]));
  const places = open.map((at) => ({ line: lines.get(pointerOf(at)) ?? 1, pointer: pointerOf(at) }));
  return {
    exitCode: open.length > 0 ? exitCodes.found : exitCodes.ok,
    formats: {
      pretty: () => {
        const closing = words.output.merging.drafted(shown, words.writing.number(open.length), command);
        return `${fitLines([...tellPlaces(draft, open, places, words), closing], shell.width)}\n`;
      },
      json: () => toJson({ schemaVersion: 1, tool, on, draft: shown, open: open.length, places }),
    },
  };
}

/**
 * Writes a draft with a line for each department and sector, which is read line by line; beside the places that stand
 * alone is said what they ask for.
 */
function draftText(draft: Merger, open: readonly Path[], { output: { merging } }: Words): string {
  const oneLine = new Set<unknown>([...draft.sources, ...draft.departments, ...draft.sectors]);
  const codes = draft.sources.map(({ publisher }) => publisher);
  const items = open.flatMap((at): [string, ItemComments][] => {
    const place = openPlaceOf(draft, at);
    if (place.entry) return [];
    return [[pointerOf(at), { before: [], line: `# ${merging.comment(place, codes)}`, after: [] }]];
  });
  return writeYaml({ ...draft }, 'merger', {
    schemaPath: '../schemas/merger.schema.json',
    oneLine,
    comments: { head: [], foot: [], items: new Map(items) },
  });
}
