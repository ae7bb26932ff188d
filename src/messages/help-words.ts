/** Holds all that --help says. */
export interface HelpWords {
  /** Describes the tool in one sentence. */
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
  /** By name of the command. */
  commands: Readonly<Record<string, CommandHelp>>;
  arguments: Readonly<Record<string, string>>;
  /** Names in usage of what is typed: `date` in `--at <date>`. One that is not here stands as it is. */
  placeholders: Readonly<Record<string, string>>;
  /** By long name, for every command that has no words of its own. */
  options: Readonly<Record<string, string>>;
}

export interface CommandHelp {
  summary: string;
  examples: readonly string[];
  /** Explains arguments that mean something else in this command than in others. */
  arguments?: Readonly<Record<string, string>>;
  /** Explains options that mean something else in this command than in others. */
  options?: Readonly<Record<string, string>>;
}

/** Returns the words of a command's help. */
export function commandHelp({ commands }: HelpWords, name: string): CommandHelp {
  return commands[name] ?? { summary: '', examples: [] };
}

/** Words the placeholders of a line of usage: `--at <date>`. */
export function wordPlaceholders({ placeholders }: HelpWords, usage: string): string {
  return usage.replace(/(?<=[<[])[a-z=]+(?=(?:\.\.\.)?[>\]])/gu, (name) => placeholders[name] ?? name);
}

/** Returns what an option does in a command; among those that all commands take where none is named. */
export function optionHelp(help: HelpWords, name: string, command = ''): string {
  return commandHelp(help, command).options?.[name] ?? help.options[name] ?? '';
}

/** Returns what an argument is in a command. */
export function argumentHelp(help: HelpWords, name: string, command: string): string {
  return commandHelp(help, command).arguments?.[name] ?? help.arguments[name] ?? '';
}
