import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copySample, makeFolder, unwrapped, writeFiles } from '../../support/cli.ts';
import { docx, opening, paragraph, table } from '../../support/import/word-files.ts';
import { runHere } from '../../support/world.ts';

const paper = (count: string) =>
  docx(
    opening() +
      paragraph(`DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH (${count} thủ tục)`) +
      table([
        ['STT', 'Mã số TTHC', 'Tên thủ tục hành chính', 'Thời hạn giải quyết'],
        ['1', '1.000011', 'Cấp giấy phép rời cảng', '05 ngày'],
        ['2', '1.000012', 'Cấp lại giấy phép rời cảng', '03 ngày'],
      ]),
  );

it.each([
  ['02', 0, 'mới ban hành: nêu 2, phụ lục có 2\n'],
  ['03', 1, 'mới ban hành: nêu 3, phụ lục có 2: chưa khớp; trả lời các nội dung'],
])('a paper that says %s procedures and lists two ends with %i', async (count, code, told) => {
  const folder = makeFolder({ 'q.docx': paper(count) });
  await runHere(folder, ['init', '--publisher', 'UBND tỉnh Thái Nguyên', '--code', 'H55']);
  const said = await runHere(folder, ['import', 'q.docx', '--as', 'decision']);
  expect([said.code, said.stdout]).toEqual([code, expect.stringContaining(told)]);
});

it('a paper that counts procedures where its annex has a row for each level is told as `plan` tells it', async () => {
  const by = 'Thông tư 01/2026/TT-BTP';
  const folder = makeFolder({
    'l.csv':
      'Mã số,Tên,Lĩnh vực,Cấp thực hiện\n1.000011,Cấp giấy phép rời cảng,Hàng hải,"Cấp tỉnh, Cấp xã"\n',
    'q.docx': docx(
      opening() +
        paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG (01 thủ tục)') +
        table([
          [
            'STT',
            'Mã số',
            'Tên thủ tục hành chính',
            'Thời hạn giải quyết',
            'Cấp thực hiện',
            'Văn bản sửa đổi',
          ],
          ['1', '1.000011', 'Cấp giấy phép rời cảng', '05 ngày', 'Cấp tỉnh', by],
          ['2', '1.000011', 'Cấp giấy phép rời cảng', '03 ngày', 'Cấp xã', by],
        ]),
    ),
  });
  const run = (...argv: string[]) => runHere(folder, argv);
  await run('init', '--publisher', 'UBND tỉnh Thái Nguyên', '--code', 'H55');
  await run('import', 'l.csv', '--department', 'Sở Xây dựng', '--apply', '--issued', '2020-01-01');
  const said = await run('import', 'q.docx', '--number', '2/QĐ-UBND', '--issued', '2026-01-05');
  expect(said.stdout.replace(/\s+/gu, ' ')).toContain(
    'được sửa đổi, bổ sung: nêu 1, phụ lục có 2 (khớp khi tính theo thủ tục hoặc theo cấp) ',
  );
  expect(said.code).toBe(0);
  const plan = await run('plan', 'drafts/q.yaml');
  expect(plan.stdout + plan.stderr).not.toContain('Quyết định nêu');
});

const list = 'Mã số,Tên,Lĩnh vực,Cấp thực hiện\n1.000011,Cấp giấy phép rời cảng,Hàng hải,Cấp tỉnh\n';

it.each([
  ['foo', 2, 'Không có cơ quan “foo”'],
  ['so-tu-fap', 2, 'so-tu-phap'],
  ['so-tu-phap', 0, 'department: so-tu-phap'],
  ['so tu phap', 0, 'department: so-tu-phap'],
  ['Sở Y tế', 0, 'name: Sở Y tế'],
])(
  '--department %s ends with %i: a department there is, or a new one by its full name',
  async (named, code, told) => {
    const folder = makeFolder({ 'l.csv': list, 'q.csv': list.replace('000011', '000012') });
    const run = (...argv: string[]) => runHere(folder, argv);
    await run('init', '--publisher', 'UBND tỉnh Thái Nguyên', '--code', 'H55');
    await run('import', 'l.csv', '--department', 'Sở Tư pháp', '--apply', '--issued', '2020-01-01');
    const said = await run('import', 'q.csv', '--department', named, '--number', '2/QĐ-UBND');
    expect(said.code).toBe(code);
    expect(said.stderr + (code === 0 ? readFileSync(join(folder, 'drafts/q.yaml'), 'utf8') : '')).toContain(
      told,
    );
  },
);

