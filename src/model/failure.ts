import type { MergeProblem } from './federation/merge-problem.ts';
import type { WrongAnswerReason } from './review-form.ts';
import type { Irregular } from './source-file.ts';
import type { Level } from './generated/types.ts';
import type { Trouble } from './trouble.ts';
import type { ForeignKind, UnreadableReason, Unseen } from './unreadable.ts';

/** Why a repository does not answer, as far as it is known what to do about it. */
export type GitTrouble = 'owner' | 'missing-data' | 'no-repository' | 'moved' | 'other';

/** Tells why a repository may not have what a ref names. */
export type RefTrouble = 'no-repository' | 'no-commit' | 'unborn-branch' | 'shallow' | TooFarBack;

/** A ref that goes back beyond the first version, as `HEAD~5` where there are three. */
export interface TooFarBack {
  /** The ref from which it goes back, and how many versions lead to it, it among them. */
  from: string;
  versions: number;
}

/** Why a database cannot be reached, as far as it is known what to do about it. */
export type DatabaseProblem =
  | 'password'
  | 'no-password'
  | 'not-admitted'
  | 'no-role'
  | 'no-such-database'
  | 'no-such-host'
  | 'no-answer'
  | 'not-ready'
  | 'encryption'
  | 'other';

/** Tells why a database stopped a statement. */
export type DatabaseStop = 'time' | 'read-only' | 'room' | 'conflict' | 'other';

