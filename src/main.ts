import { tellEnd, unlessHelp } from './cli/end.ts';
import { chooseLanguage } from './cli/language.ts';
import { writeOutput } from './cli/output.ts';
import { buildProgram } from './cli/program.ts';
import { runCommand } from './cli/run.ts';
import { tell } from './cli/talk.ts';
import { processWorld, type World } from './cli/world.ts';
import { loadWords } from './messages/load-words.ts';
import { offerOfVietnamese } from './messages/offer.ts';
import { type ExitCode, exitCodes } from './model/failure.ts';

/**
 * Runs the command line.
 *
 * @param argv the arguments after `node tthc.js`
 * @param world what is around the run; the process, unless a test says otherwise
 * @returns the exit code; nothing here ends the process, so that what is being written gets out
 */
export async function main(argv: readonly string[], world: World = processWorld()): Promise<ExitCode> {
  const language = chooseLanguage(argv, world);
  const words = await loadWords(language ?? 'en');
  const help: string[] = [];
  let exitCode: ExitCode = exitCodes.ok;
  let isTold = false;
  const program = buildProgram(argv, { words, world, print: (text) => help.push(text) }, async (call) => {
    exitCode = await runCommand(call, words, world);
  });
  try {
    if (argv.length === 0) {
      // Help for somebody who has not asked for anything.
      help.push(program.helpInformation());
      exitCode = exitCodes.couldNotLook;
    } else await program.parseAsync([...argv], { from: 'user' }).catch(unlessHelp);
    await writeOutput(help.join(''), world.stdout);
  } catch (error) {
    exitCode = tellEnd(error, program, words, world, argv);
    isTold = true;
  }
  if (language === undefined && (isTold || help.length > 0)) tell([offerOfVietnamese], world, '');
  return exitCode;
}
