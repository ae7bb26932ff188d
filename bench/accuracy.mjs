#!/usr/bin/env node
/**
 * Measures how well files are read: rows found and fields right, field by field. Made files hold rows that
 * are known beforehand, in Word, Excel, OpenDocument and CSV; where `TTHC_REAL_DATA` names real data,
 * a real decision is measured against the rows that were read out of it by hand, and every row of
 * the portal's files is accounted for. `npm run accuracy`; exit 1 where a row is lost.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const realData = process.env.TTHC_REAL_DATA ?? '';

/** The program's own readers, and the makers of files that the tests use, put together for this one run. */
async function load() {
  const contents = [
    `export { openCarrier } from './src/import/files/carrier.ts';`,
    `export { readDecision } from './src/import/annex/draft.ts';`,
    `export { documentOfSheets } from './src/import/annex/of-sheets.ts';`,
    `export { readPortalList } from './src/import/portal/list.ts';`,
    `export { readDetailLines } from './src/import/portal/details.ts';`,
    `export { draftBaseline } from './src/import/portal/baseline.ts';`,
    `export * from './test/support/import/import-files.ts';`,
    `export * from './test/support/import/word-files.ts';`,
  ].join('\n');
  const folder = mkdtempSync(join(root, 'node_modules/.accuracy-'));
  try {
    const outfile = join(folder, 'readers.mjs');
    await build({
      stdin: { contents, resolveDir: root, loader: 'ts' },
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      outfile,
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const readers = await load();
const flat = (text = '') => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
let isWhole = true;

async function readAnnex(bytes) {
  const carrier = await readers.openCarrier(bytes);
  return readers.readDecision(carrier.document ?? readers.documentOfSheets(carrier.sheets));
}

/** Compares rows by movement and name, so that one lost row shifts no others. */
function compare(title, expected, draft, keyOf, fields) {
  const found = new Map(draft.rows.map((row) => [`${row.action} ${flat(row.name)}`, row]));
  const pairs = expected.map((row) => [row, found.get(keyOf(row))]).filter(([, row]) => row !== undefined);
  const extra = draft.rows.length - pairs.length;
  console.log(`\n${title}`);
  console.log(
    `  rows ${pairs.length}/${expected.length} found, ${extra} that are none, ${draft.rejected.length} rejected`,
  );
  for (const [name, [wanted, got]] of Object.entries(fields)) {
    const right = pairs.filter(([row, read]) => flat(wanted(row)) === flat(got(read))).length;
    const filled = pairs.filter(([row]) => flat(wanted(row)) !== '').length;
    const percent = pairs.length === 0 ? 0 : (100 * right) / pairs.length;
    console.log(
      `  ${name.padEnd(28)} ${String(right).padStart(4)}/${pairs.length}  ${percent.toFixed(1)} %  (${filled} filled)`,
    );
  }
  isWhole &&= pairs.length === expected.length && extra === 0;
}

/** The rows that every made file holds. */
const made = Array.from({ length: 200 }, (_, index) => ({
  action: index % 3 === 0 ? 'abolished' : 'amended',
  code: `1.${String(100000 + index)}`,
  name: `Thủ tục số ${index} (cấp, cấp lại; "gia hạn")`,
  sector: ['Luật sư', 'Đất đai', 'Cấp, quản lý căn cước'][index % 4] ?? 'Hộ tịch',
  time: index % 5 === 0 ? 'Trong ngày' : `${String(index % 30).padStart(2, '0')} ngày làm việc`,
  fees: index % 2 === 0 ? 'Không' : `${index}.000 đồng/hồ sơ`,
}));
const titles = { amended: 'ĐƯỢC SỬA ĐỔI, BỔ SUNG', abolished: 'BỊ BÃI BỎ' };
const header = [
  'STT',
  'Mã số TTHC',
  'Tên thủ tục hành chính',
  'Lĩnh vực',
  'Thời hạn giải quyết',
  'Phí, lệ phí',
];
const lines = ['amended', 'abolished'].flatMap((action, index) => [
  [`${'AB'[index]}`, `DANH MỤC THỦ TỤC HÀNH CHÍNH ${titles[action]}`],
  header,
  ...made
    .filter((row) => row.action === action)
    .map((row, at) => [String(at + 1), row.code, row.name, row.sector, row.time, row.fees]),
]);
const utf8 = (text) => new TextEncoder().encode(text);
const carriers = {
  'Word (.docx)': readers.docx(readers.opening() + readers.table(lines)),
  'Excel (.xlsx)': readers.workbook(lines, 'xlsx'),
  'Excel 97 (.xls)': readers.workbook(lines, 'biff8'),
  'OpenDocument (.ods)': readers.workbook(lines, 'ods'),
  'CSV, UTF-8, comma': utf8(readers.delimited(lines, ',')),
  'CSV, UTF-16, semicolon': readers.utf16(readers.delimited(lines, ';')),
  'CSV, windows-1258, tab': readers.windows1258(readers.delimited(lines, '\t')),
};
for (const [title, bytes] of Object.entries(carriers)) {
  const draft = await readAnnex(bytes);
  compare(`made: ${title}`, made, draft, (row) => `${row.action} ${flat(row.name)}`, {
    code: [(row) => row.code, (row) => row.codes.join(' ')],
    sector: [(row) => row.sector, (row) => row.cells.sector],
    timeLimit: [(row) => row.time, (row) => row.cells.timeLimit],
    fees: [(row) => row.fees, (row) => row.cells.fees],
  });
}

const actions = {
  'sửa đổi, bổ sung': 'amended',
  'bãi bỏ': 'abolished',
  'mới ban hành': 'new',
  'thay thế': 'replaced',
};
const code = (text = '') => (/^[1-9]\.\d{6}/u.test(text) ? text : '');
const real = join(realData, 'decisions/1766-QD-UBND-2020-BinhThuan');
if (realData && existsSync(real)) {
  const file = readdirSync(real).find((name) => name.endsWith('.docx'));
  const expected = parse(readFileSync(join(real, 'rows.csv')), { columns: true, bom: true });
  const draft = await readAnnex(readFileSync(join(real, file)));
  compare(`real: ${file}`, expected, draft, (row) => `${actions[row.hanh_dong]} ${flat(row.ten)}`, {
    'action (hanh_dong)': [(row) => actions[row.hanh_dong], (row) => row.action],
    'sector (linh_vuc_heading)': [(row) => row.linh_vuc_heading, (row) => row.sector?.text],
    'level (cap_heading)': [(row) => row.cap_heading, (row) => row.level?.text],
    'order (tt)': [(row) => row.tt, (row) => row.order],
    'code (ma)': [(row) => code(row.ma), (row) => row.codes.join(' ')],
    'name (ten)': [(row) => row.ten, (row) => row.name],
    'timeLimit (thoi_han)': [(row) => row.thoi_han, (row) => row.cells.timeLimit],
    'online (muc_do_dvc)': [(row) => row.muc_do_dvc, (row) => row.cells.online],
    'postal (bcci)': [(row) => row.bcci, (row) => row.cells.postal],
    'place (dia_diem)': [(row) => row.dia_diem, (row) => row.cells.place],
    'fees (phi)': [(row) => row.phi, (row) => row.cells.fees],
    'legalBases (can_cu)': [(row) => row.can_cu, (row) => row.cells.legalBases],
    'note (ghi_chu)': [(row) => row.ghi_chu, (row) => row.cells.note],
  });
}

const portal = join(realData, 'portal');
if (realData && existsSync(portal)) {
  const names = readdirSync(portal).filter((name) => /\.(?:xlsx|jsonl)$/u.test(name));
  const inputs = [];
  for (const name of names) {
    const carrier = await readers.openCarrier(readFileSync(join(portal, name)));
    inputs.push(
      carrier.sheets
        ? readers.readPortalList(carrier.sheets, name)
        : readers.readDetailLines(carrier.text, name),
    );
  }
  const options = {
    number: '1',
    issuer: '',
    issued: '2026-01-01',
    registries: { departments: [], sectors: [] },
  };
  const { rowsRead, records, merged, rejected, doubts } = readers.draftBaseline(inputs, options);
  console.log(`\nreal: ${names.join(', ')}`);
  console.log(
    `  rows ${rowsRead} = ${records} records + ${merged} merged on code + ${rejected.length} rejected; ${doubts.length} doubts`,
  );
  isWhole &&= rowsRead === records + merged + rejected.length;
}
process.exit(isWhole ? 0 : 1);
