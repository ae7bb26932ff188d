import { readCatalogNames } from '../../catalog/names.ts';
import { completedShells, readCompletionScript } from '../../cli/completion-scripts.ts';
import { schemaNames } from '../../io/schemas.ts';
import { listedRules } from '../../messages/rule-words.ts';
import type { Words } from '../../messages/words.ts';
import { exitCodes } from '../../model/failure.ts';
import { complete } from './complete.ts';
import type { Run, Shell } from '../../cli/shell.ts';
import { unknownTask } from '../common/tasks.ts';

/**
 * `completion`: the script that teaches a shell to complete `tthc`. The script asks `completion words`
 * what can stand at the cursor.
 */
export const run: Run = async (shell) => {
  const [name = '', ...line] = shell.args;
  if (name === 'words') return { exitCode: exitCodes.ok, formats: { pretty: () => answer(line, shell) } };
  const script = readCompletionScript(name);
  if (script === undefined) throw unknownTask('completion', name, completedShells);
  return { exitCode: exitCodes.ok, formats: { pretty: () => script } };
};

/**
 * Writes a candidate a line, with its description after a tab; a last line tells that file names can stand
 * there too.
 */
function answer(line: readonly string[], shell: Shell): string {
  const { commands, words } = shell;
  const directory = directoryOf(line, shell);
  const lookup = (kind: string) => namesIn(directory, kind, words);
  const { candidates, files } = complete(line, { commands, words, lookup });
  const lines = candidates.map(({ value, about }) => (about ? `${value}\t${about}` : value));
  return [...lines, ...(files ? [':files'] : [])].map((text) => `${text}\n`).join('');
}

function directoryOf(line: readonly string[], { directory }: Shell): string {
  const at = line.findIndex((word) => word === '-C' || word === '--directory');
  return (at < 0 ? undefined : line[at + 1]) ?? directory;
}

/** Returns names that stand for a placeholder: of rules, schemas and shells, or out of the catalog that is worked on. */
function namesIn(directory: string, kind: string, words: Words): readonly string[] {
  if (kind === 'rule') return listedRules(words.rules);
  if (kind === 'schema') return schemaNames();
  return kind === 'shell' ? completedShells : readCatalogNames(directory, kind);
}
