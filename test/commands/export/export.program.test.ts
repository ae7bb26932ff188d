import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../src/export/manifest.ts';
import type { ReadSnapshot } from '../../../src/catalog/snapshot.ts';
import { copySample, makeFolder, readTree, sample, tthc, tthcJson } from '../../support/cli.ts';

const exported = (folder: string, name: string, ...args: string[]): ReadSnapshot => {
  const file = join(folder, name);
  expect(tthc(sample, ['export', '--to', file, ...args])).toMatchObject({ code: 0 });
  return JSON.parse(readFileSync(file, 'utf8')) as ReadSnapshot;
};
const idsOf = (snapshot: ReadSnapshot) => snapshot.procedures.map(({ id }) => id);
const publicIdsOf = ({ procedures }: ReadSnapshot) =>
  procedures.filter(({ kind }) => kind !== 'internal').map(({ id }) => id);

describe('export --where', () => {
  it('takes ids and names, with and without diacritics, and means the same by them', () => {
    const folder = makeFolder();
    const of = (name: string, ...values: string[]) =>
      idsOf(exported(folder, `${name}.json`, ...values.flatMap((value) => ['--where', value])));
    const whole = exported(folder, 'whole.json');
    const commune = whole.procedures.filter(
      ({ department, levels }) => department === 'so-tu-phap' && levels.includes('commune'),
    );
    const ids = commune.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(of('a', 'department=so-tu-phap', 'level=commune')).toEqual(ids);
    expect(of('b', 'department=Sở Tư pháp', 'level=Cấp xã')).toEqual(ids);
    expect(of('c', 'department=so tu phap', 'level=xa')).toEqual(ids);
    const both = whole.procedures.filter(({ levels }) => levels.some((level) => level !== 'other'));
    expect(of('d', 'level=xã,tỉnh')).toEqual(both.map(({ id }) => id));
    expect(of('e', 'status=abolished')).toHaveLength(whole.counts.abolished);
  });

  it('says what it left out, and of which whole it is a part', () => {
    const folder = makeFolder();
    const whole = exported(folder, 'whole.json');
    const part = exported(folder, 'part.json', '--where', 'department=so-tu-phap');
    expect(part.part).toEqual({
      where: [{ key: 'department', values: ['so-tu-phap'] }],
      whole: { counts: whole.counts, fingerprint: whole.fingerprint },
    });
    expect(part.counts.procedures).toBe(
      whole.procedures.filter(
        ({ department, status, kind }) =>
          department === 'so-tu-phap' && status === 'active' && kind !== 'internal',
      ).length,
    );
    expect(part.fingerprint).not.toBe(whole.fingerprint);
    expect(tthc(sample, ['verify', '--expect', whole.fingerprint]).code).toBe(0);
    expect(tthc(sample, ['verify', '--expect', part.fingerprint]).code).toBe(1);
  });

  it.each([
    ['departmen=x', '“department”'],
    ['department=Sở Tư phát', '“Sở Tư pháp”'],
    ['level=làng', 'ministry, province'],
    ['level', '--where department=so-tu-phap'],
    ['level=', '--where department=so-tu-phap'],
  ])('does not guess: %s', (where, told) => {
    const folder = makeFolder();
    const { code, stderr } = tthc(sample, ['export', '--to', join(folder, 'x.json'), '--where', where]);
    expect(code).toBe(2);
    expect(stderr).toContain(told);
    expect(readTree(folder)).toEqual({});
  });

  it('is what list shows too', () => {
    const where = ['--where', 'sector=hộ tịch', '--where', 'status=active'];
    const listed = tthcJson<{ procedures: { id: string }[] }>(sample, ['list', ...where]);
    const part = exported(makeFolder(), 'x.json', ...where);
    expect(listed.procedures.map(({ id }) => id)).toEqual(publicIdsOf(part));
    expect(listed.procedures.length).toBeGreaterThan(0);
  });
});

describe('snapshots read back', () => {
  it('are compared, as JSON and as lines, today and on a date', () => {
    const folder = makeFolder();
    exported(folder, 'then.json', '--at', '2026-03-05');
    for (const [file, args] of [
      ['now.json', []],
      ['now.jsonl', []],
      ['then.jsonl', ['--at', '2026-03-05']],
    ] as const)
      if (file !== 'now.json')
        expect(tthc(sample, ['export', '--to', join(folder, file), ...args]).code).toBe(0);
      else exported(folder, file);
    const total = (a: string, b: string) => {
      const { summary } = tthcJson<{ summary: Record<string, number> }>(sample, ['diff', a, b]);
      return Object.values(summary).reduce((sum, count) => sum + count, 0);
    };
    const path = (name: string) => join(folder, name);
    expect(total(path('now.json'), '.')).toBe(0);
    expect(total(path('now.jsonl'), '.')).toBe(0);
    expect(total(path('then.jsonl'), path('then.json'))).toBe(0);
    expect(total(path('then.json'), '@2026-03-05')).toBe(0);
    expect(total(path('then.jsonl'), path('now.json'))).toBe(total('@2026-03-05', '.'));
  });

  it('are refused with a reason: cut off, of another format, of another part', () => {
    const folder = makeFolder();
    const path = (name: string) => join(folder, name);
    for (const name of ['x.jsonl', 'x.csv'])
      expect(tthc(sample, ['export', '--to', path(name)]).code).toBe(0);
    const lines = readFileSync(path('x.jsonl'), 'utf8').split('\n');
    writeFileSync(path('cut.jsonl'), lines.slice(0, -3).join('\n'));
    exported(folder, 'part.json', '--where', 'level=commune');
    for (const [file, told] of [
      ['cut.jsonl', 'đọc lại'],
      ['x.csv', '.json, .jsonl'],
      ['part.json', 'level=commune'],
    ] as const) {
      const { code, stderr } = tthc(sample, ['diff', path(file)]);
      expect(code, file).toBe(2);
      expect(stderr).toContain(told);
    }
    expect(tthc(sample, ['diff', path('part.json'), path('part.json'), '--exit-code']).code).toBe(0);
  });
});

