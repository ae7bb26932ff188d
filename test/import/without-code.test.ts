import { describe, expect, it, test } from 'vitest';
import { toDecision } from '../../src/import/annex/decision.ts';
import { readDecision } from '../../src/import/annex/draft.ts';
import { documentOfSheets } from '../../src/import/annex/of-sheets.ts';
import type { Sheet } from '../../src/import/files/table.ts';
import { draftBaseline } from '../../src/import/portal/baseline.ts';
import { readPortalList } from '../../src/import/portal/list.ts';
import { stateOf } from '../../src/plan/state.ts';
import { applyInMemory, emptyMemory, readMemory } from '../support/memory.ts';

const issuer = 'Chủ tịch UBND tỉnh';
const sheet = (rows: string[][]): Sheet => ({ name: 'S', rows, firstRow: 1, numeric: [] });
const listOf = (...rows: string[][]) =>
  draftBaseline(
    [
      readPortalList(
        [sheet([['STT', 'Mã số', 'Tên thủ tục', 'Cơ quan quản lý', 'Lĩnh vực', 'Cấp'], ...rows])],
        'l',
      ),
    ],
    { number: 'L', issuer, issued: '2026-01-01', registries: { departments: [], sectors: [] } },
  );

describe('a row of a list that says that its procedure has no code', () => {
  it.each(['Chưa có mã', 'chưa cấp mã', '(Chưa được cấp mã số TTHC)', 'Không có mã'])('%s', (words) => {
    const { decision, rejected, origins } = listOf(
      ['1', words, 'Cấp thẻ', 'Sở Tư pháp', 'Hộ tịch', 'Tỉnh'],
      ['2', words, 'Cấp thẻ', 'Sở Tư pháp', 'Hộ tịch', 'Xã'],
      ['3', words, 'Cấp thẻ', 'Sở Y tế', 'Dược', 'Tỉnh'],
    );
    expect(rejected).toEqual([]);
    expect(
      decision.new?.map(({ code, name, department, levels }) => [code, name, department, levels]),
    ).toEqual([
      [undefined, 'Cấp thẻ', 'so-tu-phap', ['province']],
      [undefined, 'Cấp thẻ', 'so-tu-phap', ['commune']],
      [undefined, 'Cấp thẻ', 'so-y-te', ['province']],
    ]);
    expect(decision.new?.map((record) => origins.get(record)?.map(({ row }) => row))).toEqual([
      [2],
      [3],
      [4],
    ]);
  });

  it('is refused where nothing tells it from another', () => {
    const { rejected } = listOf(
      ['1', 'Chưa có mã', 'Cấp thẻ', 'Sở Tư pháp', 'Hộ tịch', 'Tỉnh'],
      ['2', 'Chưa có mã', 'Cấp thẻ', 'Sở Tư pháp', 'Hộ tịch', 'Tỉnh'],
    );
    expect(rejected).toMatchObject([
      { reason: 'procedure_repeated', args: { name: 'Cấp thẻ', firstRow: 2 } },
    ]);
  });

  it('is not one with an empty cell', () => {
    expect(listOf(['1', '', 'Cấp thẻ', 'Sở Tư pháp', 'Hộ tịch', 'Tỉnh']).rejected).toMatchObject([
      { reason: 'code_missing' },
    ]);
  });
});

describe('a row of a decision on a procedure without a code', () => {
  const record = (name: string, department: string, sector: string, level: 'province' | 'commune') => ({
    ...{ name, department, sector, levels: [level], profile: 'list' as const },
    legalBases: [{ number: '1/2020/NĐ-CP' }],
  });
  const memory = applyInMemory(
    emptyMemory('2026-01-01'),
    [
      {
        ...{ number: 'L', kind: 'baseline', issuer, issued: '2026-01-01', effective: '2026-01-01' },
        departments: [
          { id: 'so-tu-phap', name: 'Sở Tư pháp' },
          { id: 'so-y-te', name: 'Sở Y tế' },
        ],
        sectors: [
          { id: 'ho-tich', name: 'Hộ tịch' },
          { id: 'duoc', name: 'Dược' },
        ],
        new: [
          record('Cấp thẻ A', 'so-tu-phap', 'ho-tich', 'province'),
          record('Cấp thẻ A', 'so-y-te', 'duoc', 'province'),
          record('Cấp thẻ B', 'so-tu-phap', 'ho-tich', 'province'),
          record('Cấp thẻ B', 'so-tu-phap', 'ho-tich', 'commune'),
          record('Cấp thẻ C', 'so-y-te', 'duoc', 'commune'),
        ],
      },
    ],
    '2026-01-01',
  );
  const catalog = stateOf(readMemory(memory));
  const draftOf = (...rows: string[][]) => {
    const document = documentOfSheets([sheet([['DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ'], ...rows])]);
    const { decision, doubts } = toDecision(readDecision(document), catalog, {
      fallback: { number: '…', issued: '…' },
    });
    const found = (decision.abolished ?? []).map(({ id }) => catalog.records.get(id ?? ''));
    const told = doubts.filter(({ field }) => field === 'target').map(({ reason }) => reason);
    return { found: found.map((one) => [one?.name, one?.department, one?.levels.join()]), told };
  };
  const head = ['STT', 'Mã số TTHC', 'Tên thủ tục', 'Lĩnh vực', 'Cấp thực hiện'];

  test('finds it by its sector and level, without a question where the row says so', () => {
    expect(
      draftOf(
        head,
        ['1', 'Chưa có mã', 'Cấp thẻ A', 'Hộ tịch', 'Tỉnh'],
        ['2', 'Chưa có mã', 'Cấp thẻ A', 'Dược', 'Tỉnh'],
        ['3', 'Chưa có mã', 'Cấp thẻ B', 'Hộ tịch', 'Xã'],
      ),
    ).toEqual({
      found: [
        ['Cấp thẻ A', 'so-tu-phap', 'province'],
        ['Cấp thẻ A', 'so-y-te', 'province'],
        ['Cấp thẻ B', 'so-tu-phap', 'commune'],
      ],
      told: [],
    });
  });

  test('by its department', () => {
    const { found } = draftOf(
      ['STT', 'Mã số TTHC', 'Tên thủ tục', 'Cơ quan quản lý'],
      ['1', 'Chưa có mã', 'Cấp thẻ A', 'Sở Y tế'],
    );
    expect(found).toEqual([['Cấp thẻ A', 'so-y-te', 'province']]);
  });

  test('is a doubt where two can be meant, or what the row says is not the catalog’s', () => {
    const rows = [
      ['1', 'Chưa có mã', 'Cấp thẻ A', '', 'Tỉnh'],
      ['2', 'Chưa có mã', 'Cấp thẻ C', 'Hộ tịch', 'Xã'],
    ];
    expect(draftOf(head, ...rows).told).toEqual(['target_ambiguous', 'target_by_name']);
  });
});
