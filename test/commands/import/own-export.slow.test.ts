import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { actions, type Decision } from '../../../src/model/types.ts';
import { copySample, makeFolder } from '../../support/cli.ts';
import { fillIn } from '../../support/import/review-book.ts';
import { runHere } from '../../support/world.ts';

let folder: string;
/** Runs a command; what it says stands on one line, wherever the terminal would break it. */
const run = async (...argv: string[]) => {
  const said = await runHere(folder, argv);
  return { ...said, stdout: said.stdout.replace(/\s+/gu, ' ') };
};
const at = (name: string): string => join(folder, name);
const draft = (name = 'e'): Decision => parse(readFileSync(at(`drafts/${name}.yaml`), 'utf8')) as Decision;

const movements = (): string[] => actions.filter((action) => draft()[action] !== undefined);

/** A row of a table, by the titles of its columns. */
type Row = Record<string, string>;

/** Edits the list of an exported workbook as somebody in a spreadsheet does, and saves it under another name. */
function edit(from: string, to: string, change: (rows: Row[]) => Row[]): void {
  const book = xlsx.read(readFileSync(at(from)), { cellDates: false });
  const [name = ''] = book.SheetNames;
  const sheet = book.Sheets[name] ?? {};
  const [titles = []] = xlsx.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' });
  const rows = xlsx.utils.sheet_to_json<Row>(sheet, { raw: false, defval: '' });
  const edited = change(rows).map((row) => titles.map((title) => row[title] ?? ''));
  book.Sheets[name] = xlsx.utils.aoa_to_sheet([titles, ...edited]);
  const bookType = to.endsWith('.ods') ? 'ods' : to.endsWith('.csv') ? 'csv' : 'xlsx';
  writeFileSync(at(to), xlsx.write(book, { type: 'buffer', bookType, compression: true }) as Buffer);
}

const withChange = (code: string, change: Row) => (rows: Row[]) =>
  rows.map((row) => (row['Mã số'] === code ? { ...row, ...change } : row));

beforeEach(() => {
  folder = copySample();
});

describe('an export that comes back as it was', () => {
  it.each(['xlsx', 'csv', 'json', 'jsonl'])('of %s changes nothing, and drafts nothing', async (ending) => {
    await run('export', '--to', `e.${ending}`);
    const { code, stdout } = await run('import', `e.${ending}`);
    expect(stdout).toContain('Không có thay đổi so với danh mục');
    expect(code).toBe(0);
    expect(existsSync(at('drafts'))).toBe(false);
  });

  it('in English changes nothing either', async () => {
    await run('export', '--to', 'e.xlsx', '--lang', 'en');
    expect((await run('import', 'e.xlsx')).stdout).toContain('Không có thay đổi');
  });

  it('counts every row as unchanged for programs', async () => {
    await run('export', '--to', 'e.xlsx');
    const json = JSON.parse((await run('import', 'e.xlsx', '--format', 'json')).stdout);
    expect(json.accounted).toMatchObject({ rowsRead: 60, used: 0, rejected: 0, unchanged: 60, takenAway: 0 });
    expect(json.draft).toBeUndefined();
    expect(json.files[0].kind).toBe('own-export');
  });

  it('of a part does not miss what it never held', async () => {
    for (const ending of ['xlsx', 'csv', 'jsonl']) {
      await run('export', '--where', 'department=so-tu-phap', '--to', `p.${ending}`);
      expect((await run('import', `p.${ending}`)).stdout).toContain('Không có thay đổi');
    }
  });
});

