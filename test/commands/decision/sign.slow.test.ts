import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, readTree, writeFiles } from '../../support/cli.ts';
import { delimited } from '../../support/import/import-files.ts';
import { docx, opening, paragraph, table } from '../../support/import/word-files.ts';
import { runHere } from '../../support/world.ts';

const list = delimited(
  [
    ['Mã số', 'Tên', 'Cơ quan quản lý', 'Lĩnh vực', 'Cấp thực hiện', 'Thời hạn giải quyết'],
    ['1.000011', 'Cấp giấy phép vào, rời cảng', 'Sở Xây dựng', 'Hàng hải', 'Cấp tỉnh', '07 ngày'],
    ['1.000012', 'Gia hạn giấy phép bến cảng', 'Sở Xây dựng', 'Hàng hải', 'Cấp tỉnh', '05 ngày'],
  ],
  ',',
);
const by = 'Nghị định số 9/2026/NĐ-CP';
const amended = (particulars: Parameters<typeof opening>[0]): Uint8Array =>
  docx(
    opening(particulars) +
      paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG CẤP TỈNH') +
      table([
        ['STT', 'Mã số TTHC', 'Tên thủ tục hành chính', 'Thời hạn giải quyết', 'Văn bản sửa đổi'],
        ['1', '1.000011', 'Cấp giấy phép vào, rời cảng', '06 ngày', by],
        ['2', '1.000012', 'Gia hạn giấy phép bến cảng', '05 ngày', by],
      ]),
  );
const unsigned = amended({ number: '      /QĐ-UBND', day: 'Thái Nguyên, ngày      tháng 11 năm 2026' });

let folder: string;
const run = (...argv: string[]) => runHere(folder, argv);
const draft = (): string => readFileSync(join(folder, 'drafts/d.yaml'), 'utf8');

beforeEach(async () => {
  folder = makeFolder({ 'list.csv': list, 'd.docx': unsigned });
  await run('init', '--publisher', 'UBND tỉnh Thái Nguyên', '--code', 'H55');
  await run('import', 'list.csv', '--apply', '--issued', '2026-01-01');
  await run('import', 'd.docx');
});

describe('a draft without number and day', () => {
  it('shows what it would change, and says that it cannot be applied yet', async () => {
    const { code, stdout } = await run('plan', 'drafts/d.yaml');
    expect(code).toBe(1);
    expect(stdout).toContain('07 ngày → 06 ngày');
    expect(stdout).toContain('tthc decision sign');
    expect(stdout).not.toContain('tthc apply');
    const json = JSON.parse((await run('plan', 'drafts/d.yaml', '--format', 'json')).stdout);
    expect(json).toMatchObject({ unsigned: true, counts: { before: 2, after: 2 } });
  });

  it('is checked like any other: both places are told', async () => {
    const { code, stdout } = await run('validate', 'drafts/d.yaml', '--format', 'json');
    expect(code).toBe(1);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string; pointer: string }[] };
    const open = diagnostics.filter(({ rule }) => rule === 'decision/to-fill-in');
    expect(open.map(({ pointer }) => pointer).sort()).toEqual(['/issued', '/number']);
    expect(diagnostics.map(({ rule }) => rule)).not.toContain('date/invalid');
  });

  it('is neither applied nor saved as a plan', async () => {
    const before = readTree(join(folder, 'catalog'));
    expect((await run('apply', 'drafts/d.yaml')).code).toBe(3);
    expect((await run('plan', 'drafts/d.yaml', '--out', 'plan.json')).code).toBe(3);
    expect(existsSync(join(folder, 'plan.json'))).toBe(false);
    expect(readTree(join(folder, 'catalog'))).toEqual(before);
  });

  it('of which more is wrong, shows that', async () => {
    writeFiles(folder, { 'drafts/d.yaml': draft().replace('"1.000012"', '"1.000013"') });
    const { code, stdout } = await run('plan', 'drafts/d.yaml');
    expect(code).toBe(3);
    expect(stdout).toContain('1.000013');
    expect(stdout).toContain('Chưa ghi số, ngày ký');
  });

  it('is printed as a paper to be signed', async () => {
    const { code, stderr } = await run('export', '--decision', 'drafts/d.yaml', '--to', 'p.docx');
    expect([code, stderr]).toEqual([0, '']);
  });
});

