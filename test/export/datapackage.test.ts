import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  exportFiles,
  fullRecord,
  record,
  snapshotOf,
  trapSnapshot,
  traps,
} from '../support/export/export.ts';
import { readCsv } from '../support/export/export-files.ts';

const snapshot = snapshotOf({
  '2.000815': fullRecord,
  '1.000002': record({ name: 'Cấp giấy phép sử dụng đất', sector: 'dat-dai', department: 'so-la' }),
  '1.000001': record({ status: 'abolished', effectiveTo: '2021-03-01', replacedBy: ['2.000815'] }),
});

interface PackageResource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema: {
    fields: { name: string; type: string; constraints?: { required: boolean } }[];
    primaryKey: string[];
    foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[];
  };
}

describe('a data package', () => {
  const fieldPattern: Readonly<Record<string, RegExp>> = {
    string: /^[\s\S]*$/u,
    integer: /^-?\d*$/u,
    number: /^(?:-?\d+(?:\.\d+)?)?$/u,
    boolean: /^(?:true|false)?$/u,
    date: /^(?:\d{4}-\d{2}-\d{2})?$/u,
  };

  it.each([
    ['datapackage.json', ''],
    ['x.datapackage.json', 'x.'],
  ])('%s describes the files beside it, byte for byte', async (fileName, stem) => {
    const files = await exportFiles(snapshot, fileName);
    const { resources } = JSON.parse(String(files.get(fileName))) as { resources: PackageResource[] };
    expect(resources.map(({ path }) => path)).toEqual([...files.keys()].slice(1));
    for (const { name, path, bytes, hash } of resources) {
      const content = files.get(path) as Buffer;
      expect(path).toBe(`${stem}${name}.csv`);
      expect(name).toMatch(/^[-a-z0-9._/]+$/u);
      expect(content.length).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(content).digest('hex')}`).toBe(hash);
    }
  });

  it.each([snapshot, trapSnapshot(), snapshotOf({})])(
    'keeps its own rules: types, keys, references',
    async (of) => {
      const files = await exportFiles(of, 'datapackage.json');
      const { resources } = JSON.parse(String(files.get('datapackage.json'))) as {
        resources: PackageResource[];
      };
      const tables = new Map(resources.map(({ name, path }) => [name, readCsv(files.get(path) as Buffer)]));
      for (const { name, path, schema } of resources) {
        const rows = tables.get(name) ?? [];
        const head = String(files.get(path)).split('\r\n')[0];
        expect(head).toBe(schema.fields.map((field) => field.name).join(','));
        const keys = rows.map((row) => JSON.stringify(schema.primaryKey.map((key) => row[key])));
        expect(new Set(keys).size).toBe(rows.length);
        for (const { name: field, type, constraints } of schema.fields) {
          for (const row of rows) {
            expect(row[field]).toMatch(fieldPattern[type] ?? /^$/u);
            if (constraints?.required) expect(row[field], `${name}.${field}`).not.toBe('');
          }
        }
        for (const { fields, reference } of schema.foreignKeys ?? []) {
          const targets = new Set(
            tables.get(reference.resource ?? name)?.map((row) => row[reference.fields[0] ?? '']),
          );
          for (const row of rows) {
            const value = row[fields[0] ?? ''];
            if (value) expect(targets.has(value), `${name}: ${value}`).toBe(true);
          }
        }
      }
    },
  );

  it('guards its cells against spreadsheets', async () => {
    const files = await exportFiles(trapSnapshot(), 'datapackage.json');
    const names = readCsv(files.get('procedures.csv') as Buffer).map(({ name }) => name);
    expect(names).toContain(`'${traps[0]}`);
    // One apostrophe before a formula or a code is the guard's: without it every text is as it was.
    const unguarded = names.map((name = '') => name.replace(/^'(?='*[=+\-@＝\d])/u, ''));
    expect(unguarded.sort()).toEqual([...traps].sort());
    for (const name of names) expect(name).not.toMatch(/^[=+\-@]/u);
  });
});
