// Runs the program on damaged files, in a thread that may hang or run out of memory.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { loadSource } from '../support/program.mjs';
import { makeStarts, place, put, remove, treeOf } from './catalog.mjs';
import { run } from './disk.mjs';
import { damage, randomOf } from './mutations.mjs';

const makers = await loadSource(
  `export * from './test/support/import/import-files.ts'; export * from './test/support/import/pdf-files.ts';`,
);
const starts = await makeStarts();
const { small } = starts;

/** Returns what the program itself writes: files to be damaged and read again. */
async function written(start, ...commands) {
  const folder = place(start);
  for (const command of commands) {
    const { code, stderr } = await run(folder, command);
    if (code > 1) throw new Error(`${command.join(' ')}: ${code} ${stderr}`);
  }
  const tree = treeOf(folder);
  remove(folder);
  return tree;
}

const exports_ = ['json', 'jsonl', 'csv', 'xlsx', 'md', 'html', 'jsonld', 'datapackage.json'];
const made = await written(
  starts.reviewed,
  ...exports_.map((ending) => ['export', '--to', `x.${ending}`, '--manifest']),
  ['export', '--decision', '1/QĐ-UBND', '--to', 'd.docx'],
  ['export', '--decision', '1/QĐ-UBND', '--to', 'd.xlsx'],
  ['plan', 'four.yaml', '--out', 'p.json', '--today', '2021-06-01'],
);

