import { showHelp, tellEnd } from './cli/end.ts';
import { chooseLanguage } from './cli/language.ts';
import { buildProgram } from './cli/program.ts';
import { runCommand } from './cli/run.ts';
import { processWorld, type World } from './cli/world.ts';
import { loadWords } from './messages/load-words.ts';
import { type ExitCode, exitCodes } from './model/failure.ts';

/**
 * Runs the command line.
 *
 * @param argv the arguments after `node tthc.js`
 * @param world what is around the run; the process, unless a test says otherwise
 * @returns the exit code; nothing here ends the process, so that what is being written gets out
 */
export async function main(argv: readonly string[], world: World = processWorld()): Promise<ExitCode> {
  const words = await loadWords(chooseLanguage(argv, world));
  let exitCode: ExitCode = exitCodes.ok;
  const program = buildProgram(argv, { words, world }, async (call) => {
    exitCode = await runCommand(call, words, world);
  });
  if (argv.length === 0) return showHelp(program, world);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    return tellEnd(error, program, words, world, argv);
  }
}
