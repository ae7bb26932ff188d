import { parse as parseCsv } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { nationalCode } from '../../src/model/code.ts';
import type { Decision, Level, ProcedureContent } from '../../src/model/types.ts';
import { stateOf } from '../../src/plan/state.ts';
import { countStats } from '../../src/figures/stats.ts';
import { basis, baseline, procedure, publication } from '../support/example.ts';
import { applyInMemory, checkDecisions, emptyMemory, readMemory } from '../support/memory.ts';
import { describeReal, readReal } from '../support/real-data.ts';

interface Row {
  code: string | undefined;
  name: string;
  level: Level;
}

const levelNames: Record<string, Level> = {
  'trung ương': 'ministry',
  tỉnh: 'province',
  huyện: 'district',
  xã: 'commune',
};

/** The rows of each action in the transcription of 1523/QĐ-BCA-C06: `mã|tên|lĩnh vực|cấp`. */
function read1523(): Record<'MỚI' | 'SỬA ĐỔI, BỔ SUNG' | 'BÃI BỎ', Row[]> {
  const sections: Record<string, Row[]> = {};
  let rows: Row[] = [];
  for (const line of readReal('decisions/qd-1523-qd-bca-c06-2026.txt').toString().split('\n')) {
    const heading = /^\[(.+?)\]/u.exec(line)?.[1];
    if (heading) sections[heading] = rows = [];
    const [code, name, , level] = line.split('|');
    if (!heading && name && level)
      rows.push({ code: code === '-' ? undefined : code, name, level: levelNames[level.trim()] as Level });
  }
  return sections as ReturnType<typeof read1523>;
}

/** A record for each code, at all levels at which its rows stand. */
function recordsOf(rows: readonly Row[]): ProcedureContent[] {
  const levels = new Map<string, Level[]>();
  for (const { code = '', level } of rows) levels.set(code, [...(levels.get(code) ?? []), level]);
  return [...levels].map(([code, held]) =>
    procedure(code, { name: rows.find((row) => row.code === code)?.name ?? code, levels: held }),
  );
}

describeReal('real decisions', () => {
  it('1523/QĐ-BCA-C06: 39 amended rows are 36 codes, three of them at two levels; new rows have no code', () => {
    const { MỚI: fresh, 'SỬA ĐỔI, BỔ SUNG': amended, 'BÃI BỎ': gone } = read1523();
    expect([fresh.length, amended.length, gone.length]).toEqual([5, 39, 7]);
    const catalog = applyInMemory(
      emptyMemory('2026-01-01'),
      [baseline(recordsOf([...amended, ...gone]))],
      '2026-01-01',
    );
    expect(countStats(stateOf(readMemory(catalog)), '').procedures).toBe(43);
    const decision: Decision = publication('1523/QĐ-BCA-C06', {
      issued: '2026-03-26',
      declared: { new: 5, amended: 36, abolished: 7 },
      new: fresh.map(({ name, level }) => procedure(undefined, { name, levels: [level] })),
      amended: amended.map(({ code = '', level }) => ({
        code,
        levels: [level],
        changes: { postal: true },
        by: basis,
      })),
      abolished: gone.map(({ code = '', level }) => ({ code, levels: [level], by: basis })),
    });
    const errors = checkDecisions(
      readMemory(catalog),
      [{ path: 'd.yaml', value: decision }],
      '2026-04-01',
    ).filter((finding) => finding.severity === 'error');
    expect(errors).toEqual([]);
    const files = readMemory(applyInMemory(catalog, [decision], '2026-04-01'));
    const state = stateOf(files);
    expect(countStats(state, '').procedures).toBe(43 - 7 + 5);
    expect(state.records.get('1.009714')?.levels).toEqual(['province', 'commune']);
    expect([...state.records.keys()].filter((id) => id.includes('.new-'))).toHaveLength(5);
  });

  it('1766/QĐ-UBND: declares 51 amended and holds 50; two rows have no code', () => {
    const csv = parseCsv(readReal('decisions/1766-QD-UBND-2020-BinhThuan/rows.csv'), {
      columns: true,
      bom: true,
    }) as { hanh_dong: string; ma: string; ten: string }[];
    const isCoded = (row: { ma: string }) => /^\d\.\d{6}$/u.test(row.ma);
    const amended = csv.filter((row) => row.hanh_dong === 'sửa đổi, bổ sung');
    const gone = csv.filter((row) => row.hanh_dong !== 'sửa đổi, bổ sung');
    expect([amended.length, gone.length, csv.filter((row) => !isCoded(row)).length]).toEqual([50, 21, 2]);

    const codes = [
      ...new Set(
        csv
          .filter(isCoded)
          .flatMap((row) => row.ma.split(/\s+/u))
          .map(nationalCode),
      ),
    ];
    const names = csv
      .filter((row) => !isCoded(row))
      .map((row) => row.ten.normalize('NFC').replace(/\s+/gu, ' ').trim());
    const records = codes.map((code) => procedure(code, { levels: ['commune'] }));
    const catalog = applyInMemory(
      emptyMemory('2020-01-01'),
      [{ ...baseline(records), issued: '2020-01-01' }],
      '2020-01-01',
    );
    const decision = publication('1766/QĐ-UBND', {
      issued: '2020-08-03',
      declared: { amended: 51, abolished: 21 },
      amended: amended.map((row) => ({
        ...(isCoded(row) ? { code: row.ma } : { name: names[0] as string }),
        changes: { postal: true },
        by: basis,
      })),
      abolished: gone.map((row) => ({
        ...(isCoded(row) ? { code: row.ma } : { name: names.at(-1) as string }),
        by: basis,
      })),
    });
    const rules = checkDecisions(readMemory(catalog), [{ path: 'd.yaml', value: decision }], '2020-08-04')
      .filter((finding) => finding.severity === 'error')
      .map((finding) => [finding.rule, finding.args]);
    expect(rules).toContainEqual([
      'decision/declared-count',
      { action: 'amended', declared: 51, counted: 50 },
    ]);
    expect(rules.filter(([rule]) => rule === 'decision/unknown-target')).toHaveLength(2);
  });

  it('3218/QĐ-UBND: no code at all; records get local ids, at the district level of the time', () => {
    const catalog = applyInMemory(
      emptyMemory('2024-01-01'),
      [baseline([procedure('1.000001')])],
      '2024-01-01',
    );
    const decision = publication('3218/QĐ-UBND', {
      issued: '2024-11-18',
      declared: { new: 2 },
      new: ['Hỗ trợ chi phí nâng cao hiệu quả chăn nuôi', 'Phê duyệt kinh phí hỗ trợ đào tạo'].map((name) =>
        procedure(undefined, { name, levels: ['district'] }),
      ),
    });
    const state = stateOf(readMemory(applyInMemory(catalog, [decision], '2024-12-01')));
    expect([...state.records.keys()].filter((id) => id.startsWith('2024-11-18-3218-QD-UBND.new-'))).toEqual([
      '2024-11-18-3218-QD-UBND.new-1',
      '2024-11-18-3218-QD-UBND.new-2',
    ]);
    const late = checkDecisions(
      readMemory(catalog),
      [{ path: 'd.yaml', value: { ...decision, issued: '2025-07-02' } }],
      '2025-07-03',
    );
    expect(late.filter((finding) => finding.rule === 'level/district-ended')).toHaveLength(2);
  });
});
