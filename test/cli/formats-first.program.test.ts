import { describe, expect, it } from 'vitest';
import { specs } from '../../src/cli/specs.ts';
import { findingsFormats } from '../../src/render/findings/index.ts';
import { copySample, readTree, tthc, writeFiles } from '../support/cli.ts';

const folder = copySample();
const decision = `number: 900/QĐ-UBND
kind: publication
issuer: Chủ tịch UBND tỉnh
issued: 2026-05-04
effective: 2026-05-04
department: so-tu-phap
legalBases: [{ number: 280/2025/NĐ-CP }]
abolished: [{ code: "2.000815", by: { number: 280/2025/NĐ-CP } }]
`;
writeFiles(folder, { 'd.yaml': decision });
const before = readTree(folder);

describe('a result that cannot be told is refused before it writes', () => {
  const commands: [string, ...string[]][] = [
    ['apply', 'd.yaml'],
    ['init', 'new', '--publisher', 'A', '--code', 'H55'],
    ['fmt', 'd.yaml'],
    ['validate', 'd.yaml', '--fix'],
    ['decision', 'new', '--abolish', '2.000815'],
    ['export', '--to', 'a.json'],
    ['revert', '502/QĐ-UBND'],
  ];
  it.each(commands)('%s', (...command) => {
    for (const [asked, why] of [
      [['--format', 'bogus'], 'bogus'],
      [['--report', 'bogus=a.txt'], 'bogus'],
      [['--report', 'json'], 'json=ket-qua.json'],
      [['--report', 'json=catalog'], 'catalog'],
      [['--report', 'json=d.yaml/a.json'], 'd.yaml'],
    ] as const) {
      const { code, stdout, stderr } = tthc(folder, [...command, ...asked]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(why);
    }
    expect(readTree(folder)).toEqual(before);
  });
});

it('validate has the formats that it names', () => {
  const named = specs.find(({ name }) => name === 'validate')?.formats;
  expect(named).toEqual(Object.keys(findingsFormats));
});

it('a report that fails after the work is done does not say that nothing was changed', () => {
  const own = copySample();
  writeFiles(own, { 'd.yaml': decision });
  const { code, stderr } = tthc(own, [
    'apply',
    'd.yaml',
    '--today',
    '2026-05-05',
    '--report',
    `json=${'a'.repeat(300)}`,
  ]);
  expect(code).toBe(2);
  expect(stderr).toContain('Lệnh đã thực hiện xong');
  expect(tthc(own, ['history', '2.000815']).stdout).toContain('900/QĐ-UBND');
});
