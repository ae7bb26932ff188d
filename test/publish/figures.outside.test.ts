import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atDate } from '../../src/catalog/at-date.ts';
import { foldPeriod, reportPeriod } from '../../src/figures/report.ts';
import { countStats } from '../../src/figures/stats.ts';
import { connect, type Database } from '../../src/io/database/postgres.ts';
import type { Decision } from '../../src/model/types.ts';
import { beginningOf, type Catalog } from '../../src/plan/catalog.ts';
import { countedOf } from '../../src/plan/counts.ts';
import { compareWithDatabase } from '../../src/publish/against.ts';
import { makePublication } from '../../src/publish/publication.ts';
import { publish } from '../../src/publish/publish.ts';
import { foldText } from '../../src/text/fold.ts';
import { anyLedger, anyPeriod } from '../support/ledger/any.ts';
import { catalogOn } from '../support/publish/catalogs.ts';
import { openPglite } from '../support/pglite.ts';
import { type Server, startServer } from '../support/publish/postgres.ts';
import { hasProgram } from '../support/programs.ts';
import { runs } from '../support/runs.ts';

/** The engines that are there: PGlite is in this process, a server has to be installed. */
const engines = hasProgram('initdb') ? (['a server', 'PGlite'] as const) : (['PGlite'] as const);

const options = { schema: 'tthc', tool: { name: 'tthc', version: '0' }, isDryRun: false, isThorough: false };

/** The same with the records that its decisions add up to. */
const standing = (decisions: readonly Decision[], code: string, day: string): Catalog =>
  atDate(catalogOn(decisions, code, day), day, '.');

let ledgers = 0;
const nextCode = (): string => {
  ledgers += 1;
  return `${String.fromCharCode(65 + Math.floor(ledgers / 100))}${String(ledgers % 100).padStart(2, '0')}`;
};

describe.each(engines)('on %s, a ledger that nobody checked', (engine) => {
  let server: Server | undefined;
  let database: Database;
  beforeAll(async () => {
    if (engine === 'a server') server = startServer();
    database = server ? await connect(server.url()) : await openPglite();
  });
  afterAll(async () => {
    await database.close();
    server?.stop();
  });

  it('gives the same figures by SQL as by the tool, however it was sent', async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger, anyPeriod, fc.nat(6), async (decisions, [from, to], less) => {
        const code = nextCode();
        const day = '2021-12-31';
        // First a part of it, on an earlier day; then all of it.
        const part = standing(decisions.slice(0, Math.max(1, decisions.length - less)), code, '2021-02-25');
        await publish(database, makePublication(part, 'all'), options);
        const catalog = standing(decisions, code, day);
        const publication = makePublication(catalog, 'all');
        await publish(database, publication, options);
        expect((await compareWithDatabase(database, publication, 'tthc')).first).toBeUndefined();

        const begins = beginningOf(catalog.ledger) ?? '';
        for (const on of [from, to, '2021-02-10', '2021-03-31'].filter((one) => one >= begins)) {
          const stats = countStats(countedOf(atDate(catalog, on, '.').state), on);
          const [row] = await database.query(
            'SELECT procedures, rows, suspended, lapsed, abolished FROM tthc.stats_at($2) WHERE publisher = $1',
            [code, on],
          );
          expect(row?.map(Number)).toEqual([
            stats.procedures,
            stats.rows,
            stats.suspended,
            stats.lapsed,
            stats.abolished,
          ]);
        }
        if (to < begins) return;
        const report = reportPeriod(foldPeriod(catalog, from, to, '9999-12-31'));
        const [row] = await database.query(
          `SELECT decisions, departments, new, amended, replaced, abolished, total, replacing, unique_procedures,
            opening, appeared, disappeared, closing, lapsed, resumed
          FROM tthc.report($2, $3) WHERE publisher = $1`,
          [code, from, to],
        );
        const { movements, ends } = report;
        expect(row?.map(Number)).toEqual([
          report.decisions,
          report.departments,
          ...[movements.new, movements.amended, movements.replaced, movements.abolished, movements.total],
          ...[report.replacing, report.unique, report.opening, report.appeared, report.disappeared],
          ...[report.closing, ends.lapsed, ends.resumed],
        ]);
      }),
      runs(engine === 'a server' ? 150 : 40),
    );
  });

  it('is known from the day of the catalog on where records were there before it', async () => {
    const [decisions] = fc.sample(anyLedger, { numRuns: 1, seed: 7 });
    const code = nextCode();
    const catalog = { ...standing(decisions ?? [], code, '2021-12-31'), ledger: [] };
    await publish(database, makePublication(catalog, 'all'), options);
    const { procedures } = countStats(countedOf(catalog.state), '2021-12-31');
    const at = (day: string) => database.query('SELECT procedures FROM tthc.stats_at($1, $2)', [day, code]);
    expect(procedures).toBeGreaterThan(0);
    expect(await at('2021-12-31')).toEqual([[String(procedures)]]);
    expect(await at('2021-12-30')).toEqual([]);
  });

  it('of text too: names are folded as the tool folds them', async () => {
    const names = ['Hộ tịch  ĐẤT đai', 'Ỡ ữ Ẳ', '  đ Đ ð ', 'Thủ tục\tsố 1', 'ÉÈ naïve', '2.000815'];
    for (const name of names)
      expect(await database.query('SELECT tthc.fold($1)', [name])).toEqual([[foldText(name)]]);
  });
});
