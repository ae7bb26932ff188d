import type { ExitCode } from '../model/failure.ts';
import type { Asking } from './ask.ts';
import type { Words } from '../messages/words.ts';
import type { Style } from '../render/style.ts';

/** What a command is given: what was asked, and what it may know of the world around it. */
export interface Shell {
  args: readonly string[];
  options: Readonly<Record<string, unknown>>;
  words: Words;
  cwd: string;
  /** The folder that `-C` names, else the current one. */
  directory: string;
  /** The date that counts as today, ISO. */
  today: string;
  /** Whether what was found before may be used. */
  cache: boolean;
  /** Columns of the terminal; 80 where there is none. */
  width: number;
  style: Style;
  /** Talk: progress and notes for people, kept apart from the data. */
  say(text: string): void;
  /** What is being done now, on one line of a terminal that the next one replaces; empty clears it. */
  progress(text: string): void;
  /** Opens a conversation with whoever sits at the terminal; absent where nobody is to be asked. */
  openAsking?: () => Promise<Asking>;
  tool: { name: string; version: string };
}

/** What a command came to. Rendering is put off until the formats that are wanted are known. */
export interface Outcome {
  exitCode: ExitCode;
  /** By name; the first is the default. */
  formats: Readonly<Record<string, () => Rendered | Promise<Rendered>>>;
  /** Said to people when all else has been: what came of it. */
  closing?: string;
}

export type Rendered = string | Uint8Array;

export type Run = (shell: Shell) => Promise<Outcome>;