it('two files that differ are told in words, and the next command can be typed as it stands', async () => {
  const record = {
    ma_thu_tuc: '1.000011',
    ten_thu_tuc: 'Cấp giấy phép rời cảng',
    thoi_han_giai_quyet: '7 ngày làm việc',
    phi: '20.000 đồng',
  };
  const timed = list
    .replace('\n', ',Thời hạn giải quyết,Phí\n')
    .replace(/\n$/u, ',5 ngày làm việc,10.000 đồng\n');
  const folder = makeFolder({
    'l.csv': timed,
    'd.jsonl': `${JSON.stringify(record)}\n`,
    'Trang web.csv': list.replace('000011', '000012'),
  });
  const run = (...argv: string[]) => runHere(folder, argv);
  await run('init', '--publisher', 'UBND tỉnh Thái Nguyên', '--code', 'H55');
  const department = ['--department', 'Sở Xây dựng'];
  const first = await run('import', 'l.csv', 'd.jsonl', ...department, '--apply', '--issued', '2020-01-01');
  expect(first.stdout).toContain('“7 ngày làm việc” khác “5 ngày làm việc” ở l.csv, dòng 2');
  expect(first.stdout).toContain('“20.000 đồng” khác “10.000 đồng”');
  const next = await run('import', 'Trang web.csv', ...department, '--number', '2/QĐ-UBND');
  expect(next.stdout).toContain('tthc plan "drafts/Trang web.yaml"');
});

it('the same import again gives the same draft, and asks for no --force; one that was edited stays', async () => {
  const folder = copySample();
  writeFiles(folder, {
    'l.csv': 'Mã số,Tên,Cơ quan quản lý,Lĩnh vực,Cấp\n1.999001,Cấp thẻ A,Sở Tư pháp,Hộ tịch,Cấp xã\n',
  });
  const argv = ['import', 'l.csv', '--as', 'baseline', '--issued', '2025-07-01'];
  const first = await runHere(folder, argv);
  const again = await runHere(folder, argv);
  expect([again.code, again.stdout]).toEqual([first.code, first.stdout]);
  appendFileSync(join(folder, 'drafts/l.yaml'), '# xem lại\n');
  const { code, stderr } = await runHere(folder, argv);
  expect([code, stderr]).toEqual([expect.any(Number), expect.stringContaining('--force')]);
  expect(readFileSync(join(folder, 'drafts/l.yaml'), 'utf8')).toMatch(/# xem lại\n$/u);
});

it('a count that differs is to be accepted once no question is open', async () => {
  const paperWith = (second: string) =>
    docx(
      opening() +
        paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ (03 thủ tục)') +
        table([
          ['STT', 'Mã số', 'Tên thủ tục hành chính', 'Văn bản bãi bỏ'],
          ['1', '1.000011', 'Cấp giấy phép rời cảng', 'Thông tư 01/2026/TT-BTP'],
          ['2', second, 'Cấp giấy phép vào cảng', 'Thông tư 01/2026/TT-BTP'],
        ]),
    );
  const folder = makeFolder({
    'l.csv': `Mã số,Tên,Lĩnh vực,Cấp thực hiện
1.000011,Cấp giấy phép rời cảng,Hàng hải,Cấp tỉnh
1.000012,Cấp giấy phép vào cảng,Hàng hải,Cấp tỉnh
`,
    'unknown.docx': paperWith('1.000099'),
    'known.docx': paperWith('1.000012'),
  });
  await runHere(folder, ['init', '--publisher', 'UBND tỉnh Thái Nguyên', '--code', 'H55']);
  await runHere(folder, [
    'import',
    'l.csv',
    '--apply',
    '--issued',
    '2020-01-01',
    '--department',
    'Sở Xây dựng',
  ]);
  const open = await runHere(folder, ['import', 'unknown.docx', '--as', 'decision']);
  expect(open.stdout).toContain('nêu 3, phụ lục có 2: chưa khớp; trả lời các nội dung');
  expect(open.stdout).not.toContain('tthc accept');
  const settled = await runHere(folder, ['import', 'known.docx', '--as', 'decision']);
  expect(unwrapped(settled.stdout)).toContain('tthc accept decision/declared-count --decision');
});
