import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { ProcedureContent } from '../../src/model/types.ts';
import { exportFile, fullRecord, snapshotOf } from '../support/export/export.ts';
import { withDatabase } from '../support/export/export-files.ts';

const attributes: Partial<ProcedureContent> = {
  timeLimitByLaw: { value: 10, unit: 'working_day' },
  online: 'partial',
  onlineReason: { kind: 'presence', basis: { number: '60/2014/QH13' } },
  byPost: { receive: true, return: false },
  proactive: 2,
  boundaryFree: true,
  friendlyName: 'Sao y giấy tờ',
  keywords: ['sao y', 'chứng thực'],
  groups: ['Công dân'],
  portalId: '0f8fad5b-d9cb-469f-a165-70867728950e',
};
const snapshot = snapshotOf({ '2.000815': { ...fullRecord, ...attributes } });

describe('the attributes that officers count', () => {
  it('have a column each in a table for Excel', async () => {
    const [row = {}] = parse(await exportFile(snapshot, 'x.csv'), { columns: true, bom: true }) as Record<
      string,
      string
    >[];
    expect(row).toMatchObject({
      'thời hạn theo quy định': '10 ngày làm việc',
      'lý do trực tuyến một phần': expect.stringContaining('60/2014/QH13'),
      'mức độ dịch vụ chủ động': '2',
      'phi địa giới hành chính': 'có',
      'tên thường gọi': 'Sao y giấy tờ',
      'từ khóa': 'sao y; chứng thực',
      'nhóm thủ tục': 'Công dân',
      'định danh trên cổng': attributes.portalId,
    });
  });

  it('and in a database', async () => {
    await withDatabase(await exportFile(snapshot, 'x.sqlite'), (database) => {
      expect(database.get("SELECT * FROM procedures WHERE id = '2.000815'")).toMatchObject({
        time_limit_by_law_value: 10,
        time_limit_by_law_unit: 'working_day',
        online_reason: 'presence',
        online_reason_basis: '60/2014/QH13',
        post_receive: 1,
        post_return: 0,
        proactive: 2,
        boundary_free: 1,
        friendly_name: 'Sao y giấy tờ',
        keywords: 'sao y; chứng thực',
        groups: 'Công dân',
        portal_id: attributes.portalId,
      });
    });
  });
});