describe('a workbook that was edited', () => {
  beforeEach(() => run('export', '--to', 'x.xlsx'));

  it.each(['e.xlsx', 'e.ods'])('is a decision on just what was changed: %s', async (name) => {
    edit('x.xlsx', name, (rows) =>
      withChange('1.000302', {
        'Thời hạn giải quyết': '03 ngày làm việc',
        'Phí, lệ phí': '50.000 đồng/giấy',
      })(withChange('1.000419', { Tên: 'Đăng ký khai tử tại nhà' })(rows)),
    );
    const { stdout } = await run('import', name);
    expect(stdout).toContain('58 dòng không đổi');
    expect(draft()).toMatchObject({ kind: 'publication', number: '…', issued: '…' });
    expect(movements()).toEqual(['amended']);
    expect(draft().amended?.map(({ code, changes }) => [code, changes])).toEqual([
      [
        '1.000302',
        {
          timeLimit: { value: 3, unit: 'working_day', text: '03 ngày làm việc' },
          fees: [{ amount: 50000, currency: 'VND', per: 'giấy', text: '50.000 đồng/giấy' }],
        },
      ],
      ['1.000419', { name: 'Đăng ký khai tử tại nhà' }],
    ]);
  });

  it('keeps what a list held before, and takes an added document for the reason', async () => {
    edit('x.xlsx', 'e.xlsx', (rows) =>
      rows.map((row) =>
        row['Mã số'] === '1.000419'
          ? { ...row, 'Căn cứ pháp lý': `${row['Căn cứ pháp lý']}; 18/2026/NĐ-CP` }
          : row,
      ),
    );
    await run('import', 'e.xlsx');
    expect(draft().amended).toEqual([
      expect.objectContaining({
        changes: {
          legalBases: [
            { number: '04/2020/TT-BTP' },
            { number: '07/2025/NĐ-CP' },
            { number: '120/2025/NĐ-CP', issued: '2025-06-11' },
            { number: '18/2026/NĐ-CP' },
          ],
        },
        by: { number: '18/2026/NĐ-CP' },
      }),
    ]);
  });

  it('reads words of ours for what they stand for', async () => {
    edit(
      'x.xlsx',
      'e.xlsx',
      withChange('1.000593', {
        'Cấp thực hiện': 'cấp tỉnh, cấp xã',
        'Dịch vụ công trực tuyến': 'một phần',
        'Cơ quan quản lý': 'Sở Nội vụ',
        'Bưu chính công ích': 'có',
        'Phí, lệ phí': 'Không thu',
      }),
    );
    await run('import', 'e.xlsx');
    expect(draft().amended?.[0]?.changes).toEqual({
      department: 'so-noi-vu',
      levels: ['province', 'commune'],
      fees: 'none',
      online: 'partial',
      postal: true,
    });
  });

  it('takes a row that was added for a new procedure, a copied one by its own code', async () => {
    edit('x.xlsx', 'e.xlsx', (rows) => {
      const model = rows.find((row) => row['Mã số'] === '1.000419') ?? {};
      const copied = { ...model, 'Mã số': '1.999001', Tên: 'Đăng ký khai sinh tại nhà' };
      return [...rows, copied, { ...copied, 'Định danh': '', 'Mã số': '1.999002', Tên: 'Đăng ký giám hộ' }];
    });
    await run('import', 'e.xlsx');
    expect(movements()).toEqual(['new']);
    expect(draft().new).toMatchObject([{ code: '1.999001' }, { code: '1.999002' }]);
    expect(draft().new?.[0]).toMatchObject({
      name: 'Đăng ký khai sinh tại nhà',
      department: 'so-tu-phap',
      sector: 'ho-tich',
      levels: ['commune'],
      legalBases: [{ number: '04/2020/TT-BTP' }, { number: '07/2025/NĐ-CP' }, { number: '120/2025/NĐ-CP' }],
    });
  });

  it('asks about a row that was taken away, and never about what was abolished already', async () => {
    edit('x.xlsx', 'e.xlsx', (rows) =>
      rows.filter((row) => row['Mã số'] !== '1.000656' && row['Tình trạng'] !== 'đã bãi bỏ'),
    );
    const { stdout } = await run('import', 'e.xlsx', '--report', 'xlsx=r.xlsx');
    expect(stdout).toContain('tệp không còn 1.000656');
    expect(stdout).toContain('thì chọn “không bãi bỏ, thủ tục vẫn có hiệu lực”');
    expect(draft().abolished?.map(({ code }) => code)).toEqual(['1.000656']);
    fillIn(at('r.xlsx'), at('r.xlsx'), () => 'không bãi bỏ, thủ tục vẫn có hiệu lực');
    const { stderr } = await run('import', 'r.xlsx');
    expect(stderr).toContain('Bản dự thảo drafts/e.yaml lập trước đó không còn dòng nào nên đã được xóa.');
    expect(existsSync(at('drafts/e.yaml'))).toBe(false);
  });

  it('counts what was read by itself, and a row that the tool adds apart', async () => {
    edit('x.xlsx', 'e.xlsx', (rows) =>
      withChange('1.000302', { 'Phí, lệ phí': '50.000 đồng' })(
        rows.filter((row) => row['Mã số'] !== '1.000656'),
      ),
    );
    const { stdout } = await run('import', 'e.xlsx');
    expect(stdout).toContain(
      'Đọc 59 dòng = 1 dòng vào dự thảo + 0 dòng gộp + 0 dòng không dùng được + 58 dòng không đổi. Ngoài ra dự thảo thêm 1 dòng bãi bỏ thủ tục do không còn trong tệp.',
    );
  });

  it.each(['không bãi bỏ', 'Khong bai bo,'])(
    'takes the beginning of an answer, “%s”, by which the procedure stays in force and nothing is refused',
    async (answer) => {
      edit('x.xlsx', 'e.xlsx', (rows) => rows.filter((row) => row['Mã số'] !== '1.000656'));
      await run('import', 'e.xlsx', '--report', 'xlsx=r.xlsx');
      fillIn(at('r.xlsx'), at('r.xlsx'), () => answer);
      const { code, stdout } = await run('import', 'r.xlsx');
      expect(stdout).toContain('1 thủ tục không còn trong tệp vẫn có hiệu lực theo trả lời');
      expect(stdout).not.toMatch(/người dùng bỏ|thêm 1 dòng bãi bỏ|để còn trống/u);
      expect(stdout).toContain('+ 0 dòng không dùng được + 59 dòng không đổi.');
      expect(code).toBe(0);
      const { accounted } = JSON.parse((await run('import', 'r.xlsx', '--format', 'json')).stdout);
      expect(accounted).toMatchObject({ rowsRead: 59, used: 0, rejected: 0, takenAway: 0, leftInForce: 1 });
    },
  );

  it('still drafts the rest after such an answer, and finds nothing', async () => {
    edit('x.xlsx', 'e.xlsx', (rows) =>
      withChange('1.000302', { 'Phí, lệ phí': '50.000 đồng' })(
        rows.filter((row) => row['Mã số'] !== '1.000656'),
      ),
    );
    await run('import', 'e.xlsx', '--report', 'xlsx=r.xlsx');
    fillIn(at('r.xlsx'), at('r.xlsx'), () => 'không bãi bỏ');
    const { code, stdout } = await run('import', 'r.xlsx');
    expect(stdout).toContain('Đọc 59 dòng = 1 dòng vào dự thảo');
    expect(stdout).toContain('1 dòng chưa xác định văn bản quy định');
    expect(movements()).toEqual(['amended']);
    expect(code).toBe(0);
  });

  it('tells of what no publication decision can do, and leaves it', async () => {
    edit('x.xlsx', 'e.xlsx', (rows) =>
      withChange('1.002613', { Tên: 'Tên của thủ tục đã bãi bỏ' })(
        withChange('2.000815', { 'Thời hạn giải quyết': '' })(
          withChange('1.000593', { 'Quyết định công bố': '1/QĐ-UBND' })(rows),
        ),
      ),
    );
    const { code, stdout } = await run('import', 'e.xlsx');
    expect(stdout).toContain('1.002613 đã bị bãi bỏ, không thay đổi được “tên”');
    expect(stdout).toContain('ô “thời hạn giải quyết” bị xóa');
    expect(stdout).toContain('“quyết định công bố” không thay đổi được');
    expect(code).toBe(1);
    expect(existsSync(at('drafts'))).toBe(false);
  });

  it('abolishes what was marked as abolished', async () => {
    edit('x.xlsx', 'e.xlsx', withChange('1.000656', { 'Tình trạng': 'Bãi bỏ' }));
    await run('import', 'e.xlsx');
    expect(draft()).toMatchObject({ abolished: [{ code: '1.000656' }] });
  });

  it('reads the rows that a filter hides', async () => {
    const book = xlsx.read(readFileSync(at('x.xlsx')));
    const [name = ''] = book.SheetNames;
    Object.assign(book.Sheets[name] ?? {}, { '!rows': [{}, ...Array(30).fill({ hidden: true })] });
    writeFileSync(at('e.xlsx'), xlsx.write(book, { type: 'buffer' }) as Buffer);
    expect((await run('import', 'e.xlsx')).stdout).toContain('Không có thay đổi');
  });

  it('is known without the sheet about the file', async () => {
    const book = xlsx.read(readFileSync(at('x.xlsx')));
    for (const name of book.SheetNames.slice(1)) delete book.Sheets[name];
    book.SheetNames = book.SheetNames.slice(0, 1);
    writeFileSync(at('e.xlsx'), xlsx.write(book, { type: 'buffer' }) as Buffer);
    expect((await run('import', 'e.xlsx')).stdout).toContain('Không có thay đổi');
  });

  it('applies once the number, the day and the documents are there', async () => {
    edit('x.xlsx', 'e.xlsx', withChange('1.000302', { 'Thời hạn giải quyết': '03 ngày làm việc' }));
    await run('import', 'e.xlsx', '--number', '900/QĐ-UBND', '--issued', '2026-05-04');
    const seen = await run('plan', 'drafts/e.yaml');
    expect(seen.stdout).toContain('03 ngày làm việc');
    expect(seen.stdout).toContain('Dự thảo còn 1 chỗ chưa điền');
    expect(seen.code).toBe(1);
    expect((await run('apply', 'drafts/e.yaml')).code).toBe(3);
    const text = readFileSync(at('drafts/e.yaml'), 'utf8');
    writeFileSync(at('drafts/e.yaml'), text.replace('number: …', 'number: 20/2026/NĐ-CP'));
    expect((await run('apply', 'drafts/e.yaml')).code).toBe(0);
    expect((await run('show', '1.000302')).stdout).toContain('03 ngày làm việc');
  });

  it('does not write over what was filled in since, and says what would be lost', async () => {
    edit('x.xlsx', 'e.xlsx', withChange('1.000302', { 'Thời hạn giải quyết': '03 ngày làm việc' }));
    await run('import', 'e.xlsx');
    edit('x.xlsx', 'e.xlsx', withChange('1.000302', { 'Thời hạn giải quyết': '04 ngày làm việc' }));
    const other = await run('import', 'e.xlsx');
    expect(other.code).toBe(2);
    expect(other.stderr.replace(/\s+/gu, ' ')).toContain(
      'drafts/e.yaml đã có, khác với dự thảo của lần nhập này. Dùng --force để ghi đè, hoặc --out TỆP',
    );
    const signed = ['--number', '900/QĐ-UBND', '--issued', '2026-05-04'];
    expect((await run('decision', 'sign', 'drafts/e.yaml', ...signed)).code).toBe(0);
    const text = readFileSync(at('drafts/e.yaml'), 'utf8');
    const { code, stderr } = await run('import', 'e.xlsx');
    expect(code).toBe(2);
    expect(stderr.replace(/\s+/gu, ' ')).toMatch(
      /^.{0,20}drafts\/e\.yaml đã có, với nội dung khác: đã được điền, sửa từ khi lập, hoặc lập từ tệp khác\. .*mất số, ngày, văn bản .*--out TỆP/u,
    );
    expect(readFileSync(at('drafts/e.yaml'), 'utf8')).toBe(text);
    expect((await run('import', 'e.xlsx', '--out', 'drafts/f.yaml')).code).toBe(0);
  });

  it('is held against the catalog of its own day, where that has changed since', async () => {
    edit('x.xlsx', 'e.xlsx', withChange('1.000302', { 'Phí, lệ phí': '50.000 đồng' }));
    writeFileSync(
      at('d.yaml'),
      'number: 901/QĐ-UBND\nkind: publication\nissuer: Chủ tịch UBND tỉnh\nissued: 2026-05-04\neffective: 2026-05-04\namended:\n  - code: "1.000593"\n    changes:\n      online: partial\n    by:\n      number: 20/2026/NĐ-CP\n',
    );
    expect((await run('apply', 'd.yaml')).code).toBe(0);
    const { stdout } = await run('import', 'e.xlsx');
    expect(stdout).toContain('tệp được kết xuất theo danh mục ngày 27/4/2026');
    expect(draft().amended?.map(({ code }) => code)).toEqual(['1.000302']);
  });
});

