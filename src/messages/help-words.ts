import type { CommandName } from '../model/command-names.ts';

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
  commands: Readonly<Record<CommandName, CommandHelp>>;
  arguments: Readonly<Record<string, string>>;
  /** By long name, for every command that has no words of its own. */
  options: Readonly<Record<string, string>>;
}

interface CommandHelp {
  summary: string;
  examples: readonly string[];
  /** Of options that mean something else in this command than in others. */
  options?: Readonly<Record<string, string>>;
}

/** What an option does in a command; among those that all commands take where none is named. */
export function optionHelp({ commands, options }: HelpWords, name: string, command?: CommandName): string {
  return (command && commands[command].options?.[name]) ?? options[name] ?? '';
}
