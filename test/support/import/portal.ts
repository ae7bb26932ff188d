import type { ProcedureContent } from '../../../src/model/types.ts';
import { type BaselineDraft, draftBaseline } from '../../../src/import/portal/baseline.ts';
import { readDetailLines } from '../../../src/import/portal/details.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import type { PortalInput } from '../../../src/import/portal/record.ts';
import type { Sheet } from '../../../src/import/files/table.ts';

export const header = ['Mã số', 'Tên', 'Cơ quan ban hành', 'Cơ quan thực hiện', 'Lĩnh vực'];

export function sheetOf(rows: string[][], more: Partial<Sheet> = {}): Sheet {
  return { name: 'S', rows, firstRow: 1, numeric: [], ...more };
}

export function listOf(rows: string[][], file = 'list.xlsx'): PortalInput {
  return readPortalList([sheetOf([header, ...rows])], file);
}

export function page(fields: Record<string, unknown>): string {
  return JSON.stringify({ ma_thu_tuc: '1.000001', ten_thu_tuc: 'Thủ tục A', linh_vuc: 'Hộ tịch', ...fields });
}

export function detailsOf(...pages: Record<string, unknown>[]): PortalInput {
  return readDetailLines(pages.map(page).join('\n'), 'details.jsonl');
}

export function draft(inputs: PortalInput[], department?: string): BaselineDraft {
  return draftBaseline(inputs, {
    number: '1/QĐ-UBND',
    issuer: 'Chủ tịch UBND tỉnh',
    issued: '2026-07-01',
    registries: { departments: [], sectors: [] },
    ...(department && { department }),
  });
}

/** The one record that a page with these fields becomes. */
export function recordOf(fields: Record<string, unknown>): ProcedureContent {
  const [record] = draft([detailsOf(fields)], 'Bộ Tư pháp').decision.new ?? [];
  if (!record) throw new Error('no record');
  return record;
}

export function doubtsOf(fields: Record<string, unknown>): string[] {
  return detailsOf(fields).doubts.map(({ reason }) => reason);
}

export const reasons = (draft: { rejected: readonly { reason: string }[] }): string[] =>
  draft.rejected.map(({ reason }) => reason);
export const row = (code: string, name = `Thủ tục ${code}`): string[] => [
  code,
  name,
  'Bộ Tư pháp',
  'Sở Tư pháp',
  'Hộ tịch',
];