const { annexRows, delimited, listRows, pdf, ruledTable, workbook } = makers;
const ruled = ruledTable(
  [40, 70, 140, 330, 430, 550],
  80,
  listRows.slice(2).map((row) => row.slice(0, 5)),
);
const lists = {
  'l.xlsx': Buffer.from(workbook(listRows)),
  'l.xls': Buffer.from(workbook(listRows, 'biff8')),
  'l.ods': Buffer.from(workbook(listRows, 'ods')),
  'l.csv': Buffer.from(delimited(listRows, ',')),
  'l.tsv': Buffer.from(delimited(listRows, '\t')),
  'l.pdf': Buffer.from(pdf([{ texts: ruled.texts, strokes: ruled.lines }])),
  'l.md': Buffer.from(
    `${listRows
      .slice(2)
      .map((row) => `| ${row.join(' | ')} |`)
      .join('\n| --- |\n')}\n`,
  ),
  'l.html': Buffer.from(
    `<table>${listRows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
  ),
  'l.json': Buffer.from(
    JSON.stringify([
      {
        ma_thu_tuc: '1.000001',
        ten_thu_tuc: 'Thủ tục',
        cap_thuc_hien: 'Cấp xã',
        linh_vuc: 'Hộ tịch',
        co_quan_thuc_hien: 'UBND xã',
        le_phi: '2.000 đồng/trang',
        thoi_han: '03 ngày làm việc',
      },
    ]),
  ),
  'x.csv': made['x.csv'],
  'x.xlsx': made['x.xlsx'],
};
const papers = {
  'd.docx': made['d.docx'],
  'd.xlsx': made['d.xlsx'],
  'a.xlsx': Buffer.from(workbook(annexRows)),
  'a.ods': Buffer.from(workbook(annexRows, 'ods')),
  'a.csv': Buffer.from(delimited(annexRows, ';')),
  'review.xlsx': made['review.xlsx'],
};
const isText = (name) => !/\.(?:xlsx|xls|ods|docx|pdf)$/u.test(name);

const real = process.env.TTHC_REAL_DATA;
if (real) {
  for (const name of readdirSync(join(real, 'decisions'), { recursive: true, encoding: 'utf8' }))
    if (/\.(?:docx?|xlsx|txt)$/u.test(name))
      papers[`real-${name.replaceAll('/', '-')}`] = readFileSync(join(real, 'decisions', name));
}

const imported = ['--issued', '2021-01-01', '--out', 'o.yaml', '--department', 'so-tu-phap'];
const onFile = {
  'import a list': [lists, (name) => ['import', name, '--as', 'baseline', ...imported]],
  'import what it is': [{ ...lists, ...papers }, (name) => ['import', name, ...imported]],
  'import a decision': [
    papers,
    (name) => [
      'import',
      name,
      '--as',
      'decision',
      '--number',
      '9/QĐ-UBND',
      '--action',
      'amended',
      ...imported,
    ],
  ],
  reconcile: [lists, (name) => ['reconcile', name]],
  'diff a snapshot': [{ 'x.json': made['x.json'], 'x.jsonl': made['x.jsonl'] }, (name) => ['diff', name]],
  'stats of a snapshot': [
    { 'x.json': made['x.json'], 'x.jsonl': made['x.jsonl'] },
    (name) => ['stats', name],
  ],
  'verify --manifest': [
    { 'x.csv.manifest.json': made['x.csv.manifest.json'] },
    (name) => ['verify', '--manifest', name],
  ],
  'apply a plan': [{ 'p.json': made['p.json'] }, (name) => ['apply', name, '--today', '2021-06-01']],
  'apply a decision': [
    {
      'q.yaml': Buffer.from(
        made['catalog/decisions/2021/2021-04-01-2-QD-UBND.yaml']
          .toString()
          .replace('number: 2/', 'number: 12/')
          .replace('value: 5', 'value: 6')
          .replace(/\nrecorded:[\s\S]*/u, '\n'),
      ),
    },
    (name) => ['apply', name, '--today', '2021-06-01'],
  ],
};
const catalogPaths = Object.keys(small).filter((path) => path.startsWith('catalog/'));
const onCatalog = [
  ['validate'],
  ['validate', '--fix', '--unsafe'],
  ['stats'],
  ['verify'],
  ['fmt'],
  ['status'],
  ['list'],
  ['apply', 'five.yaml', '--today', '2021-06-02'],
  ['revert', '2/QĐ-UBND'],
  ['export', '--to', 'o.json'],
];

/** Returns the case of a seed: a folder's files, a command, and whether it may write to the catalog. */
function caseOf(seed) {
  const random = randomOf(seed);
  if (random(3) === 0) {
    const path = catalogPaths[random(catalogPaths.length)];
    const args = onCatalog[random(onCatalog.length)];
    return { title: `${args[0]} beside ${path}`, path, bytes: damage(random, small[path], true), args };
  }
  const names = Object.keys(onFile);
  const title = names[random(names.length)];
  const [files, argsOf] = onFile[title];
  const path = Object.keys(files)[random(Object.keys(files).length)];
  const bytes = damage(random, files[path], isText(path));
  const other = title === 'import what it is' && random(6) === 0 ? `x.${path.split('.').at(-1)}` : path;
  return { title: `${title}: ${path}`, path: other, bytes, args: argsOf(other) };
}

const withoutCache = (tree) =>
  JSON.stringify(Object.entries(tree).filter(([path]) => !path.startsWith('.cache/')));

/** Runs the case of a seed, and says what is wrong; undefined where all is right. */
async function tryCase(seed) {
  const { path, bytes, args } = caseOf(seed);
  const folder = place(path === 'review.xlsx' ? starts.reviewed : small);
  try {
    put(folder, { [path]: bytes });
    const before = withoutCache(treeOf(folder));
    const { code, stdout, stderr } = await run(folder, args);
    const told = stdout + stderr;
    if (![0, 1, 2, 3, 4].includes(code)) return `ended with ${code}`;
    if (/Lỗi của tthc|^\s+at .*:\d+:\d+/mu.test(told)) return `told as a fault of the tool: ${told}`;
    if (code !== 0 && told.trim() === '') return `ended with ${code} and said nothing`;
    if (code >= 2 && withoutCache(treeOf(folder)) !== before) return `ended with ${code} and wrote`;
    if (
      /\bundefined\b|\bNaN\b|\[object Object\]/u.test(told) &&
      !/undefined|NaN|object Object/u.test(bytes.toString('latin1'))
    )
      return `says what no officer reads: ${/.*(?:undefined|NaN|\[object Object\]).*/u.exec(told)?.[0]}`;
    return undefined;
  } finally {
    remove(folder);
  }
}

parentPort.on('message', async (seed) => {
  let fault;
  try {
    fault = await tryCase(seed);
  } catch (error) {
    fault = `threw ${error.stack}`;
  }
  parentPort.postMessage({ seed, fault, ...(fault && describe(seed)) });
});

function describe(seed) {
  const { title, path, bytes, args } = caseOf(seed);
  return { title, path, bytes, args };
}
parentPort.postMessage({ ready: true });
