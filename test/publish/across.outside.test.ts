import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { atDate } from '../../src/catalog/at-date.ts';
import { gatherJoint } from '../../src/figures/federation/joint.ts';
import { connect, type Database } from '../../src/io/database/postgres.ts';
import type { Decision, Level, ProcedureContent } from '../../src/model/types.ts';
import type { Catalog } from '../../src/plan/catalog.ts';
import { makePublication } from '../../src/publish/publication.ts';
import { publish } from '../../src/publish/publish.ts';
import { baseline, basis, procedure, publication } from '../support/example.ts';
import { inNormalForm } from '../../src/model/procedure/by-level.ts';
import { catalogOn } from '../support/publish/catalogs.ts';
import { openPglite } from '../support/pglite.ts';
import { type Server, startServer } from '../support/publish/postgres.ts';
import { hasProgram } from '../support/programs.ts';
import { runs } from '../support/runs.ts';

const today = '2021-12-31';
const codes = ['1.000001', '1.000002', '1.000003'] as const;
const days = ['2021-02-01', '2021-03-01', '2021-04-10'] as const;
const levels: Level[][] = [['ministry'], ['province'], ['commune'], ['province', 'commune']];
const fee = (amount: number) => ({ amount, currency: 'VND', per: 'hồ sơ' });
const someFees = fc.constantFrom(
  'none' as const,
  'unspecified' as const,
  [fee(1)],
  [fee(2), fee(1)],
  [{ text: 'Theo thỏa thuận' }],
);
const someTime = fc.constantFrom({ value: 3, unit: 'day' as const }, { value: 5, unit: 'day' as const });

/** A procedure, which says a little or nothing of each part, and may say another thing in the communes. */
const anyContent = fc
  .record({
    code: fc.constantFrom(...codes),
    isInternal: fc.boolean(),
    hasOwnCode: fc.boolean(),
    levels: fc.constantFrom(...levels),
    name: fc.constantFrom('Cấp bản sao', 'Thủ tục cấp bản sao', 'THỦ TỤC HÀNH CHÍNH Cấp bản sao', 'Cấp lại'),
    timeLimit: fc.option(someTime, { nil: undefined }),
    fees: fc.option(someFees, { nil: undefined }),
    inCommunes: fc.option(someTime, { nil: undefined }),
  })
  .map(({ code, isInternal, hasOwnCode, timeLimit, fees, inCommunes, ...more }): ProcedureContent => {
    const isDivided = inCommunes && more.levels.length > 1;
    return inNormalForm(
      procedure(hasOwnCode ? `${code}.H07` : code, {
        ...more,
        ...(isInternal && { kind: 'internal' as const, code: `NB-${code.at(-1)}` }),
        ...(timeLimit && { timeLimit }),
        ...(fees && { fees }),
        ...(isDivided && { byLevel: { commune: { timeLimit: inCommunes } } }),
      }),
    );
  });

const anyDecision = fc
  .record({
    issued: fc.constantFrom(...days),
    effective: fc.constantFrom('on_signing' as const, '2022-06-01'),
    cites: fc.option(
      fc.record({ number: fc.constantFrom('0/QĐ', '1/QĐ'), issued: fc.constantFrom(...days) }),
    ),
    abolished: fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 2 }),
    expires: fc.constantFrom(undefined, undefined, '2021-05-31', '2022-12-31'),
    new: fc.uniqueArray(anyContent, { maxLength: 2, selector: ({ code }) => code?.slice(0, 8) }),
  })
  .map(({ issued, effective, cites, expires, ...rows }) => ({
    issued,
    effective,
    ...(cites && { legalBases: [cites] }),
    ...(expires && effective === 'on_signing' && { expires }),
    abolished: rows.abolished.map((code) => ({ code, by: basis })),
    new: rows.new,
  }));

const anyLedger = (most: number) =>
  fc
    .tuple(fc.array(anyContent, { maxLength: most }), fc.array(anyDecision, { maxLength: 3 }), fc.boolean())
    .map(([held, decisions, hasList]): Decision[] => {
      const isFirst = ({ code }: ProcedureContent, i: number) =>
        held.findIndex((other) => other.code?.slice(0, 8) === code?.slice(0, 8)) === i;
      const list = { ...baseline(held.filter(isFirst)), issued: hasList ? '2021-01-01' : '2021-02-15' };
      return [list, ...decisions.map((one, i) => publication(`${i}/QĐ`, one as Partial<Decision>))];
    });

