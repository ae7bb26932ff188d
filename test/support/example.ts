import type { Decision, ProcedureContent } from '../../src/model/types.ts';
import { makeFolder, tthc, writeFiles } from './cli.ts';

const basis = { number: '23/2015/NĐ-CP', issued: '2015-02-16' };

/** A record of the smallest shape that a publication may bring. */
export function procedure(code: string | undefined, more: Partial<ProcedureContent> = {}): ProcedureContent {
  return {
    ...(code !== undefined && { code }),
    name: `Thủ tục ${code ?? 'chưa có mã'}`,
    department: 'so-tu-phap',
    sector: 'chung-thuc',
    levels: ['province'],
    legalBases: [basis],
    ...more,
  };
}

/** A publication decision with the rows given. */
export function publication(number: string, rows: Partial<Decision>): Decision {
  return {
    number,
    kind: 'publication',
    issuer: 'Chủ tịch UBND tỉnh',
    issued: '2021-03-01',
    effective: 'on_signing',
    department: 'so-tu-phap',
    ...rows,
  };
}

export { basis };

/** A baseline of the procedures given. */
export function baseline(procedures: readonly ProcedureContent[]): Decision {
  return {
    number: 'Danh mục ban đầu',
    kind: 'baseline',
    issued: '2021-01-01',
    effective: 'on_signing',
    departments: [
      { id: 'so-tu-phap', name: 'Sở Tư pháp' },
      { id: 'so-xay-dung', name: 'Sở Xây dựng' },
    ],
    sectors: [
      { id: 'chung-thuc', name: 'Chứng thực' },
      { id: 'nha-o', name: 'Nhà ở' },
    ],
    new: [...procedures],
  };
}

/** A folder with a catalog of the procedures given, made by the tool itself as an officer would. */
export function makeCatalog(procedures: readonly ProcedureContent[]): string {
  const folder = makeFolder();
  const made = tthc(folder, [
    'init',
    '--publisher',
    'UBND tỉnh Thái Nguyên',
    '--code',
    'H55',
    '--today',
    '2021-01-01',
  ]);
  if (made.code !== 0) throw new Error(made.stderr);
  if (procedures.length > 0) {
    writeFiles(folder, { 'drafts/baseline.yaml': baseline(procedures) });
    const applied = tthc(folder, ['apply', 'drafts/baseline.yaml', '--today', '2021-01-01']);
    if (applied.code !== 0) throw new Error(applied.stdout + applied.stderr);
  }
  return folder;
}
