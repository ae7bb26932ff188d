import { beforeAll, expect, test } from 'vitest';
import { readWorkbook } from '../../../src/import/files/workbook.ts';
import { decision as isDecision } from '../../../src/model/generated/validators.js';
import type { ProcedureContent } from '../../../src/model/types.ts';
import { readDetailLines } from '../../../src/import/portal/details.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import { draft } from '../../support/import/portal.ts';
import { describeReal, readReal } from '../../support/real-data.ts';

type Input = Parameters<typeof draft>[0][number];

describeReal('the real files', () => {
  let lists: Input[] = [];
  let details: Input[] = [];
  let merged: ReturnType<typeof draft>;
  beforeAll(() => {
    lists = ['BoTuPhap', 'BoXayDung'].map((name) =>
      readPortalList(readWorkbook(readReal(`portal/danh-sach-tthc-${name}.xlsx`)), name),
    );
    details = ['bo-tu-phap.jsonl', 'bo-xay-dung.jsonl'].map((name) =>
      readDetailLines(readReal(`portal/${name}`).toString(), name),
    );
    merged = draft([...lists, ...details]);
  });

  test('are read whole', () => {
    expect([...lists, ...details].map(({ rowsRead, rejected }) => [rowsRead, rejected.length])).toEqual([
      [271, 0],
      [525, 0],
      [271, 0],
      [525, 0],
    ]);
  });

  test('merge on the code, with every row accounted for', () => {
    expect(merged).toMatchObject({ rowsRead: 1592, records: 796, merged: 795 });
    // One code stands for a procedure of the ministry in the list and for a province's own on the page.
    expect(merged.rejected).toMatchObject([{ reason: 'name_conflict', args: { code: '1.002544' } }]);
    expect(
      merged.decision.departments?.map((entry) => (typeof entry === 'string' ? entry : entry.id)),
    ).toEqual(['bo-tu-phap', 'bo-xay-dung', 'bo-xay-dung-giao-thong-van-tai-cu']);
    expect(merged.decision.sectors).toHaveLength(36);
  });

  test.each([
    ['lists alone', () => lists],
    ['details alone', () => details],
    ['both', () => [...lists, ...details]],
  ])('give a valid decision: %s', (_, inputs) => {
    const { decision, records } = draft(inputs());
    expect(records).toBe(796);
    expect([isDecision(decision), isDecision.errors]).toEqual([true, null]);
  });

  test('have as many of the parts as were counted', () => {
    const records = merged.decision.new ?? [];
    const count = (holds: (record: ProcedureContent) => unknown): number =>
      records.filter((record) => holds(record)).length;
    expect({
      full: count(({ profile }) => profile === 'full'),
      timeLimit: count(({ timeLimit }) => timeLimit),
      fees: count(({ fees }) => fees),
      sums: count(({ fees }) => Array.isArray(fees)),
      legalBases: count(({ legalBases }) => legalBases),
      dossier: count(({ dossier }) => Array.isArray(dossier)),
      methods: count(({ methods }) => Array.isArray(methods)),
      unspecified: count(({ levels }) => levels.includes('unspecified')),
    }).toEqual({
      full: 644,
      timeLimit: 661,
      fees: 643,
      sums: 215,
      legalBases: 791,
      dossier: 774,
      methods: 795,
      unspecified: 1,
    });
  });
});
