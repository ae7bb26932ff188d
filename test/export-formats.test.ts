import { createHash } from 'node:crypto';
import * as xlsx from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { parquetMetadata } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { escapeXml } from '../src/export/worksheet.ts';
import {
  exportFile,
  exportFiles,
  fullRecord,
  record,
  snapshotOf,
  trapSnapshot,
  traps,
} from './support/export.ts';
import { readCsv, readParquet, withDatabase } from './support/export-readers.ts';

const snapshot = snapshotOf({
  '2.000815': fullRecord,
  '1.000002': record({ name: 'Cấp giấy phép sử dụng đất', sector: 'dat-dai', department: 'so-la' }),
  '1.000001': record({ status: 'abolished', effectiveTo: '2021-03-01', replacedBy: ['2.000815'] }),
});

describe('a workbook', () => {
  const read = async (of = snapshot) =>
    xlsx.read(await exportFile(of, 'x.xlsx'), { cellStyles: true, cellNF: true });

  it('shows every part of every procedure under its Vietnamese name', async () => {
    const sheet = (await read()).Sheets['Danh mục'] as xlsx.WorkSheet;
    const rows = xlsx.utils.sheet_to_json<Record<string, unknown>>(sheet);
    expect(rows).toHaveLength(3);
    expect(rows[2]).toEqual({
      'Định danh': '2.000815',
      'Mã số': '2.000815.H55',
      Tên: 'Chứng thực bản sao từ bản chính',
      'Cơ quan quản lý': 'Sở Tư pháp',
      'Lĩnh vực': 'Hộ tịch',
      'Cấp thực hiện': 'cấp tỉnh, cấp xã',
      Loại: 'đặc thù',
      'Mức nội dung': 'đầy đủ',
      'Thời hạn giải quyết': '03 ngày',
      'Phí, lệ phí': '2.000 đồng/trang; Theo thỏa thuận',
      'Cơ quan thực hiện': 'UBND cấp xã; Phòng Tư pháp',
      'Cơ quan có thẩm quyền': 'UBND cấp xã',
      'Cơ quan phối hợp': 'Công an',
      'Địa điểm thực hiện': 'Bộ phận Một cửa',
      'Đối tượng thực hiện': 'công dân Việt Nam; doanh nghiệp',
      'Dịch vụ công trực tuyến': 'một phần',
      'Mức độ trực tuyến cũ': 2,
      'Bưu chính công ích': 'không',
      'Liên thông': 'giữa các cấp',
      'Một cửa': 'có',
      'Quy trình nội bộ': '2669/QĐ-UBND, 26/10/2019',
      'Căn cứ pháp lý': '23/2015/NĐ-CP (16/02/2015)',
      'Trình tự thực hiện': 'Trực tiếp: Nộp hồ sơ\nNhận kết quả',
      'Cách thức thực hiện': 'trực tiếp, Tại quầy; trực tuyến',
      'Hồ sơ': 'Bản chính (bản chính: 1, bản sao: 0)',
      'Kết quả': 'Bản sao có chứng thực',
      'Mẫu đơn, tờ khai': 'Không',
      'Yêu cầu, điều kiện': 'Có bản chính',
      'Tình trạng': 'đang thực hiện',
      'Hiệu lực từ': expect.any(Date),
      'Quyết định công bố': '12/QĐ-UBND (01/3/2021)',
      'Quyết định sửa đổi': '13/QĐ-UBND (01/5/2021)',
      'Thay thế cho': '1.000001',
    });
  });

  it('holds days as days, codes as texts, and filters and freezes its header', async () => {
    const book = await read();
    const sheet = book.Sheets['Danh mục'] as xlsx.WorkSheet;
    const titles = (xlsx.utils.sheet_to_json<string[]>(sheet, { header: 1 })[0] ?? []) as string[];
    const cell = (title: string) =>
      sheet[xlsx.utils.encode_cell({ r: 3, c: titles.indexOf(title) })] as xlsx.CellObject;
    expect(cell('Hiệu lực từ')).toMatchObject({ t: 'n', v: 44_197, w: '01/01/2021' });
    expect(cell('Mã số').t).toBe('s');
    expect(sheet['!autofilter']?.ref).toBe(sheet['!ref']);
    expect(book.SheetNames).toEqual(['Danh mục', 'Số lượng', 'Về tệp này']);
    const parts = unzipSync(await exportFile(snapshot, 'x.xlsx'));
    const text = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []).toString();
    expect(text).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    const core = Buffer.from(parts['docProps/core.xml'] ?? []).toString();
    expect(core.match(/2021-06-30T00:00:00Z/gu)).toHaveLength(2);
  });

  it('counts by department and level, with a total', async () => {
    const sheet = (await read()).Sheets['Số lượng'] as xlsx.WorkSheet;
    expect(xlsx.utils.sheet_to_json(sheet, { header: 1 })).toEqual([
      ['Cơ quan quản lý', 'Thủ tục', 'Cấp tỉnh', 'Cấp xã', 'Cộng lượt'],
      ['so-la', 1, 0, 1, 1],
      ['Sở Tư pháp', 1, 1, 1, 2],
      ['Tổng cộng', 2, 1, 2, 3],
    ]);
  });

  it('keeps formulas as texts, also after somebody edits the cell', async () => {
    const sheet = (await read(trapSnapshot())).Sheets['Danh mục'] as xlsx.WorkSheet;
    for (const [address, cell] of Object.entries(sheet)) {
      if (!address.startsWith('!')) expect((cell as xlsx.CellObject).f, address).toBeUndefined();
    }
    const parts = unzipSync(await exportFile(trapSnapshot(), 'x.xlsx'));
    const text = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []).toString();
    const quoted = text.match(/s="3" t="inlineStr"><is><t xml:space="preserve">[=+\-@]/gu) ?? [];
    expect(quoted.length).toBe(text.match(/<t xml:space="preserve">[=+\-@]/gu)?.length);
    expect(quoted.length).toBeGreaterThanOrEqual(4 * 5);
  });

  it('cuts a text that no cell can hold, and says so in the cell', async () => {
    const long = `${'a'.repeat(32_000)}${'𠮷'.repeat(1000)}`;
    const sheet = (await read(snapshotOf({ '1.000001': record({ name: long }) }))).Sheets[
      'Danh mục'
    ] as xlsx.WorkSheet;
    const text = String((sheet['C2'] as xlsx.CellObject).v);
    expect(text.length).toBeLessThanOrEqual(32_767);
    const [kept = '', rest] = text.split('… [còn ');
    expect(long.startsWith(kept)).toBe(true);
    expect(Number(rest?.split(' ')[0]?.replaceAll('.', ''))).toBe(long.length - kept.length);
    expect(kept).not.toMatch(/\p{Surrogate}/u);
  });

  it('writes what XML cannot hold as Excel does', () => {
    expect(escapeXml('a\u0008b\r\n_x0008_<&>"\ufffe')).toBe(
      'a_x0008_b_x000D_\n_x005F_x0008_&lt;&amp;&gt;&quot;_xFFFE_',
    );
  });
});