const publishers = ['G01', 'G15', 'H03', 'H55'] as const;
const anyNation = fc.tuple(anyLedger(1), anyLedger(4), anyLedger(6), anyLedger(6));
const options = { schema: 'tthc', tool: { name: 'tthc', version: '0' }, isDryRun: false, isThorough: false };

let server: Server | undefined;
let database: Database;
beforeAll(async () => {
  if (hasProgram('initdb')) server = startServer();
  database = server ? await connect(server.url()) : await openPglite();
});
afterAll(async () => {
  await database.close();
  server?.stop();
});

const standing = (decisions: readonly Decision[], code: string): Catalog =>
  atDate(catalogOn(decisions, code, today), today, '.');

it('what federate check finds across catalogs is what SQL finds over the database, figure by figure', async () => {
  let [differing, stillActive, cited, waiting] = [0, 0, 0, 0];
  await fc.assert(
    fc.asyncProperty(anyNation, async (ledgers) => {
      const gathering = gatherJoint();
      for (const [i, publisher] of publishers.entries()) {
        const catalog = standing(ledgers[i] ?? [], publisher);
        gathering.add(publisher, catalog);
        await publish(database, makePublication(catalog, i % 2 === 0 ? 'all' : 'current'), options);
      }
      const joint = gathering.finish(today);
      const lines = async (sql: string) => (await database.query(sql)).map((row) => row.join(' | ')).sort();

      expect(
        await database.query(`SELECT count(*), count(*) FILTER (WHERE n > 1) FROM (
          SELECT code, count(*) AS n FROM tthc.procedure_saying WHERE part = 'name' GROUP BY code) q`),
      ).toEqual([[joint.codes, joint.shared].map(String)]);
      expect(
        await lines(
          `SELECT code, part, coalesce(level, ''), array_to_string(publishers, ' ') FROM tthc.differing()`,
        ),
      ).toEqual(
        joint.differing
          .flatMap(({ code, part, levels: at = [''], variants }) =>
            at.flatMap((level) =>
              variants.map((variant) =>
                [code, part, level, [...variant.publishers].sort().join(' ')].join(' | '),
              ),
            ),
          )
          .sort(),
      );
      expect(
        await lines(
          `SELECT code, ministry, decision, since, array_to_string(provinces, ' ') FROM tthc.still_active()`,
        ),
      ).toEqual(
        joint.stillActive
          .map(({ code, ministry, decision, from, publishers: those }) =>
            [code, ministry, decision, from, those.join(' ')].join(' | '),
          )
          .sort(),
      );
      expect(
        await lines(`SELECT ministry, number, issued, province, own_number, own_issued, by, days
          FROM tthc.followed('${today}')`),
      ).toEqual(
        joint.followed
          .flatMap(({ publisher, number, issued, provinces }) =>
            provinces.map(({ publisher: province, decision, by, days: taken }) =>
              [publisher, number, issued, province, decision?.number, decision?.issued, by, taken].join(
                ' | ',
              ),
            ),
          )
          .sort(),
      );
      const medians = await lines(`SELECT province, count(own_number), count(*) - count(own_number),
          min(days) FILTER (WHERE own_number IS NOT NULL),
          floor(percentile_cont(0.5) WITHIN GROUP (ORDER BY days) FILTER (WHERE own_number IS NOT NULL) + 0.5),
          max(days) FILTER (WHERE own_number IS NOT NULL)
        FROM tthc.followed('${today}') GROUP BY province`);
      expect(medians).toEqual(
        joint.byProvince
          .map(({ publisher, days: spread, waiting: left }) =>
            [publisher, spread?.count ?? 0, left, spread?.least, spread?.median, spread?.most].join(' | '),
          )
          .sort(),
      );
      differing += joint.differing.length;
      stillActive += joint.stillActive.length;
      cited += joint.followed.flatMap(({ provinces }) => provinces).filter(({ by }) => by === 'cited').length;
      waiting += joint.byProvince.reduce((sum, one) => sum + one.waiting, 0);
    }),
    runs(server ? 60 : 30),
  );
  // The made-up catalogs have what is looked for.
  for (const found of [differing, stillActive, cited, waiting]) expect(found).toBeGreaterThan(2);
});
