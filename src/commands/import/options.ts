import type { ImportKind } from '../../import/recognise.ts';
import type { Separator, TextEncoding } from '../../import/files/spellings.ts';
import type { Action } from '../../model/types.ts';

/** Options of `import`. */
export interface ImportOptions {
  as: ImportKind | undefined;
  encoding: TextEncoding | undefined;
  separator: Separator | undefined;
  action: Action | undefined;
  out: string | undefined;
  apply: boolean;
  number: string | undefined;
  issued: string | undefined;
  issuer: string | undefined;
  department: string | undefined;
  /** Pairs that `--department` was given; no option of its own. */
  localDepartments?: Readonly<Record<string, string>> | undefined;
  keepMinistry: boolean;
  force: boolean;
}

/** Options about the papers themselves, which hold when their review comes back. */
export const keptOptions = [
  'as',
  'encoding',
  'separator',
  'action',
  'number',
  'issued',
  'issuer',
  'department',
  'keepMinistry',
] as const satisfies readonly (keyof ImportOptions)[];