describe('decision sign', () => {
  it('writes number and day, keeps all else with its comments, and the draft applies', async () => {
    writeFiles(folder, {
      'drafts/d.yaml': draft()
        .replace(/^number: …$/mu, 'number: … # điền số khi ký')
        .replace(/^kind: /mu, '# ghi chú của tôi\nkind: '),
    });
    const before = draft();
    const { code, stdout } = await run(
      ...'decision sign drafts/d.yaml --number 12/QĐ-UBND --issued 20/11/2026 --posted 21/11/2026'.split(' '),
    );
    expect(code, stdout).toBe(0);
    const signed = before
      .replace('number: … # điền số khi ký', 'number: 12/QĐ-UBND')
      .replace('issued: …', 'issued: 2026-11-20')
      .replace('effective: on_signing\n', 'effective: on_signing\nposted: 2026-11-21\n');
    expect(draft()).toBe(signed);
    expect((await run('apply', 'drafts/d.yaml')).code).toBe(0);
    expect((await run('verify')).code).toBe(0);
  });

  it.each([
    [['--number', '12/QĐ-UBND'], '--issued'],
    [['--issued', '20/11/2026'], '--number'],
    [[], '--number hoặc --issued'],
    [['--number', '1/QĐ', '--issued', '1/1/2026', '--abolish', '1.000011'], 'đồng thời'],
  ])('with %j is refused, and the draft stays as it is', async (options, words) => {
    const before = draft();
    const { code, stderr } = await run('decision', 'sign', 'drafts/d.yaml', ...options);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(draft()).toBe(before);
  });

  const sign = (number: string, issued = '20/11/2026', file = 'drafts/d.yaml') =>
    run('decision', 'sign', file, '--number', number, '--issued', issued);

  it.each(['12', '12/qđ-ubnd', 'số 12/QD-UBND', '12 / QĐ - UBND'])(
    'writes %j in full, and says so',
    async (typed) => {
      const { code, stdout } = await sign(typed);
      expect([code, /^number: (.*)$/mu.exec(draft())?.[1]]).toEqual([0, '12/QĐ-UBND']);
      expect(stdout).toContain(`Số “${typed}” được ghi là 12/QĐ-UBND.`);
    },
  );

  it.each(['mười hai', '12/QĐ-BTP', '12/BC-UBND', '12/QĐ'])(
    'refuses %j, and says how to write it',
    async (typed) => {
      const before = draft();
      const { code, stderr } = await sign(typed);
      expect([code, draft()]).toEqual([2, before]);
      expect(stderr).toContain('Ghi theo dạng 12/QĐ-UBND.'.replace('12', /\d+/u.exec(typed)?.[0] ?? '900'));
    },
  );

  it('gives the symbol that the last decision of the issuer has', async () => {
    writeFiles(folder, { 'drafts/e.yaml': draft() });
    expect((await sign('12/QĐ-UBND-HC', '20/11/2026', 'drafts/e.yaml')).code).toBe(0);
    expect((await run('apply', 'drafts/e.yaml')).code).toBe(0);
    await sign('13');
    expect(draft()).toContain('number: 13/QĐ-UBND-HC');
  });

  it('refuses a number that another decision of the year has; the rest of the tool warns of it', async () => {
    writeFiles(folder, {
      'drafts/e.yaml': draft().replace('06 ngày', '08 ngày').replace('value: 6', 'value: 8'),
    });
    await sign('12');
    expect((await run('apply', 'drafts/d.yaml')).code).toBe(0);
    for (const day of ['20/11/2026', '21/11/2026']) {
      const { code, stderr } = await sign('12', day, 'drafts/e.yaml');
      expect([code, stderr]).toEqual([
        3,
        expect.stringContaining('đã có quyết định 12/QĐ-UBND, ký ngày 20/11/2026'),
      ]);
    }
    expect((await sign('12', '4/1/2027', 'drafts/e.yaml')).code).toBe(0);
    const drafted = await run(
      'decision',
      'new',
      '--abolish',
      '1.000011',
      '--number',
      '12',
      '--issued',
      '22/11/2026',
    );
    expect([drafted.code, drafted.stderr]).toEqual([3, expect.stringContaining('12/QĐ-UBND')]);
    writeFiles(folder, {
      'drafts/e.yaml': readFileSync(join(folder, 'drafts/e.yaml'), 'utf8').replace(
        '2027-01-04',
        '2026-11-21',
      ),
    });
    expect((await run('validate', 'drafts/e.yaml')).stdout).toContain('decision/number-taken');
  });

  it('needs a draft, and `new` takes none', async () => {
    expect((await run('decision', 'sign', '--number', '1/QĐ')).code).toBe(2);
    expect((await run('decision', 'sign', 'list.csv', '--number', '1/QĐ')).code).toBe(2);
    expect((await run('decision', 'new', 'drafts/d.yaml', '--abolish', '1.000011')).code).toBe(2);
  });
});

describe('a paper of a decision', () => {
  it('whose amended row repeats what the catalog holds, changes its legal bases', () => {
    const row = draft().slice(draft().indexOf('"1.000012"'));
    expect(row).toContain('legalBases:\n        - number: 9/2026/NĐ-CP');
    expect(draft().slice(0, draft().indexOf('"1.000012"'))).not.toContain('9/2026/NĐ-CP\n    by');
  });

  it('is no list to hold the catalog against', async () => {
    const { code, stdout, stderr } = await run('reconcile', 'd.docx');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('d.docx là quyết định công bố');
  });
});
