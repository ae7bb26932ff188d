// A decision that writes a department or a sector anew: without it, what stood there before is back.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { copySample, readTree } from '../../support/cli.ts';
import { runHere } from '../../support/world.ts';

let folder = '';
const at = (path: string) => join(folder, 'catalog', path);
const read = (path: string) => readFileSync(at(path), 'utf8');
const run = async (...argv: string[]) => {
  const { code, stdout } = await runHere(folder, argv);
  return [code, stdout.replaceAll(/\s+/gu, ' ')];
};

/** A decision that abolishes a procedure and writes registry entries. */
const decision = (number: number, entries: string, code: string) => `number: ${number}/QĐ-UBND
kind: publication
issuer: Chủ tịch UBND tỉnh Thái Nguyên
issued: 2026-05-${number - 800}
effective: on_signing
department: so-moi
${entries}
abolished:
  - { code: "${code}", by: { number: 24/2026/NĐ-CP, issued: 2026-04-20 } }
`;
const apply = async (text: string) => {
  writeFileSync(join(folder, 'd.yaml'), text);
  expect((await run('apply', 'd.yaml'))[0]).toBe(0);
};
const tree = () => readTree(at('.'));

/** A department and a sector that no decision brought, with a first decision that uses both. */
beforeEach(async () => {
  folder = copySample();
  for (const [file, entry] of [
    ['departments', 'so-moi\n    name: Sở Mới\n'],
    ['sectors', 'linh-vuc-moi\n    name: Lĩnh vực mới\n'],
  ])
    writeFileSync(at(`${file}.yaml`), `${read(`${file}.yaml`)}  - id: ${entry}`);
  await apply(
    decision(
      811,
      `new:
  - { code: "1.900001", name: Thủ tục của sở mới, department: so-moi, sector: linh-vuc-moi, levels: [province],
      receptionPlace: Sở, timeLimit: { value: 1, unit: day }, legalBases: [{ number: 23/2015/NĐ-CP, issued: 2015-02-16 }] }`,
      '2.000815',
    ),
  );
});

const renaming = (name: string) =>
  `departments: [{ id: so-moi, name: ${name} }]\nsectors: [{ id: linh-vuc-moi, name: ${name} }]`;

describe('reverting a decision that writes registry entries anew', () => {
  it('gives back the same catalog, to the byte', async () => {
    const before = tree();
    await apply(decision(812, renaming('Sở Khác'), '1.013803'));
    expect(read('departments.yaml')).toContain('Sở Khác');
    expect(await run('revert', '812/QĐ-UBND')).toEqual([0, expect.not.stringContaining('không lưu')]);
    expect(tree()).toEqual(before);
    expect((await run('verify'))[0]).toBe(0);
  });

  it.each([
    ['813/QĐ-UBND', '812/QĐ-UBND'],
    ['812/QĐ-UBND', '813/QĐ-UBND'],
  ])('does so for two, %s first', async (first, second) => {
    const before = tree();
    await apply(decision(812, renaming('Sở Khác'), '1.013803'));
    await apply(decision(813, renaming('Sở Nữa'), '1.013804'));
    expect((await run('revert', first))[0]).toBe(0);
    expect(read('sectors.yaml')).toContain(first === '813/QĐ-UBND' ? 'Sở Khác' : 'Sở Nữa');
    expect((await run('revert', second))[0]).toBe(0);
    expect(tree()).toEqual(before);
  });

  it('of a ledger that did not keep what was there leaves the entries, and says so', async () => {
    await apply(decision(812, renaming('Sở Khác'), '1.013803'));
    const path = 'decisions/2026/2026-05-12-812-QD-UBND.yaml';
    writeFileSync(at(path), read(path).replace(/^ {2}former:\n(?: {4}.*\n)+/mu, ''));
    expect((await run('verify'))[0]).toBe(0);
    expect(await run('revert', '812/QĐ-UBND')).toEqual([
      0,
      expect.stringContaining('không lưu nội dung trước đó: so-moi, linh-vuc-moi'),
    ]);
    expect(read('departments.yaml')).toContain('Sở Khác');
    expect((await run('verify'))[0]).toBe(0);
  });

  it('takes away what only it brought, and is refused while a later decision uses that', async () => {
    const before = tree();
    const bringing = 'departments: [{ id: so-nua, name: Sở Nữa }]';
    await apply(decision(812, bringing, '1.013803'));
    const later = decision(813, 'amended: []', '1.013804')
      .replace('so-moi', 'so-nua')
      .replace('amended: []\n', '');
    await apply(later);
    expect(await run('revert', '812/QĐ-UBND')).toEqual([
      3,
      expect.stringContaining('tthc revert 813/QĐ-UBND'),
    ]);
    expect((await run('revert', '813/QĐ-UBND'))[0]).toBe(0);
    expect((await run('revert', '812/QĐ-UBND'))[0]).toBe(0);
    expect(tree()).toEqual(before);
  });
});
