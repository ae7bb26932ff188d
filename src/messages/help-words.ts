import type { CommandName } from '../commands/specs.ts';

/** What --help says. */
export interface HelpWords {
  /** What the tool is, in one sentence. */
  about: string;
  titles: {
    usage: string;
    arguments: string;
    options: string;
    globalOptions: string;
    commands: string;
    examples: string;
  };
  helpOption: string;
  versionOption: string;
  helpCommand: string;
  exitCodes: string;
  commands: Readonly<Record<CommandName, { summary: string; examples: readonly string[] }>>;
  arguments: Readonly<Record<string, string>>;
  options: Readonly<Record<string, string>>;
}
