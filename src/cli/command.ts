import { type Given, type OptionSpecs, readOptions, type ValuesOf } from './options.ts';
import type { CommandShape, Outcome, Run, Shell } from './shell.ts';

/** A command of the table, but for its name. */
export interface Command extends Omit<CommandShape, 'name'> {
  /**
   * Loads the command and runs it.
   *
   * @param given what was typed for its options
   * @throws Failure when an option cannot be read, or what the command throws
   */
  start(shell: Shell, given: Readonly<Record<string, Given>>): Promise<Outcome>;
}

interface Definition<Options extends OptionSpecs> extends Omit<CommandShape, 'name' | 'options'> {
  options: Options;
  /** Reads the code of the command: only that of the one that is called is ever read. */
  load(): Promise<{ run: Run<ValuesOf<NoInfer<Options>>> }>;
}

/** Defines a command: the options that its code reads are among those that it is given, or it does not compile. */
export function command<Options extends OptionSpecs>({ load, ...shape }: Definition<Options>): Command {
  return {
    ...shape,
    start: async (shell, given) => {
      const options = { ...shell.options, ...readOptions(shape.options, given) };
      const { run } = await load();
      return run({ ...shell, options });
    },
  };
}