/** Why a command could not look, was refused, or had to stop; worded in messages. */
export interface FailureArgs {
  'no-catalog': { dir: string; isRepository?: boolean };
  'catalog-exists': { dir: string };
  'no-such-file': { path: string; near: string[] };
  'is-a-directory': { path: string };
  /** `near`: folders of the same place, where there is none of that name. */
  'not-a-directory': { path: string; near?: readonly string[] };
  'not-a-file': { path: string; what: Irregular };
  'cannot-read': { path: string; problem: string };
  'cannot-write': {
    path: string;
    problem: string;
    isPartial?: boolean;
    /** The change could not be taken back; files that hold what stood there. */
    kept?: readonly string[];
  };
  'report-not-written': { path: string; problem: string };
  /** The result, to a file or program that it is led into. */
  'output-not-written': { problem: string };
  unreadable: { path: string; reason: UnreadableReason; line?: number };
  /** The file that a program keeps beside one that is open in it. */
  'lock-file': { path: string; open: string };
  /** `isPlain` where the name says Word or Excel, and the file holds plain text. */
  'nothing-to-import': { path: string; unseen?: readonly Unseen[]; isPlain?: boolean };
  /** The paper of a decision, where a list is asked for. */
  'decision-for-list': { path: string };
  /** Records without a single code among them. */
  'no-codes': { path: string; records: number; keys: string[] };
  /** Files of a list and of a decision, which cannot be one draft. */
  'kinds-mixed': { baseline: string[]; decision: string[] };
  /** Data of programs, where the paper of a decision is asked for. */
  'no-paper': { path: string };
  /** A register whose rows belong to several decisions. */
  'several-decisions': { numbers: string[] };
  /** A review workbook among other files. */
  'review-alone': { path: string };
  /** The document that a review is about, gone or no longer as it was. */
  'paper-missing': { path: string; paper: string };
  'paper-changed': { path: string; paper: string };
  'wrong-answers': {
    path: string;
    wrong: { cell?: string; question?: string; text: string; reason: WrongAnswerReason }[];
  };
  /**
   * `noForce` where the command has no option to overwrite it; `draft` of a draft that an import would write otherwise,
   * `changed` where somebody filled in or changed what is there.
   */
  'file-exists': { path: string; noForce?: true; draft?: 'changed' | 'other' };
  'feedback-exists': { number: string; path: string };
  'no-such-feedback': { number: string; near: string[] };
  'several-feedback': { number: string; names: string[] };
  /** A file of a catalog, named as the place for something else. */
  'catalog-file': { path: string };
  'not-a-git-ref': { ref: string; near: string[]; cause?: RefTrouble | undefined };
  'no-catalog-at-ref': { ref: string; path: string };
  'git-missing': { problem: string };
  'git-failed': { problem: string; cause: GitTrouble };
  /** A repository that cannot be reached, or holds nothing under the name asked for. */
  'cannot-fetch': { url: string; ref: string; problem: string };
  /** Catalogs that cannot be merged yet. */
  'merge-unsettled': { problems: readonly MergeProblem[] };
  /** The draft of a merger from an earlier run, which somebody may have filled in. */
  'merge-drafted': { path: string; command: string };
  'no-federation': { dir: string };
  /** A catalog of several that cannot be written, where none may be left out. */
  'federation-incomplete': { publisher: string; reason: string; look: string };
  /** A catalog of several that was refused while they were written one after the other. */
  'federation-stopped': {
    publisher: string;
    reason: string;
    advice: string | undefined;
    /** Catalogs that went in before it, and those whose turn had not come. */
    written: readonly string[];
    left: readonly string[];
  };
  /** A conversation that was ended before there was anything to write down. */
  'nothing-drafted': Record<never, never>;
  'nothing-added': Record<never, never>;
  'not-a-version': { text: string; near: string[]; cause?: RefTrouble | undefined };
  'not-a-snapshot': { path: string };
  'not-a-manifest': { path: string };
  'not-a-decision': { path: string };
  'not-yaml': { path: string; kind: ForeignKind };
  /** `isFolder` where decisions were looked for in a folder. */
  'no-file-matched': { pattern: string; isFolder?: boolean };
  'no-such-procedure': { code: string; near: string[]; at?: string };
  'several-procedures': { name: string; ids: string[] };
  'named-twice': { code: string };
  'procedure-abolished': { code: string; by: string; on: string };
  'no-such-sector': { sector: string; near: string[]; all: string[] };
  'no-such-department': { department: string; near: string[]; all: string[] };
  'nothing-in-sector': { sector: string };
  /** Tells a text that is no number of a decision; with an issuer, the number of another body. */
  'decision-number': { typed: string; example: string; issuer?: string };
  /** A number that another decision of the ledger has, signed on a day of the same year. */
  'number-taken': { number: string; issued: string };
  /** Drafts of one number. */
  'several-drafts': { number: string; paths: string[] };
  'no-such-decision': { number: string; near: string[] };
  'ledger-broken': { differences: number; root?: string | undefined };
  /** A catalog folder that is not the whole of a catalog, or more than it. */
  'not-whole': { troubles: readonly Trouble[]; root?: string | undefined };
  /** The catalog's own folder, given as if it held drafts. */
  'catalog-as-drafts': { path: string };
  'stale-plan': { path: string };
  'not-a-plan': { path: string };
  busy: { owner: string };
  /** Files that somebody changed in between; `isReading` where the command had written nothing until then. */
  'changed-meanwhile': { paths: string[]; isReading?: boolean };
  /** A change that was begun and can be neither completed nor taken back: files were changed since, or the disk fails. */
  'recovery-impossible': { paths: string[]; problem?: string };
  /** A rule whose findings mean that something was not read or cannot be carried out: no reason makes that right. */
  'cannot-accept': { rule: string; fixed: boolean };
  'nothing-to-accept': { rule: string; decision: string; others: string[] };
  'unknown-rule': { rule: string; near: string[] };
  'unknown-schema': { name: string; near: string[] };
  'unknown-format': { format: string; allowed: string[] };
  /** `needs`: the options with which there would be such a file. */
  'unknown-ending': { path: string; allowed: string[]; needs?: readonly string[] };
  'bad-condition': { text: string };
  'unknown-filter': { key: string; near: string[]; all: string[] };
  'unknown-filter-value': { key: string; value: string; near: string[]; all: string[] };
  'part-of-catalog': { name: string; filter: string };
  'binary-to-terminal': { format: string };
  'unknown-dimension': { name: string; near: string[]; allowed: string[] };
  'options-apart': { options: string[] };
  /** An option that says something of another, which is not there. */
  'option-needs': { option: string; needs: string };
  /** Places of a Word template that have no meaning, or stand where a block cannot. */
  'template-places': { path: string; problem: 'unknown' | 'misplaced'; names: string[]; known: string[] };
  /** A Word template without a place for the text. */
  'template-no-body': { path: string; needed: string[]; known: string[] };
  /** A day before the list that a catalog begins with: nobody knows what was there. */
  'before-catalog': { day: string; begins: string; merged?: readonly string[] };
  'fixed-version': { version: string; asOf: string };
  'bad-value': { option: string; value: string; allowed: string[] };
  /** An option that takes one value and was given again. */
  'given-twice': { option: string; values: [string, string]; takesCommas: boolean };
  'dimension-twice': { name: string };
  /** Ministries and agencies of a province, given in another form than pairs. */
  'bad-pairs': { value: string };
  'bad-date': { option: string; value: string };
  'days-reversed': { from: string; to: string };
  'day-too-early': { option: string; day: string; earliest: string };
  'day-too-late': { option: string; day: string; latest: string };
  'not-a-fingerprint': { option: string; value: string };
  'not-a-count': { option: string; value: string; most: number };
  'bad-publisher-code': { value: string };
  /** Catalogs to be merged that are too few, or two of one publisher. */
  'merge-sources': { publishers: string[] };
  /** A name that would have to be quoted wherever it is written, or that the server keeps for itself. */
  'schema-name': { name: string; isReserved: boolean };
  /** A list of catalogs, where a file of a catalog or a decision is asked for. */
  'list-of-catalogs': { path: string };
  'bad-report': { option: string; value: string };
  /** One of the things that a command does, which it does not: `feedback remove`. */
  'unknown-task': { command: string; task: string; near: string[]; all: string[] };
  /** A level, as it was typed or by its id, at which a procedure is not handled. */
  'level-not-held': { code: string; level: string; levels: readonly Level[] };
  'nothing-to-search': { text: string };
  'period-reversed': { from: string; to: string };
  'unknown-command': { name: string; near: string[] };
  /** Without a command where none is named before the option. */
  'unknown-option': { name: string; command: string | undefined; near: string[] };
  /** `asksAtTerminal` where the command would have asked somebody at a terminal for it. */
  /** `task`: what was typed after the command. */
  'missing-argument': {
    name: string;
    command?: string | undefined;
    task?: string | undefined;
    asksAtTerminal?: boolean;
  };
  'empty-argument': { name: string };
  'too-many-arguments': { command: string };
  /** A function of the library that was called with something else than it takes. */
  'bad-call': { call: string; needs: 'path' | 'catalog' | 'folder' | 'decisions' | 'dimensions' };
  'broken-catalog': { errors: number; root?: string | undefined };
  /** A text that is no address of a database; without what may be a password in it. */
  'database-url': { text: string };
  'no-database': { database: string; problem: DatabaseProblem; told: string };
  /** A database that went away while a command worked with it. */
  'database-ended': { database: string; told: string };
  /** A database that is there, and did not carry out a statement. */
  'database-stopped': { database: string; reason: DatabaseStop; told: string };
  'database-busy': { database: string };
  /** A database in which a schema cannot be: its encoding, or its version. */
  'database-unfit': { database: string; encoding: string; version: string };
  'no-right': { database: string; told: string };
  /** A role that may not make the schema. */
  'no-schema-right': { database: string; schema: string; role: string };
  /** A role that may not write the rows of a publisher. */
  'not-a-writer': { database: string; schema: string; publisher: string; role: string };
  /** A schema that another program has made. */
  'foreign-schema': { database: string; schema: string };
  /** A schema that a newer or an older version of the tool has made. */
  'newer-schema': { database: string; schema: string };
  'older-schema': { database: string; schema: string; owner: string };
  /** A schema in which nothing has been published. */
  'nothing-published': { database: string; schema: string };
  /** The rows that were written do not add up to the catalog, and were taken back. */
  'not-proved': { database: string; what: string };
  internal: { problem: string };
}