describe('export --manifest', () => {
  it('names every file with its size and hash, the same every time', () => {
    const [first, second] = [makeFolder(), makeFolder()];
    for (const folder of [first, second])
      expect(tthc(sample, ['export', '--to', join(folder, 'x.datapackage.json'), '--manifest']).code).toBe(0);
    const name = 'x.datapackage.json.manifest.json';
    expect(readTree(first)).toEqual(readTree(second));
    const { files, counts } = JSON.parse(readFileSync(join(first, name), 'utf8')) as Manifest;
    expect(files.map(({ path }) => path).sort()).toEqual(
      Object.keys(readTree(first))
        .filter((path) => path !== name)
        .sort(),
    );
    expect(counts.procedures).toBe(tthcJson<{ procedures: number }>(sample, ['stats']).procedures);
    expect(tthc(first, ['verify', '--manifest', name])).toMatchObject({ code: 0 });
    const sectors = join(first, 'x.sectors.csv');
    writeFileSync(sectors, readFileSync(sectors, 'utf8').replace('a', 'b'));
    const { code, stdout } = tthc(first, ['verify', '--manifest', name, '--lang', 'vi']);
    expect(code).toBe(1);
    expect(stdout).toContain('bị sửa  x.sectors.csv');
  });

  it('is made anew with the files that it tells of, asked for or not', () => {
    const folder = copySample();
    const names = ['x.csv', 'x.csv.manifest.json'];
    expect(tthc(folder, ['export', '--to', 'x.csv', '--manifest']).code).toBe(0);
    const before = names.map((name) => readFileSync(join(folder, name), 'utf8'));
    const again = ['export', '--to', 'x.csv', '--where', 'level=commune'];
    expect(tthc(folder, again).code).toBe(2);
    expect(names.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(before);
    const { code, stdout } = tthc(folder, [...again, '--force']);
    expect(code).toBe(0);
    expect(stdout).toContain('x.csv.manifest.json');
    expect(readFileSync(join(folder, 'x.csv'), 'utf8')).not.toBe(before[0]);
    expect(tthc(folder, ['verify', '--manifest', 'x.csv.manifest.json']).code).toBe(0);
  });

  it.each(['../x.csv', '/etc/passwd', '..', 'a\\b'])('looks at no file elsewhere: %s', (path) => {
    const folder = makeFolder();
    expect(tthc(sample, ['export', '--to', join(folder, 'x.csv'), '--manifest']).code).toBe(0);
    const file = join(folder, 'x.csv.manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    writeFileSync(file, JSON.stringify({ ...manifest, files: [{ ...manifest.files[0], path }] }));
    expect(tthc(folder, ['verify', '--manifest', file]).code).toBe(2);
  });
});

describe('writing', () => {
  it.each(['x.sectors.csv', 'x.datapackage.json', 'x.datapackage.json.manifest.json'])(
    'writes nothing at all when %s is there already',
    (name) => {
      const folder = makeFolder({ [name]: 'mine' });
      const args = ['export', '--to', join(folder, 'x.datapackage.json'), '--manifest'];
      const before = readTree(folder);
      const { code, stderr } = tthc(sample, args);
      expect(code).toBe(2);
      expect(stderr).toContain(name);
      expect(readTree(folder)).toEqual(before);
      expect(tthc(sample, [...args, '--force']).code).toBe(0);
      expect(tthc(folder, ['verify', '--manifest', 'x.datapackage.json.manifest.json']).code).toBe(0);
    },
  );

  it('leaves everything as it was when one of the files cannot be written', () => {
    const folder = makeFolder({ 'x.procedures.csv/inside': 'mine', 'x.sectors.csv': 'mine' });
    const before = readTree(folder);
    const { code, stderr } = tthc(sample, ['export', '--to', join(folder, 'x.datapackage.json'), '--force']);
    expect(code).toBe(2);
    expect(stderr).toContain('x.procedures.csv');
    expect(readTree(folder)).toEqual(before);
  });

  it('counts in a snapshot only the decisions in force, as verify does', () => {
    const folder = copySample();
    const pending = {
      number: '999/QĐ-UBND',
      kind: 'publication',
      issued: '2026-05-04',
      effective: '2099-01-01',
      department: 'so-tu-phap',
      legalBases: [{ number: '280/2025/NĐ-CP' }],
      abolished: [{ code: '2.000815', by: { number: '280/2025/NĐ-CP' } }],
    };
    writeFileSync(join(folder, 'pending.yaml'), JSON.stringify(pending));
    expect(tthc(folder, ['apply', 'pending.yaml', '--today', '2026-05-05'])).toMatchObject({ code: 0 });
    expect(tthc(folder, ['export', '--to', 'x.json']).code).toBe(0);
    const { fingerprint, decisions } = JSON.parse(
      readFileSync(join(folder, 'x.json'), 'utf8'),
    ) as ReadSnapshot;
    expect(decisions.map(({ number }) => number)).not.toContain(pending.number);
    expect(tthc(folder, ['verify', '--expect', fingerprint]).code).toBe(0);
  });
});
