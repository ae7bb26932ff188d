import { describe, expect, it } from 'vitest';
import { toDecision } from '../../../src/import/annex/decision.ts';
import { readDecision } from '../../../src/import/annex/draft.ts';
import { documentOfSheets } from '../../../src/import/annex/of-sheets.ts';
import { readWord } from '../../../src/import/files/word/package.ts';
import { docx, opening, paragraph, table } from '../../support/import/word-files.ts';

const catalog = {
  records: new Map(),
  departments: new Map([
    ['so-y-te', { id: 'so-y-te', name: 'Sở Y tế' }],
    ['so-xay-dung', { id: 'so-xay-dung', name: 'Sở Xây dựng' }],
  ]),
  sectors: new Map(),
};
const options = { fallback: { number: '1/QĐ-UBND', issued: '2026-01-05' } };

describe('the time limits of two levels, in a decision', () => {
  const own = {
    timeLimit: { value: 6, unit: 'working_day', text: '06 ngày làm việc' },
    byLevel: { commune: { timeLimit: { value: 2, unit: 'working_day', text: '02 ngày làm việc' } } },
    levels: ['province', 'commune'],
  };

  it('stand in columns below one heading, merged in Word', () => {
    const body =
      opening() +
      paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH') +
      table([
        [
          { text: 'STT', merge: 'start' },
          { text: 'Tên thủ tục', merge: 'start' },
          { text: 'Thời hạn giải quyết', span: 2 },
          { text: 'Căn cứ pháp lý', merge: 'start' },
        ],
        [
          { text: '', merge: 'on' },
          { text: '', merge: 'on' },
          'Cấp tỉnh',
          'Cấp xã',
          { text: '', merge: 'on' },
        ],
        ['1', 'Cấp sổ theo dõi', '06 ngày làm việc', '02 ngày làm việc', 'Thông tư số 5/2025/TT-BYT'],
      ]);
    const draft = readDecision(readWord(docx(body)));
    expect(toDecision(draft, catalog, options).decision.new?.[0]).toMatchObject(own);
  });

  it('stand so in a sheet without merged cells', () => {
    const rows = [
      ['DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH'],
      ['STT', 'Tên thủ tục', 'Thời hạn giải quyết', '', 'Căn cứ pháp lý'],
      ['', '', 'Tỉnh', 'Xã', ''],
      ['1', 'Cấp sổ theo dõi', '06 ngày làm việc', '02 ngày làm việc', 'Thông tư số 5/2025/TT-BYT'],
    ];
    const draft = readDecision(documentOfSheets([{ name: 'Mới', firstRow: 1, numeric: [], rows }]));
    expect(draft.rejected).toEqual([]);
    expect(toDecision(draft, catalog, options).decision.new?.[0]).toMatchObject(own);
  });
});

describe('a sheet named by the initials of a department', () => {
  it('says whose its rows are, where one department of the catalog has them', () => {
    const sheet = (name: string, at: number) => ({
      name,
      firstRow: 1,
      numeric: [],
      rows: [
        ['DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH'],
        ['STT', 'Tên thủ tục', 'Lĩnh vực', 'Cấp', 'Căn cứ pháp lý'],
        ['1', `Thủ tục ${at}`, 'Chung', 'Cấp tỉnh', 'Thông tư số 5/2025/TT-BYT'],
      ],
    });
    const draft = readDecision(documentOfSheets([sheet('SYT', 1), sheet('SXD', 2), sheet('SQQ', 3)]));
    const { decision, doubts } = toDecision(draft, catalog, options);
    expect(decision.new?.map(({ department }) => department)).toEqual(['so-y-te', 'so-xay-dung', 'unknown']);
    expect(doubts.filter(({ reason }) => reason === 'department_missing')).toHaveLength(1);
    expect(decision.departments).toBeUndefined();
  });
});

describe('the district level in a decision', () => {
  const reasonsOn = (issued: string, heading: string): string[] => {
    const rows = [
      [`DANH MỤC THỦ TỤC HÀNH CHÍNH ${heading}`],
      ['STT', 'Tên thủ tục', 'Cấp thực hiện', 'Thời hạn giải quyết', 'Căn cứ pháp lý'],
      ['1', 'Cấp sổ theo dõi', 'Cấp huyện', '06 ngày làm việc', 'Thông tư số 5/2025/TT-BYT'],
    ];
    const draft = readDecision(documentOfSheets([{ name: 'Mới', firstRow: 1, numeric: [], rows }]));
    const { doubts } = toDecision(draft, catalog, { fallback: { number: '1/QĐ-UBND', issued } });
    return doubts.map(({ reason }) => reason);
  };

  it('is a doubt from the day on which it ended, but where it is abolished', () => {
    expect(reasonsOn('2026-01-05', 'MỚI BAN HÀNH')).toContain('district_ended');
    expect(reasonsOn('2025-06-30', 'MỚI BAN HÀNH')).not.toContain('district_ended');
    expect(reasonsOn('2026-01-05', 'BỊ BÃI BỎ')).not.toContain('district_ended');
  });
});
