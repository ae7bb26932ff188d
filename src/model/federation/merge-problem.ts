/** A reason why catalogs cannot be merged yet. */
export type MergeProblem =
  /** A catalog is no longer what it was when the draft was made. */
  | { kind: 'stale'; publisher: string }
  /** A catalog whose list is of the day of the merger or later: there is nothing before that day to be merged. */
  | { kind: 'begins'; publisher: string; begins: string }
  /** Decisions of the day of the merger or later, which the merged catalog would lose. */
  | { kind: 'later'; publisher: string; decisions: string[] }
  /** Decisions with effects that end, or come back, after the day. */
  | { kind: 'ends'; publisher: string; decisions: string[]; day: string }
  | { kind: 'suspended'; publisher: string; codes: string[] }
  /** A department or sector that the draft does not map. */
  | { kind: 'unmapped'; publisher: string; of: 'departments' | 'sectors'; ids: string[] }
  /** An id that no catalog has, where nothing asks for a new one. */
  | { kind: 'unknown-target'; of: 'departments' | 'sectors'; to: string; name: string; near?: string }
  /** An id of the merged catalog that has several names, or none. */
  | { kind: 'names'; of: 'departments' | 'sectors'; to: string; names: string[] }
  /** Procedures whose contents differ, where nothing says which is kept. */
  | { kind: 'keep'; codes: string[] }
  /** Catalogs chosen that are none of those merged. */
  | { kind: 'keep-unknown'; given: string[]; publishers: string[] }
  /** Codes in the draft of procedures that are no doubles, and internal codes given twice. */
  | { kind: 'not-double'; codes: string[] }
  | { kind: 'code-twice'; codes: string[] }
  /** Counts that do not come out: what is merged, less what is double, is not what would be there. */
  | { kind: 'balance'; expected: number; found: number }
  | { kind: 'day'; given: string; drafted: string };
