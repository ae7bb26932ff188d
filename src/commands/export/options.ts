import type { SheetsBy } from '../../model/sheet/list-sheets.ts';
import type { ConditionOptions } from '../common/where.ts';
import type { DecisionExportOptions } from './decision.ts';

/** Options of `export`. */
export interface ExportOptions extends DecisionExportOptions, ConditionOptions {
  to: string | undefined;
  columns: 'sheet' | 'list' | undefined;
  sheets: SheetsBy | undefined;
  decision: string | undefined;
  partition: readonly string[] | undefined;
}
