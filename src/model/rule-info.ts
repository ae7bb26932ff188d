import type { Citation, LawId } from './law/texts.ts';

/** Name how much of the catalog has to be seen for a rule to be looked at, from the least to the most. */
export const scopes = ['file', 'record', 'decision', 'catalog', 'history'] as const;

export type Scope = (typeof scopes)[number];

/** Describes a rule apart from any finding. Its words are in messages. */
export interface RuleInfo {
  scope: Scope;
  /** Unless the catalog sets another. */
  severity: 'error' | 'warning';
  /** The invariants of the domain (numbered 1 to 36) that it keeps. */
  invariants?: readonly number[];
  /** Cites the law or the practice that says so. */
  law?: Citation | readonly Citation[];
  /** True when the severity cannot be set: a finding means that the file was not checked any further. */
  fixed?: true;
  /** True when a finding accounts for others, which are told after it. */
  isCause?: true;
}

/** A file of an example, with its like in which things are otherwise, so that what matters can be cut out. */
export interface ShownFile {
  path: string;
  text: string;
  like: string | undefined;
}

/** The arguments of a rule that says all with its place. */
export type None = Record<never, never>;

type Rest = Omit<RuleInfo, 'scope' | 'severity'>;

/** Describes a rule whose findings are errors. */
export const error = (scope: Scope, rest: Rest = {}): RuleInfo => ({ scope, severity: 'error', ...rest });

/** Describes a rule whose findings are warnings. */
export const warning = (scope: Scope, rest: Rest = {}): RuleInfo => ({ scope, severity: 'warning', ...rest });

/** Describes a rule that keeps a file from being read, so that nothing in it is checked. */
export const unread = (rest: Rest = {}): RuleInfo => error('file', { ...rest, fixed: true });

/** Cites a text, or an article of it. */
export const cite = (text: LawId, article?: string): Citation => ({ text, ...(article && { article }) });

/** Cites an article of the decree on controlling administrative procedures. */
export const decree = (article: string): Citation => cite('control', article);

export const legalBasis = decree('Điều 15 khoản 1 điểm b');
export const amendedParts = decree('Điều 15 khoản 2');
export const posting = decree('Điều 24');
export const twoTiers = cite('localGovernment');
export const agencyCodes = cite('agencyCodes');
export const controlFirstAmended = cite('controlFirstAmended');
export const controlAmended = cite('controlAmended');
export const serviceIndex = cite('serviceIndex');
/** Cites the decrees that held one after the other. */
export const oneStop = [cite('oneStop'), cite('oneStopNow')];
export const onlineServices = [cite('online'), cite('onlineNow')];

/** Returns where the law says what a rule demands. */
export const citationsOf = ({ law = [] }: RuleInfo): readonly Citation[] => [law].flat();
