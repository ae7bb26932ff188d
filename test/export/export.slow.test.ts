import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findWriter, writers } from '../../src/export/index.ts';
import { loadWords } from '../../src/messages/load-words.ts';
import { snapshotCsv } from '../../src/export/snapshot-csv.ts';
import { openSnapshot } from '../../src/catalog/read-snapshot.ts';
import { makeSnapshot, type ReadSnapshot } from '../../src/catalog/snapshot.ts';
import {
  exportFile,
  exportFiles,
  fullRecord,
  record,
  snapshotOf,
  trapSnapshot,
} from '../support/export/export.ts';
import { withDatabase } from '../support/export/export-files.ts';
import { compileClosedSchema, readSchema } from '../support/schemas.ts';
import { toJson } from '../../src/render/json.ts';

const endings = Object.keys(writers);
const snapshot = snapshotOf({
  '2.000815': fullRecord,
  '1.000002': record(),
  '1.000001': record({
    status: 'abolished',
    effectiveTo: '2021-03-01',
    abolishedBy: { number: '9/QĐ-UBND' },
  }),
});
const part = snapshotOf(
  {
    '2.000815': fullRecord,
    '1.000002': record(),
    '1.000003': record({ status: 'abolished', sector: 'dat-dai' }),
  },
  [{ key: 'level', values: ['province'] }],
);

describe.each(endings)('export to %s', (ending) => {
  it('gives the same bytes every time, in both languages', async () => {
    for (const language of ['vi', 'en'] as const) {
      const first = await exportFiles(trapSnapshot(), `x${ending}`, language);
      await exportFiles(snapshot, `x${ending}`, language);
      const second = await exportFiles(trapSnapshot(), `x${ending}`, language);
      expect([...first.keys()]).toEqual([...second.keys()]);
      for (const [name, bytes] of first) expect(bytes.equals(second.get(name) as Buffer), name).toBe(true);
    }
  });

  it('reads the same twice when its chunks are asked for twice', async () => {
    const load = findWriter(`x${ending}`) as NonNullable<ReturnType<typeof findWriter>>;
    const context = { ...(await loadWords('vi')), fileName: `x${ending}` };
    for (const { chunks } of await (await load())(snapshot, context)) {
      const [a, b] = [chunks(), chunks()].map((run) =>
        Buffer.concat([...run].map((chunk) => Buffer.from(chunk))),
      );
      expect(a?.equals(b as Buffer)).toBe(true);
    }
  });

  it('writes the file that was asked for first, and a catalog of nothing too', async () => {
    expect([...(await exportFiles(snapshotOf({}), `x${ending}`)).keys()][0]).toBe(`x${ending}`);
  });

  it('says that it is a part, of what, and by which conditions', async () => {
    const bytes = await exportFile(part, `x${ending}`);
    const text = ending === '.xlsx' ? await workbookText(bytes) : bytes.toString('utf8');
    expect(part.fingerprint).not.toBe(part.part?.whole.fingerprint);
    expect(text).toContain(part.fingerprint);
    expect(text).toContain(part.part?.whole.fingerprint);
    expect(text).toMatch(/level\W|[Cc]ấp thực hiện: cấp tỉnh/iu);
    expect(text).not.toContain('Đăng ký khai sinh');
  });

  it('states its date, counts and fingerprint', async () => {
    const bytes = await exportFile(snapshot, `x${ending}`);
    const text = ending === '.xlsx' ? await workbookText(bytes) : bytes.toString('utf8');
    expect(text).toContain(snapshot.fingerprint);
    expect(text).toMatch(/2021-06-30|30\/6\/2021/u);
    if (ending === '.sqlite') {
      const about = withDatabase(bytes, (database) => database.all('SELECT key, value FROM about'));
      expect(about).toContainEqual({ key: 'procedures', value: '2' });
      expect(about).toContainEqual({ key: 'rows', value: '3' });
    } else {
      expect(text).toMatch(/procedures\W{1,3}\D{0,3}2\b|2 thủ tục/u);
      expect(text).toMatch(/rows\W{1,3}\D{0,3}3\b|3 lượt/u);
    }
  });
});

/** Returns the facts that a workbook states of itself, cell by cell, in the words that the other formats use. */
async function workbookText(bytes: Buffer): Promise<string> {
  const { read, utils } = await import('@e965/xlsx');
  const book = read(bytes);
  const about = book.Sheets['Về tệp này'];
  if (!about) throw new Error('no sheet about the file');
  return utils
    .sheet_to_json<string[]>(about, { header: 1, raw: false })
    .map(
      ([label, value]) =>
        `${label === 'Số thủ tục' ? 'procedures' : label === 'Số lượt theo cấp' ? 'rows' : label}: ${value}`,
    )
    .join('\n')
    .replace('30/06/2021', '30/6/2021');
}