describe('a database', () => {
  const open = async <T>(use: Parameters<typeof withDatabase<T>>[1], of = snapshot) =>
    withDatabase(await exportFile(of, 'x.sqlite'), use);

  it('is whole, and every reference leads somewhere', async () => {
    for (const of of [snapshot, trapSnapshot(), snapshotOf({})]) {
      await open((database) => {
        expect(database.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
        expect(database.all('PRAGMA foreign_key_check')).toEqual([]);
        expect(database.get('PRAGMA user_version')).toEqual({ user_version: 1 });
      }, of);
    }
  });

  it.each([
    ['ho tich', ['2.000815', '1.000001']],
    ['hộ tịch', ['2.000815', '1.000001']],
    ['su dung dat', ['1.000002']],
    ['đất', ['1.000002']],
    ['DAT', ['1.000002']],
    ['"23/2015/NĐ-CP"', ['2.000815']],
    ['xây', []],
  ])('finds “%s”', async (words, ids) => {
    const found = await open((database) =>
      database.all('SELECT id FROM procedure_search WHERE procedure_search MATCH ?', [words]),
    );
    expect(found.map((row) => row['id']).sort()).toEqual([...ids].sort());
  });

  it('holds every part of a procedure', async () => {
    await open((database) => {
      const rows = (table: string) =>
        database
          .all(`SELECT * FROM procedure_${table} WHERE procedure = '2.000815'`)
          .map((row) => Object.values(row).slice(1));
      expect(rows('levels')).toEqual([['commune'], ['province']]);
      expect(rows('fees')).toEqual([
        [1, 2000, 'VND', 'trang', null],
        [2, null, null, null, 'Theo thỏa thuận'],
      ]);
      expect(rows('agencies').map((row) => row.slice(1))).toEqual([
        ['implementing', 'UBND cấp xã'],
        ['implementing', 'Phòng Tư pháp'],
        ['coordinating', 'Công an'],
      ]);
      expect(rows('documents').map((row) => row.slice(1, 3))).toEqual([
        ['legal_basis', '23/2015/NĐ-CP'],
        ['published_by', '12/QĐ-UBND'],
        ['amended_by', '13/QĐ-UBND'],
      ]);
      expect(rows('contents').map((row) => row.slice(1, 4))).toEqual([
        ['steps', 'Trực tiếp', 'Nộp hồ sơ'],
        ['steps', null, 'Nhận kết quả'],
        ['methods', null, 'Tại quầy'],
        ['methods', null, null],
        ['dossier', null, 'Bản chính'],
        ['results', null, 'Bản sao có chứng thực'],
        ['forms', null, 'Không'],
        ['conditions', null, 'Có bản chính'],
      ]);
      expect(rows('links')).toEqual([[1, 'replaces', '1.000001']]);
      expect(database.all('SELECT id, name FROM departments ORDER BY id')).toContainEqual({
        id: 'so-la',
        name: 'so-la',
      });
    });
  });
});

describe('a Parquet table', () => {
  it('has typed columns, lists, and the whole record', async () => {
    const rows = await readParquet(snapshot);
    expect(rows[2]).toMatchObject({
      id: '2.000815',
      time_limit_value: 3,
      fees: 'listed',
      legacy_online_level: 2,
      postal: false,
      one_stop: true,
      department_name: 'Sở Tư pháp',
      levels: ['province', 'commune'],
      legal_bases: ['23/2015/NĐ-CP'],
      record: { id: '2.000815', ...fullRecord },
    });
    expect(rows[2]?.['effective_from']).toEqual(new Date('2021-01-01T00:00:00Z'));
    expect(rows[0]).toMatchObject({
      status: 'abolished',
      time_limit_value: null,
      levels: ['commune'],
      legal_bases: [],
    });
  });

  it('reads back as it was over many groups', async () => {
    const many = snapshotOf(
      Object.fromEntries(
        Array.from({ length: 25_000 }, (_, i) => [
          `1.${String(i).padStart(6, '0')}`,
          record({ name: `Thủ tục ${i}` }),
        ]),
      ),
    );
    const rows = await readParquet(many);
    expect(rows.map((row) => row['name'])).toEqual(many.procedures.map(({ name }) => name));
  });

  it('states what it is beside its columns', async () => {
    const bytes = await exportFile(snapshot, 'x.parquet');
    const { key_value_metadata: facts, created_by } = parquetMetadata(new Uint8Array(bytes).buffer);
    expect(created_by).toBe('tthc 0.1.0');
    expect(Object.fromEntries((facts ?? []).map(({ key, value }) => [key, value]))).toMatchObject({
      as_of: '2021-06-30',
      procedures: '2',
      rows: '3',
      fingerprint: snapshot.fingerprint,
    });
  });
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
    for (const name of names) expect(name).not.toMatch(/^[=+\-@]/u);
  });
});
