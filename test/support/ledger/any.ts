import fc from 'fast-check';
import type { Decision, Level, ProcedureContent } from '../../../src/model/types.ts';
import type { CatalogFiles } from '../../../src/yaml/catalog-files.ts';
import { baseline, basis, procedure } from '../example.ts';
import { emptyMemory, readMemory } from '../memory.ts';

const departments = ['so-tu-phap', 'so-xay-dung'] as const;
const levels: Level[][] = [['province'], ['commune'], ['province', 'commune']];
const days = ['2021-01-15', '2021-02-01', '2021-02-20', '2021-03-01', '2021-03-31', '2021-04-10'] as const;
const codes = [...Array.from({ length: 8 }, (_, i) => `1.00000${i + 1}`), 'NB-STP-01'];

const anyCode = fc.constantFrom(...codes);
const anyLevels = fc.constantFrom(...levels);
const anyRecord: fc.Arbitrary<ProcedureContent> = fc
  .record({
    code: fc.option(anyCode, { nil: undefined, freq: 6 }),
    department: fc.constantFrom(...departments),
    sector: fc.constantFrom('chung-thuc', 'nha-o'),
    levels: anyLevels,
    kind: fc.constantFrom('standard' as const, 'specific' as const, 'internal' as const),
  })
  .map(({ code, ...more }) => procedure(code, more));

const anyAmendment = fc
  .record({ code: anyCode, value: fc.nat(9), department: fc.option(fc.constantFrom(...departments)) })
  .map(({ code, value, department }) => ({
    code,
    changes: { timeLimit: { value, unit: 'day' as const }, ...(department && { department }) },
    by: basis,
  }));
const anyAbolition = fc
  .record({ code: anyCode, levels: fc.option(anyLevels, { nil: undefined }) })
  .map(({ code, levels: some }) => ({ code, ...(some && { levels: some }), by: basis }));
const anyReplacement = fc
  .record({
    codes: fc.uniqueArray(anyCode, { minLength: 1, maxLength: 3 }),
    with: fc.array(anyRecord, { minLength: 1, maxLength: 2 }),
  })
  .map((row) => ({ ...row, by: basis }));

const few = <T>(row: fc.Arbitrary<T>) => fc.array(row, { maxLength: 3 });

const publications = fc.record({
  kind: fc.constant('publication' as const),
  new: few(anyRecord),
  amended: few(anyAmendment),
  replaced: few(anyReplacement),
  abolished: few(anyAbolition),
});
const corrections = fc.array(fc.tuple(fc.nat(5), anyCode), { maxLength: 2 }).map((rows) => ({
  kind: 'correction' as const,
  // What was published without a code gets one.
  amended: rows.map(([at, code]) => ({ id: `2021-01-15-${at}-QD-UBND.new-1`, changes: { code } })),
}));
const internalProcesses = few(anyCode).map((some) => ({
  kind: 'internal_process' as const,
  amended: [...new Set(some)].map((code) => ({ code })),
}));

const anyDecision = fc
  .record({
    rows: fc.oneof({ weight: 4, arbitrary: publications }, corrections, internalProcesses),
    issued: fc.constantFrom(...days),
    effective: fc.option(fc.constantFrom(...days), { nil: undefined }),
    posted: fc.option(fc.constantFrom(...days), { nil: undefined }),
  })
  .map(({ rows, issued, effective, posted }) => ({
    ...rows,
    issued,
    effective: effective ?? ('on_signing' as const),
    ...(posted && { posted }),
  }));

/**
 * Ledgers that nobody checked: rows that cannot be carried out are among them, as are levels added
 * and taken away, replacements of several by several, transfers, codes given later, lists abolished
 * and published anew. Whatever they say, figures must add up.
 */
export const anyLedger: fc.Arbitrary<Decision[]> = fc
  .tuple(fc.array(anyRecord, { maxLength: 6 }), fc.array(anyDecision, { maxLength: 7 }))
  .map(([held, decisions]) => [
    baseline(held.filter(({ code }, i) => code && held.findIndex((other) => other.code === code) === i)),
    ...decisions.map((decision, i) => ({ number: `${i}/QĐ-UBND`, issuer: 'Chủ tịch', ...decision })),
  ]);

/** A period that begins and ends around the days on which decisions take effect. */
export const anyPeriod: fc.Arbitrary<[from: string, to: string]> = fc
  .tuple(fc.constantFrom('2020-12-01', '2021-01-16', ...days), fc.constantFrom(...days, '2021-12-31'))
  .map(([a, b]) => (a <= b ? [a, b] : [b, a]));

/** A catalog with a ledger; its record files do not matter to what is folded from the ledger. */
export function filesWith(decisions: readonly Decision[]): CatalogFiles {
  const files = readMemory(emptyMemory('2020-12-31'));
  return { ...files, decisions: decisions.map((value) => ({ path: `${value.number}.yaml`, value })) };
}
