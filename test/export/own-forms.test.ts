import { describe, expect, it } from 'vitest';
import { shownForms } from '../../src/export/own-forms.ts';
import { splitNotes, readNotedParts } from '../../src/import/annex/labels.ts';
import { Doubts } from '../../src/import/annex/notes.ts';
import { readFees } from '../../src/import/annex/rows/row-fees.ts';
import { readOwnTable } from '../../src/import/own/own-table.ts';
import { words as vi } from '../../src/messages/vi/index.ts';
import type { Procedure } from '../../src/model/types.ts';

const record: Procedure = {
  code: '1.000001',
  name: 'Cấp bản sao từ sổ gốc',
  department: 'so-tu-phap',
  sector: 'chung-thuc',
  levels: ['commune'],
  fees: 'unspecified',
  status: 'active',
  legalBases: [{ number: '23/2015/NĐ-CP' }],
  publishedBy: { number: '1/QĐ-UBND' },
  effectiveFrom: '2026-01-05',
};
const mark = `tthc1-sha256:${'0'.repeat(64)}`;
const forms = shownForms(vi, {
  department: () => 'Sở Tư pháp',
  sector: () => 'Chứng thực',
});

describe('files of earlier versions', () => {
  it('are known by the labels that they had, and their cells say what they said', () => {
    const titles = [
      'định danh',
      'mã số',
      'tên',
      'cơ quan quản lý',
      'phí, lệ phí',
      'tình trạng',
      'được thay bởi',
    ];
    const cells = ['1.000001', '1.000001', record.name, 'Sở Tư pháp', 'Chưa rõ', 'đang thực hiện', ''];
    const own = readOwnTable(
      [
        { name: 'Danh mục', firstRow: 1, rows: [titles, cells] },
        { name: 'Về tệp này', firstRow: 1, rows: [['Dấu của danh mục', mark]] },
      ] as unknown as Parameters<typeof readOwnTable>[0],
      forms,
    );
    expect(own?.facts.fingerprint).toBe(mark);
    expect(own?.rows[0]?.parts).toContain('replacedBy');
    expect(own?.rows[0]?.differs('fees', record)).toBe(false);
    expect(own?.rows[0]?.differs('fees', { ...record, fees: 'none' })).toBe(true);
  });

  it('are read as papers too: what is not known, in the words of then and of now', () => {
    const online = (text: string) =>
      readNotedParts(splitNotes(`Dịch vụ công trực tuyến: ${text}`).said).online;
    const fees = (text: string) => readFees(text, '', { table: 1, row: 1 }, new Doubts());
    for (const text of ['chưa rõ', 'chưa có thông tin']) expect(online(text)).toBe('unspecified');
    for (const text of ['Chưa quy định', 'Chưa có thông tin']) expect(fees(text)).toBe('unspecified');
  });
});