describe('other files of ours that were edited', () => {
  /** Applies a decision of the catalog's last day, after an export of that day. */
  async function applyLate(): Promise<void> {
    const { asOf } = JSON.parse((await run('status', '--format', 'json')).stdout);
    const by = { number: '7/2026/NĐ-CP' };
    const late = {
      ...{ number: '990/QĐ-UBND', kind: 'publication', issuer: 'Chủ tịch UBND tỉnh Thái Nguyên' },
      ...{ issued: asOf, effective: asOf },
      amended: [{ code: '2.000884', changes: { legalBases: [by] }, by }],
    };
    writeFileSync(at('late.yaml'), stringify(late));
    expect((await run('apply', 'late.yaml')).code).toBe(0);
  }

  it.each(['xlsx', 'csv', 'json'])(
    'of %s drafts nothing of what a decision of that same day changed after it',
    async (ending) => {
      await run('export', '--to', `before.${ending}`);
      await applyLate();
      const { stdout } = await run('import', `before.${ending}`);
      expect(stdout).toContain('Không có thay đổi so với danh mục');
      expect(stdout).not.toContain('dự thảo không ghi');
    },
  );

  it('of a state that is lost leaves open what was changed since', async () => {
    await run('export', '--to', 'e.json');
    const text = readFileSync(at('e.json'), 'utf8');
    writeFileSync(at('e.json'), text.replaceAll(/(tthc1-sha256:)[0-9a-f]{8}/gu, '$100000000'));
    await applyLate();
    const { doubts, rows } = JSON.parse((await run('import', 'e.json', '--format', 'json')).stdout);
    const reasons = doubts.map(({ reason }: { reason: string }) => reason);
    expect(reasons).toEqual(expect.arrayContaining(['own_other_state', 'own_changed_since']));
    expect(rows.map(({ certainty }: { certainty: string }) => certainty)).toEqual(['doubtful']);
  });

  it('of CSV, saved with the rows in another order and its marks kept', async () => {
    await run('export', '--to', 'x.csv');
    const [head = '', ...rows] = readFileSync(at('x.csv'), 'utf8').trimEnd().split('\r\n');
    const edited = rows
      .toReversed()
      .map((row) => (row.startsWith("'1.000302") ? row.replace('1 ngày làm việc', '7 ngày') : row));
    writeFileSync(at('e.csv'), `${[head, ...edited].join('\r\n')}\r\n`);
    await run('import', 'e.csv');
    expect(movements()).toEqual(['amended']);
    expect(draft()).toMatchObject({
      amended: [{ code: '1.000302', changes: { timeLimit: { value: 7, unit: 'day', text: '7 ngày' } } }],
    });
  });

  it('of JSON Lines, with values as they stand there', async () => {
    await run('export', '--to', 'x.jsonl');
    const lines = readFileSync(at('x.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const model = lines.find(({ id }) => id === '1.000419');
    const edited = lines
      .filter(({ id }) => id !== '1.000593')
      .map((line) => (line.id === '1.000302' ? { ...line, oneStop: true, fees: 'none' } : line));
    const { id: _, ...added } = { ...model, code: '1.999003', name: 'Đăng ký giám hộ' };
    const text = [...edited, added].map((line) => `${JSON.stringify(line)}\n`).join('');
    writeFileSync(at('e.jsonl'), text);
    await run('import', 'e.jsonl');
    expect(draft()).toMatchObject({
      amended: [{ code: '1.000302', changes: { oneStop: true, fees: 'none' } }],
      new: [{ code: '1.999003', department: 'so-tu-phap', sector: 'ho-tich', levels: ['commune'] }],
      abolished: [{ code: '1.000593' }],
    });
  });
});

describe('an export in a catalog that does not hold it', () => {
  it('is the list that the catalog begins with, registries by their names', async () => {
    await run('export', '--to', 'x.jsonl');
    const other = makeFolder({ 'x.jsonl': readFileSync(at('x.jsonl'), 'utf8') });
    await runHere(other, ['init', '--publisher', 'UBND tỉnh Thái Nguyên', '--code', 'H55']);
    const { stdout } = await runHere(other, ['import', 'x.jsonl', '--issued', '2026-04-20', '--apply']);
    expect(stdout).toContain('Đọc 60 dòng = 54 dòng vào dự thảo');
    expect((await runHere(other, ['show', '1.000302'])).stdout).toContain('Sở Xây dựng');
  });
});
