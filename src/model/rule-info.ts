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
  /** Cites where the law or the practice says so. */
  law?: string;
  /** That source itself was not read: it is known from memory or second hand. */
  fromMemory?: true;
  /** The severity cannot be set: what it finds has not been looked at any further. */
  fixed?: true;
}

/** A file of an example, with its like in which things are otherwise, so that what matters can be cut out. */
export interface ShownFile {
  path: string;
  text: string;
  like: string | undefined;
}

type Rest = Omit<RuleInfo, 'scope' | 'severity'>;

/** Describes a rule whose findings are errors. */
export const error = (scope: Scope, rest: Rest = {}): RuleInfo => ({ scope, severity: 'error', ...rest });

/** Describes a rule whose findings are warnings. */
export const warning = (scope: Scope, rest: Rest = {}): RuleInfo => ({ scope, severity: 'warning', ...rest });

/** Describes a rule that keeps a file from being read, so that nothing in it is checked. */
export const unread = (rest: Rest = {}): RuleInfo => error('file', { ...rest, fixed: true });
