import { resolve } from 'node:path';
import { exitCodes } from '../model/failure.ts';
import { readFile } from '../yaml/catalog-files.ts';
import { renderDecisionText, renderRecordText } from '../render/text-conversion.ts';
import { readText } from '../io/folder.ts';
import type { Run } from '../cli/shell.ts';

/**
 * `textconv`: a record or a decision as lines that read well side by side, for git's diff driver:
 * `git log -p` then shows procedures instead of YAML.
 */
export const run: Run = async (shell) => {
  const [path = ''] = shell.args;
  const text = readText(resolve(shell.cwd, path));
  const { words } = shell;
  const asProcedure = readFile({ path, text }, 'procedure');
  const asDecision = readFile({ path, text }, 'decision');
  return {
    exitCode: exitCodes.ok,
    formats: {
      pretty: () => {
        if (asProcedure.value) return renderRecordText(asProcedure.value, words);
        if (asDecision.value) return renderDecisionText(asDecision.value, words);
        // What cannot be read is shown as it is: git must always get something to compare.
        return text;
      },
    },
  };
};
