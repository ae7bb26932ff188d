import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Decision } from '../../../src/model/types.ts';
import { makeFolder, tthc, tthcJson, unwrapped } from '../../support/cli.ts';
import { makeCatalog, procedure } from '../../support/example.ts';

const day = ['--today', '2021-03-01'];
let folder = '';

const base = makeCatalog([
  procedure('1.000001', { timeLimit: { value: 5, unit: 'working_day' }, fees: 'none' }),
  procedure('1.000002', { levels: ['province', 'commune'] }),
  procedure('1.000003', { sector: 'nha-o', department: 'so-xay-dung' }),
  procedure(undefined, { name: 'Chưa có mã' }),
]);

beforeEach(() => {
  folder = makeFolder();
  cpSync(join(base, 'catalog'), join(folder, 'catalog'), { recursive: true });
});

const drafted = (...args: string[]) => tthc(folder, ['decision', 'new', ...args, ...day]);
const fileAt = (path: string) => readFileSync(join(folder, path), 'utf8');
const decisionAt = (path: string) => parse(fileAt(path)) as Decision;
const fallback = 'drafts/du-thao-2021-03-01.yaml';

describe('decision new', () => {
  it('drafts one with an end', () => {
    expect(drafted('--abolish', '1.000001', '--expires', '28/02/2027').code).toBe(0);
    expect(decisionAt(fallback)).toMatchObject({ effective: 'on_signing', expires: '2027-02-28' });
  });

  it('shows what a draft would change whatever is to be filled in; with an error besides, why not', () => {
    drafted('--abolish', '1.000001', '--replace', '1.000003', '--no-input');
    type Planned = { changes: { class: string }[]; blanks: { pointer: string }[]; unsigned: boolean };
    const plan = tthcJson<Planned>(folder, ['plan', fallback, ...day]);
    expect(plan).toMatchObject({
      code: 1,
      unsigned: true,
      changes: [{ class: 'abolished' }, { class: 'replaced' }, { class: 'new' }],
    });
    expect(plan.blanks.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/replaced/0/with/0/name', '/abolished/0/by/number', '/replaced/0/by/number']),
    );
    const shown = tthc(folder, ['plan', fallback, ...day]);
    expect(unwrapped(shown.stdout)).toContain(`Dự thảo còn ${plan.blanks.length} chỗ chưa điền`);
    for (const [args, code] of [
      [['apply', fallback], 3],
      [['plan', fallback, '--out', 'x.json'], 3],
    ] as const)
      expect([args, tthc(folder, [...args, ...day]).code]).toEqual([args, code]);
    writeFileSync(join(folder, fallback), fileAt(fallback).replace('"1.000001"', '"9.000009"'));
    const { code, stdout, stderr } = tthc(folder, ['plan', fallback, ...day]);
    expect([code, stdout]).toEqual([3, expect.stringContaining('[decision/unknown-target]')]);
    expect(unwrapped(stderr)).toMatch(/Chưa xem được thay đổi: ngoài \d+ chỗ chưa điền còn 1 lỗi\./u);
  });

  it('shows what a draft would change although a row names no document behind it', () => {
    drafted('--abolish', '1.000001', '--number', '415/QĐ-UBND', '--no-input');
    const without = fileAt('drafts/415-QD-UBND.yaml').replace(/\n {4}by:\n(?: {6}.*\n)+/u, '\n');
    writeFileSync(join(folder, fallback), without);
    expect(decisionAt(fallback)).toMatchObject({ abolished: [{ code: '1.000001' }] });
    expect(without).not.toContain('by:');
    const plan = tthcJson<{ changes: unknown; blanks: unknown }>(folder, ['plan', fallback, ...day]);
    expect(plan).toMatchObject({ code: 1, changes: [{ class: 'abolished' }] });
    expect(plan.blanks).toContainEqual(
      expect.objectContaining({ rule: 'decision/missing-document', pointer: '/abolished/0' }),
    );
    expect(tthc(folder, ['apply', fallback, ...day]).code).toBe(3);
  });

  it('says that it asks at a terminal only, where something is left to ask and nobody forbade it', () => {
    const { code, stderr } = drafted('--amend', '1.000001', '--lang', 'vi');
    expect([code, unwrapped(stderr)]).toEqual([
      0,
      expect.stringContaining('chỉ hỏi khi chạy trực tiếp trên màn hình dòng lệnh'),
    ]);
    expect(drafted('--amend', '1.000001', '--force', '--no-input').stderr).not.toContain('--no-input');
  });

  it('drafts rows with what the catalog knows, and asks for the rest', () => {
    const { code, stdout } = drafted('--abolish', '1.000001', '1.000002@commune', '--amend', '1.000003');
    expect([code, stdout]).toEqual([0, expect.stringContaining(fallback)]);
    expect(decisionAt(fallback)).toMatchObject({
      number: '…/QĐ-UBND',
      kind: 'publication',
      issuer: 'Chủ tịch UBND tỉnh Thái Nguyên',
      departments: ['so-tu-phap', 'so-xay-dung'],
      abolished: [
        { code: '1.000001', name: 'Thủ tục 1.000001', by: { number: '…' } },
        { code: '1.000002', levels: ['commune'], by: { number: '…' } },
      ],
      amended: [{ code: '1.000003', by: { number: '…' } }],
    });
    expect(fileAt(fallback)).toContain('# điền văn bản quy định việc bãi bỏ');
  });

  it('writes canonical form, and shows what is in force beside what is amended', () => {
    expect(drafted('--amend', '1.000001').code).toBe(0);
    expect(tthc(folder, ['fmt', '--check', fallback]).code).toBe(0);
    expect(fileAt(fallback)).toContain('    # Hiện hành, thời hạn giải quyết: 05 ngày làm việc\n');
  });

  it('is refused by the check at each place that is left open, and only there once it is filled in', () => {
    expect(drafted('--abolish', '1.000001', '--new', '1', '--number', '9/QĐ-UBND').code).toBe(0);
    const path = 'drafts/9-QD-UBND.yaml';
    const rulesOf = () =>
      tthcJson<{ diagnostics: { rule: string; severity: string }[] }>(folder, ['validate', path, ...day])
        .diagnostics.filter(({ severity }) => severity === 'error')
        .map(({ rule }) => rule);
    expect(new Set(rulesOf())).toEqual(
      new Set(['decision/to-fill-in', 'level/unspecified', 'sector/unknown']),
    );
    const filled = fileAt(path)
      .replace('sector: unknown', 'sector: chung-thuc')
      .replace('- unspecified', '- province')
      .replace(/…/gu, '23/2015/NĐ-CP');
    writeFileSync(join(folder, path), filled);
    expect(rulesOf()).toEqual([]);
    expect(tthc(folder, ['apply', path, ...day]).code).toBe(0);
  });

  it('publishes a sector anew: the same procedures, each with its code and what it says', () => {
    const { code, stdout } = drafted('--republish', 'Chứng thực', '--number', '9/QĐ-UBND');
    expect([code, stdout]).toEqual([0, expect.stringContaining('1 thủ tục chưa có mã số')]);
    const path = 'drafts/9-QD-UBND.yaml';
    const { new: added = [], abolished = [] } = decisionAt(path);
    expect(added.map((one) => one.code)).toEqual(['1.000001', '1.000002']);
    expect(abolished.map((one) => one.code)).toEqual(['1.000001', '1.000002']);
    expect(added[0]).toMatchObject({
      timeLimit: { value: 5 },
      fees: 'none',
      legalBases: [{ number: '23/2015/NĐ-CP' }],
    });
    const before = tthcJson(folder, ['stats', ...day]);
    writeFileSync(join(folder, path), fileAt(path).replace(/…/gu, '23/2015/NĐ-CP'));
    expect(tthc(folder, ['apply', path, ...day]).code).toBe(0);
    expect(tthcJson(folder, ['stats', ...day])).toMatchObject({
      procedures: before.procedures,
      rows: before.rows,
    });
    expect(tthc(folder, ['history', '1.000001']).stdout).toContain('9/QĐ-UBND');
  });

  it('lets what is said of one procedure go before what is said of its sector', () => {
    const args = ['--republish', 'Chứng thực', '--abolish', '1.000001', '--amend', '1.000002'];
    expect(drafted(...args).code).toBe(0);
    const { new: added, abolished, amended } = decisionAt(fallback);
    expect([added, abolished?.length, amended?.length]).toEqual([undefined, 1, 1]);
  });

  it('takes one procedure at two levels for two things', () => {
    expect(drafted('--abolish', '1.000002@commune', '--amend', '1.000002@province').code).toBe(0);
  });

  it('drafts what replaces procedures after the first of them', () => {
    expect(drafted('--replace', '1.000001,1.000002').code).toBe(0);
    expect(decisionAt(fallback).replaced).toEqual([
      expect.objectContaining({
        codes: ['1.000001', '1.000002'],
        with: [expect.objectContaining({ name: '…', sector: 'chung-thuc', fees: 'none' })],
      }),
    ]);
  });

  it('prints as a paper before it is filled in', () => {
    expect(drafted('--abolish', '1.000001', '--new', '2').code).toBe(0);
    const printed = tthcJson<{ uncarried: unknown[] }>(folder, [
      'export',
      '--decision',
      fallback,
      '--to',
      'a.docx',
    ]);
    expect([printed.code, printed.uncarried]).toEqual([0, []]);
  });

  it('touches neither the catalog nor a draft that is there', () => {
    const before = tthc(folder, ['verify']).stdout;
    expect(drafted('--abolish', '1.000001').code).toBe(0);
    expect(tthc(folder, ['verify']).stdout).toBe(before);
    expect(drafted('--abolish', '1.000002').code).toBe(2);
    expect(decisionAt(fallback).abolished?.[0]?.code).toBe('1.000001');
    expect(drafted('--abolish', '1.000002', '--force').code).toBe(0);
  });

  it.each([
    [['--abolish', '1.000004'], '1.000001'],
    [['--abolish', '1.000001@commune'], '1.000001@tỉnh'],
    [['--abolish', '1.000001', '--level', 'xã'], 'không thực hiện ở cấp xã'],
    [['--republish', 'chung thuk'], 'Chứng thực'],
    [['--abolish', '1.000001', '--department', 'so-tu-fap'], 'so-tu-phap'],
    [['--new', 'hai'], 'từ 1 đến 1.000'],
    [['--abolish', '1.000001', '--effective', '2021-02-30'], '--effective'],
    [['--abolish', '1.000001', '--expires', '2021-02-30'], '--expires'],
    [['--abolish', '1.000001', '--amend', '1.000001'], '1.000001'],
    [['--abolish', '1.000002', '1.000002@commune'], '1.000002'],
    [[], '--republish'],
  ])('cannot draft for %j, and says what there is', (args, said) => {
    const { code, stderr } = drafted(...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
    expect(existsSync(join(folder, 'drafts', 'du-thao-2021-03-01.yaml'))).toBe(false);
  });

  it('drafts nothing out of a catalog that is not whole: a sector published anew would lack what cannot be read', () => {
    const record = join(folder, 'catalog/procedures/so-tu-phap/1.000002.yaml');
    writeFileSync(record, `${readFileSync(record, 'utf8')}x: [`);
    const { code, stderr } = drafted('--republish', 'chung-thuc');
    expect([code, stderr]).toEqual([2, expect.stringContaining('1.000002.yaml')]);
    expect(existsSync(join(folder, fallback))).toBe(false);
  });

  it('knows no other task, and helps with this one', () => {
    expect(tthc(folder, ['decision', 'old'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('new'),
    });
    const help = tthc(folder, ['decision', 'new', '--help']);
    expect([help.code, help.stdout]).toEqual([0, expect.stringContaining('--republish')]);
  });
});

describe('names stand for codes and ids', () => {
  it('with and without diacritics, levels in Vietnamese; of several procedures of a name all are told', () => {
    const own = makeCatalog([
      procedure('1.000001', { name: 'Thủ tục chứng thực di chúc', levels: ['province', 'commune'] }),
      procedure('1.000002', { name: 'Cấp thẻ' }),
      procedure('1.000003', { name: 'Cấp thẻ' }),
    ]);
    const rows = (...args: string[]) => {
      const path = 'drafts/x.yaml';
      tthc(own, ['decision', 'new', ...args, ...day, '--force', '--out', path]);
      return parse(readFileSync(join(own, path), 'utf8')) as Decision;
    };
    for (const name of ['Chứng thực di chúc', 'chung thuc di chuc@xã', 'thủ tục chứng thực di chúc'])
      expect(rows('--abolish', name).abolished).toMatchObject([{ code: '1.000001' }]);
    expect(rows('--abolish', '1.000001', '--level', 'cấp xã').abolished?.[0]?.levels).toEqual(['commune']);
    expect(rows('--republish', 'chung thuc', '--department', 'so tu phap').new).toHaveLength(3);
    expect(tthc(own, ['show', 'chung thuc di chuc']).stdout).toContain('1.000001');
    const { code, stderr } = tthc(own, ['history', 'cấp thẻ', '--lang', 'vi']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('1.000002, 1.000003')]);
  });
});
