// The types that values of the library have.
export type { FlatTable, Tally } from '../figures/cross-table.ts';
export type { DimensionName } from '../figures/dimensions.ts';
export type { DepartmentCounts, OnlineService, Stats } from '../figures/stats.ts';
export type { Language } from '../model/types.ts';
export type { Change, ChangeClass, FieldChange } from '../model/change.ts';
export type { FailureCode } from '../model/failure.ts';
export type { Diagnostic, RelatedPlace, RuleId, Severity } from '../model/finding.ts';
export type { SourceFile } from '../model/source-file.ts';
export type { Decision, Department, Level, Procedure, RecordSummary, Sector } from '../model/types.ts';
export type { Catalog, LedgerEntry, Wholeness } from '../plan/catalog.ts';
export type { Counts } from '../plan/counts.ts';
export type { Diff } from '../plan/diff.ts';
