#!/usr/bin/env node
/**
 * How well a real publication decision is read out of Word: rows found and fields right, field by
 * field, against the rows that were read out of it by hand. It needs the real data beside the
 * project; `node bench/accuracy.mjs [FOLDER]`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? join(root, '../shared/data/decisions/1766-QD-UBND-2020-BinhThuan');
if (!existsSync(folder)) {
  console.error(`no such folder: ${folder}`);
  process.exit(2);
}

/** The program's own readers, put together for this one run. */
async function loadReaders() {
  const contents = `export { readWord } from './src/io/word.ts'; export { readDecision } from './src/read/annex/draft.ts';`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const actions = {
  'sửa đổi, bổ sung': 'amended',
  'bãi bỏ': 'abolished',
  'mới ban hành': 'new',
  'thay thế': 'replaced',
};
const flat = (text = '') => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
const code = (text = '') => (/^[1-9]\.\d{6}/u.test(text) ? text : '');

/** What each column of the list of rows says, and where the draft has it. */
const fields = {
  'hanh_dong (action)': [(row) => actions[row.hanh_dong], (row) => row.action],
  'linh_vuc_heading (sector)': [(row) => row.linh_vuc_heading, (row) => row.sector?.text],
  'cap_heading (level)': [(row) => row.cap_heading, (row) => row.level?.text],
  'tt (order)': [(row) => row.tt, (row) => row.order],
  'ma (code)': [(row) => code(row.ma), (row) => row.codes.join(' ')],
  'ten (name)': [(row) => row.ten, (row) => row.name],
  'thoi_han (timeLimit)': [(row) => row.thoi_han, (row) => row.cells.timeLimit],
  'muc_do_dvc (online)': [(row) => row.muc_do_dvc, (row) => row.cells.online],
  'bcci (postal)': [(row) => row.bcci, (row) => row.cells.postal],
  'dia_diem (place)': [(row) => row.dia_diem, (row) => row.cells.place],
  'phi (fees)': [(row) => row.phi, (row) => row.cells.fees],
  'can_cu (legalBases)': [(row) => row.can_cu, (row) => row.cells.legalBases],
  'ghi_chu (note)': [(row) => row.ghi_chu, (row) => row.cells.note],
};

const file = readdirSync(folder).find((name) => name.endsWith('.docx'));
const expected = parse(readFileSync(join(folder, 'rows.csv')), { columns: true, bom: true });
const { readWord, readDecision } = await loadReaders();
const start = performance.now();
const draft = readDecision(readWord(readFileSync(join(folder, file))));
const took = performance.now() - start;

/** Rows are compared with the row of the same movement and name, so that one lost row shifts no others. */
const keyOf = (action, name) => `${action} ${flat(name)}`;
const found = new Map(draft.rows.map((row) => [keyOf(row.action, row.name), row]));
const pairs = expected.map((row) => [row, found.get(keyOf(actions[row.hanh_dong], row.ten))]);
const hits = pairs.filter(([, row]) => row !== undefined);

console.log(`${file}: ${Math.round(took)} ms`);
console.log(
  `rows: ${hits.length} of ${expected.length} found, ${draft.rows.length - hits.length} that are none, ${draft.rejected.length} rejected`,
);
for (const [name, [wanted, got]] of Object.entries(fields)) {
  const right = hits.filter(([row, read]) => flat(wanted(row)) === flat(got(read)));
  const filled = hits.filter(([row]) => flat(wanted(row)) !== '').length;
  const percent = hits.length === 0 ? 0 : (100 * right.length) / hits.length;
  console.log(
    `${name.padEnd(28)} ${String(right.length).padStart(4)}/${hits.length}  ${percent.toFixed(1)} %  (${filled} filled)`,
  );
}
const isWhole = hits.length === expected.length && draft.rows.length === expected.length;
process.exit(isWhole ? 0 : 1);