export type FailureCode = keyof FailureArgs;

/** Exit codes; design and README list what each means. */
export const exitCodes = {
  ok: 0,
  found: 1,
  couldNotLook: 2,
  refused: 3,
  busy: 4,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** An end that the user can do something about. Anything else that is thrown is a bug. */
export class Failure<Code extends FailureCode = FailureCode> extends Error {
  readonly code: Code;
  readonly args: FailureArgs[Code];
  readonly exitCode: ExitCode;

  constructor(code: Code, args: FailureArgs[Code], exitCode: ExitCode = exitCodes.couldNotLook) {
    super(code);
    this.code = code;
    this.args = args;
    this.exitCode = exitCode;
  }
}

/**
 * Does some work of a command that has written something before: where it cannot write, not everything is as it was.
 *
 * @throws Failure what the work throws
 */
export async function afterWriting<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isFailure(error, 'cannot-write'))
      throw new Failure('cannot-write', { ...error.args, isPartial: true });
    if (isReadTooLate(error))
      throw new Failure('changed-meanwhile', { paths: error.args.paths }, error.exitCode);
    throw error;
  }
}

/** Tells whether an error is the failure of this code. */
export const isFailure = <Code extends FailureCode>(error: unknown, code: Code): error is Failure<Code> =>
  error instanceof Failure && error.code === code;

/** Tells whether a command met a catalog that had changed since it began, and had written nothing: it can begin anew. */
export const isReadTooLate = (error: unknown): error is Failure<'changed-meanwhile'> =>
  isFailure(error, 'changed-meanwhile') && error.args.isReading === true;
