import type { ExitCode } from '../model/failure.ts';
import type { Asking } from './ask.ts';
import type { GlobalOptions } from './global-options.ts';
import type { OptionSpecs } from './options.ts';
import type { Words } from '../messages/words.ts';
import type { Progress } from '../model/sequence.ts';
import type { Style } from '../render/style.ts';

/** A command as the command line writes it. */
export interface CommandShape {
  name: string;
  alias?: string;
  /** In commander's notation: `<decision...>`, `[paths...]`. */
  args: readonly string[];
  options: OptionSpecs;
  /**
   * The formats of a command that writes, in which it tells its success. Any other is refused before
   * anything is written, since afterwards would be too late.
   */
  formats?: readonly string[];
  /** The same, by the task that its first argument names, of a command that writes in some of its tasks only. */
  taskFormats?: Readonly<Record<string, readonly string[]>>;
  /** Its result is for reading, and shown page by page where it is longer than the terminal. */
  isPaged?: boolean;
  /** Its arguments may be empty: they are what somebody is about to type. */
  takesEmpty?: boolean;
}

/**
 * Everything that a command is given: its arguments and options, and the world around it.
 *
 * @typeParam Options the command's own options, by name: what it was called with, typed and checked
 */
export interface Shell<Options = object> {
  args: readonly string[];
  options: Readonly<Options & GlobalOptions>;
  words: Words;
  cwd: string;
  /** Folder that `-C` names, else the current one. */
  directory: string;
  /** The date that counts as today, ISO. */
  today: string;
  /** Cache folder, in which results are kept from run to run; undefined for no cache. */
  cache: string | undefined;
  /** The number of threads asked for. */
  threads: number | undefined;
  /** Folders in which other programs are, as the system lists them. */
  searchPath: string;
  /** Version of Node, and the locale that the system is set to; undefined where the system has none. */
  machine: { node: string; locale: string | undefined };
  /** Columns of the terminal; 80 where there is none. */
  width: number;
  style: Style;
  /** Writes progress and notes for people, kept apart from the data. */
  say(text: string): void;
  /** Is told how far long work has come, and shows it to whoever sits at a terminal. */
  progress: Progress;
  /** Opens a conversation with whoever sits at the terminal; absent where nobody is to be asked. */
  openAsking?: () => Promise<Asking>;
  tool: { name: string; version: string };
  /** All commands, in the order of help. */
  commands: readonly CommandShape[];
}

/** Result of a command. Rendering is put off until the formats that are wanted are known. */
export interface Outcome {
  exitCode: ExitCode;
  /** Renderers by name of the format; the first is the default. */
  formats: Readonly<Record<string, () => Rendered | Promise<Rendered>>>;
  /** Says what a report in a file is for, where there is something to be done with it. */
  afterReport?(format: string, path: string): string | undefined;
  /** Closing words to people, after all other output. */
  closing?: string;
}

export type Rendered = string | Uint8Array;

/**
 * The function of a command.
 *
 * @typeParam Options the options that it reads, each always there, if undefined; cli/specs.ts must offer them
 */
export type Run<Options = object> = (shell: Shell<Options>) => Promise<Outcome>;
