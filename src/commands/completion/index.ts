import { readCatalogNames } from '../../catalog/names.ts';
import { completedShells, readCompletionScript } from '../../cli/completion-scripts.ts';
import { schemaNames } from '../../io/schemas.ts';
import { languages } from '../../messages/words.ts';
import { changeClasses } from '../../model/change.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import { levelOrder } from '../../model/level.ts';
import { ruleIds } from '../../model/rule-info.ts';
import { actions } from '../../model/types.ts';
import { dimensionNames } from '../../figures/dimensions.ts';
import { filterKeys } from '../../plan/where.ts';
import { complete, type Lookup } from './complete.ts';
import type { Run, Shell } from '../../cli/shell.ts';

/**
 * `completion`: the script that teaches a shell to complete `tthc`. The script asks `completion words`
 * what can stand at the cursor.
 */
export const run: Run = async (shell) => {
  const [name = '', ...line] = shell.args;
  if (name === 'words') return { exitCode: exitCodes.ok, formats: { pretty: () => answer(line, shell) } };
  const script = readCompletionScript(name);
  if (script === undefined)
    throw new Failure('bad-value', {
      option: 'completion',
      value: name,
      allowed: [...completedShells],
    });
  return { exitCode: exitCodes.ok, formats: { pretty: () => script } };
};

/** A candidate a line, after a tab what it is; a last line says that file names can stand there too. */
function answer(line: readonly string[], shell: Shell): string {
  const { candidates, files } = complete(line, shell.words, lookupIn(directoryOf(line, shell)));
  const lines = candidates.map(({ value, about }) => (about ? `${value}\t${about}` : value));
  return [...lines, ...(files ? [':files'] : [])].map((text) => `${text}\n`).join('');
}

function directoryOf(line: readonly string[], { directory }: Shell): string {
  const at = line.findIndex((word) => word === '-C' || word === '--directory');
  return (at < 0 ? undefined : line[at + 1]) ?? directory;
}

/** What stands for a placeholder: fixed words, or names out of the catalog that is being worked on. */
function lookupIn(directory: string): Lookup {
  const fixed: Readonly<Record<string, () => readonly string[]>> = {
    level: () => levelOrder,
    status: () => ['active', 'abolished', 'all'],
    class: () => changeClasses,
    language: () => languages,
    when: () => ['auto', 'always', 'never'],
    format: () => ['pretty', 'bars', 'json', 'csv', 'markdown', 'html', 'docx', 'xlsx'],
    dimensions: () => dimensionNames,
    form: () => ['II.07b', 'II.03'],
    kind: () => ['baseline', 'decision'],
    condition: () => filterKeys.map((key) => `${key}=`),
    rule: () => ruleIds,
    schema: schemaNames,
    movement: () => actions,
    shell: () => completedShells,
  };
  return (kind) => (Object.hasOwn(fixed, kind) ? fixed[kind]?.() : readCatalogNames(directory, kind)) ?? [];
}