describe('the documents', () => {
  it.each(['docs/exports.md', 'docs/ket-xuat.md'])('name every format: %s', (path) => {
    const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
    const named = new Set(text.match(/(?<![\w-])(?:\.[a-z]+|datapackage\.json)(?![\w.])/gu));
    expect(endings.filter((ending) => !named.has(ending.replace('.datapackage', 'datapackage')))).toEqual([]);
  });
});

describe('findWriter', () => {
  it('goes by the longest ending, whatever its case', () => {
    expect(findWriter('a.json')).toBe(writers['.json']);
    expect(findWriter('A.JSON')).toBe(writers['.json']);
    expect(findWriter('a.b.csv')).toBe(writers['.csv']);
    expect(findWriter('a.datapackage.json')).toBe(writers['.datapackage.json']);
    expect(findWriter('datapackage.json')).toBe(writers['.datapackage.json']);
    expect(findWriter('mydatapackage.json')).toBe(writers['.json']);
  });

  it.each(['a', 'a.docx', '.json', 'json', ''])('knows none for “%s”', (name) => {
    expect(findWriter(name)).toBeUndefined();
  });
});

/** The keys of a shape, in their order. */
function keysOf(schema: string, name: string): string[] {
  const { $defs } = readSchema(schema) as { $defs: Record<string, { properties: object }> };
  return Object.keys($defs[name]?.properties ?? {});
}

describe('a snapshot as JSON', () => {
  it('is what JSON.stringify gives, with procedures and without', async () => {
    for (const value of [snapshot, snapshotOf({}), trapSnapshot()]) {
      expect(String(await exportFile(value, 'x.json'))).toBe(toJson(value));
    }
  });

  it('is read back as the same snapshot', async () => {
    const version = openSnapshot(String(await exportFile(snapshot, 'x.json')));
    if (!version) throw new Error('not read back');
    const { title, publisher, language, asOf, tool } = snapshot;
    const again = makeSnapshot(version, { title, publisher, language, asOf }, tool);
    expect(again.procedures).toEqual(snapshot.procedures);
    expect(again.counts).toEqual(snapshot.counts);
  });

  it.each<[string, (text: ReadSnapshot) => object]>([
    ['lacks a procedure', ({ procedures, ...rest }) => ({ ...rest, procedures: procedures.slice(1) })],
    ['has one twice', ({ procedures, ...rest }) => ({ ...rest, procedures: [...procedures, procedures[0]] })],
    [
      'has them at more levels',
      ({ procedures, ...rest }) => ({
        ...rest,
        procedures: procedures.map((one) => ({ ...one, levels: ['province', 'commune', 'other'] })),
      }),
    ],
    [
      'lacks a department',
      ({ departments, ...rest }) => ({
        ...rest,
        departments: departments.filter(({ id }) => id !== rest.procedures[0]?.department),
      }),
    ],
    [
      'lacks a sector',
      ({ sectors, ...rest }) => ({
        ...rest,
        sectors: sectors.filter(({ id }) => id !== rest.procedures[0]?.sector),
      }),
    ],
    ['says another count', ({ counts, ...rest }) => ({ ...rest, counts: { ...counts, abolished: 99 } })],
  ])('is not read back where it %s', async (_, edit) => {
    for (const value of [snapshot, part]) {
      const written = JSON.parse(String(await exportFile(value, 'x.json'))) as ReadSnapshot;
      expect(openSnapshot(JSON.stringify(written))).toBeDefined();
      expect(openSnapshot(JSON.stringify(edit(written)))).toBeUndefined();
    }
  });

  it('has a schema that accepts it and no other', async () => {
    const validate = compileClosedSchema('output-snapshot');
    for (const value of [snapshot, part, snapshotOf({}), trapSnapshot()]) {
      const written = JSON.parse(String(await exportFile(value, 'x.json'))) as object;
      expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
      for (const key of Object.keys(written).filter((name) => name !== 'part')) {
        expect(validate({ ...written, [key]: undefined }), key).toBe(false);
      }
    }
    const [first] = snapshot.procedures;
    for (const broken of [
      { ...first, levels: [] },
      { ...first, fees: 0 },
      { ...first, status: 'gone' },
    ]) {
      expect(validate({ ...snapshot, procedures: [broken] })).toBe(false);
    }
  });

  it('has a schema that names every part of a procedure', () => {
    const parts = keysOf('procedure', 'procedureContent');
    expect(keysOf('output-common', 'procedure')).toEqual(['id', ...parts]);
  });
});

describe('a snapshot as CSV', () => {
  it('is the same list, however many parts it is written in', async () => {
    const many = snapshotOf(
      Object.fromEntries(
        Array.from({ length: 4500 }, (_, i) => [`1.${String(i).padStart(6, '0')}`, record()]),
      ),
    );
    for (const value of [snapshot, snapshotOf({}), trapSnapshot(), many]) {
      expect(String(await exportFile(value, 'x.csv'))).toBe(snapshotCsv(value, await loadWords('vi')));
    }
  });
});
