// A small catalog, and commands on it: what the sweeps interrupt and let meet.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { plain, run } from './disk.mjs';

const memory = '/dev/shm';
/** Names the place for the folders of a sweep: in memory, where there is such a place. */
export const workFolder = mkdtempSync(join(isThere(memory) ? memory : tmpdir(), 'tthc-sweep-'));
process.on('exit', () => plain.rmSync(workFolder, { recursive: true, force: true }));

function isThere(path) {
  try {
    plain.accessSync(path, plain.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const basis = { number: '23/2015/NĐ-CP', issued: '2015-02-16' };
const procedure = (at, more = {}) => ({
  code: `1.00000${at}`,
  name: `Thủ tục ${at}`,
  department: at % 2 ? 'so-tu-phap' : 'so-xay-dung',
  sector: at % 2 ? 'chung-thuc' : 'nha-o',
  levels: at % 3 ? ['province'] : ['province', 'commune'],
  online: 'partial',
  legalBases: [basis],
  ...more,
});
const decision = (serial, issued, rows) => ({
  number: `${serial}/QĐ-UBND`,
  kind: 'publication',
  issuer: 'Chủ tịch UBND tỉnh Thái Nguyên',
  issued,
  effective: 'on_signing',
  posted: issued,
  department: 'so-tu-phap',
  legalBases: [basis],
  ...rows,
});
const end = (code) => ({ code, by: basis });
const days = (code, value) => ({ code, changes: { timeLimit: { value, unit: 'day' } }, by: basis });

const files = {
  'base.yaml': {
    number: 'Danh mục ban đầu',
    kind: 'baseline',
    issued: '2021-01-01',
    effective: 'on_signing',
    departments: [
      { id: 'so-tu-phap', name: 'Sở Tư pháp' },
      { id: 'so-xay-dung', name: 'Sở Xây dựng', level: 'province' },
    ],
    sectors: [
      { id: 'chung-thuc', name: 'Chứng thực' },
      { id: 'nha-o', name: 'Nhà ở' },
    ],
    new: [1, 2, 3, 4, 5, 6, 7].map((at) => procedure(at)),
  },
  'one.yaml': decision(1, '2021-03-01', { amended: [days('1.000001', 3)], abolished: [end('1.000002')] }),
  'two.yaml': decision(2, '2021-04-01', { amended: [days('1.000003', 5)] }),
  'waits.yaml': decision(3, '2021-05-01', { effective: '2021-11-01', abolished: [end('1.000004')] }),
  'four.yaml': decision(4, '2021-06-01', {
    departments: [{ id: 'so-y-te', name: 'Sở Y tế', level: 'province' }],
    sectors: [{ id: 'duoc', name: 'Dược' }],
    new: [procedure(8, { department: 'so-y-te', sector: 'duoc' })],
    replaced: [{ codes: ['1.000005'], with: [procedure(9)], by: basis }],
    abolished: [end('1.000006')],
  }),
  'five.yaml': decision(5, '2021-06-02', { amended: [days('1.000007', 9)], abolished: [end('1.000001')] }),
  'list.csv':
    'Mã số,Tên thủ tục,Cơ quan,Lĩnh vực,Cấp thực hiện\n1.000021,Thủ tục A,Sở A,Lĩnh vực A,Cấp tỉnh\n',
  'annex.csv':
    'Mã số TTHC,Tên thủ tục hành chính,Thời hạn giải quyết,Văn bản sửa đổi\n1.000007,Thủ tục 7,05 ngày làm việc,Nghị định số 23/2015/NĐ-CP ngày 16/02/2015 của Chính phủ\n',
};

const day = (iso) => ['--today', iso];

/** Puts files into a folder, values as JSON, which is YAML. */
export function put(folder, tree) {
  for (const [path, content] of Object.entries(tree)) {
    plain.mkdirSync(dirname(join(folder, path)), { recursive: true });
    const isRaw = typeof content === 'string' || content instanceof Uint8Array;
    plain.writeFileSync(join(folder, path), isRaw ? content : JSON.stringify(content));
  }
}

/** Returns every file below a folder with its bytes. */
export function treeOf(folder, path = '') {
  const tree = {};
  for (const entry of plain.readdirSync(join(folder, path), { withFileTypes: true })) {
    const inside = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory()) Object.assign(tree, treeOf(folder, inside));
    else tree[inside] = plain.readFileSync(join(folder, inside));
  }
  return tree;
}

let serial = 0;
/** Makes a folder with a tree in it. */
export function place(tree) {
  const folder = join(workFolder, String(serial++));
  plain.mkdirSync(folder);
  put(folder, tree);
  return folder;
}

export const remove = (folder) => plain.rmSync(folder, { recursive: true, force: true });

async function sure(folder, ...args) {
  const { code, stdout, stderr } = await run(folder, args);
  if (code > 1) throw new Error(`${args.join(' ')}: ${code}\n${stdout}${stderr}`);
}

const withoutCache = (tree) =>
  Object.fromEntries(Object.entries(tree).filter(([path]) => !path.startsWith('.cache/')));

/** Returns a start by carrying out commands one after another on another start. */
async function after(start, ...commands) {
  const folder = place(start);
  for (const command of commands) await sure(folder, ...command);
  const tree = withoutCache(treeOf(folder));
  remove(folder);
  return tree;
}

/** Makes the folders from which commands begin. */
export async function makeStarts() {
  const empty = await after(files, [
    'init',
    '--publisher',
    'UBND tỉnh Thái Nguyên',
    '--code',
    'H55',
    ...day('2021-01-01'),
  ]);
  const small = await after(
    empty,
    ['apply', 'base.yaml', ...day('2021-01-01')],
    ['apply', 'one.yaml', ...day('2021-03-01')],
    ['apply', 'two.yaml', 'waits.yaml', ...day('2021-05-01')],
  );
  const record = 'catalog/procedures/so-xay-dung/1.000004.yaml';
  return {
    nothing: await after(files),
    empty,
    small,
    drifted: {
      ...small,
      [record]: Buffer.from(small[record].toString().replace('Thủ tục 4', 'Thủ tục bốn')),
    },
    untidy: {
      ...small,
      [record]: Buffer.from(small[record].toString().replace('Thủ tục 4', 'Thủ tục 4   ')),
      'untidy.yaml': Buffer.from('{ number: 6/QĐ-UBND, kind: publication, issued: 2021-06-03 } # untidy  \n'),
    },
    exported: await after(
      small,
      ['export', '--to', 'out/x.json', '--manifest'],
      ['export', '--to', 'out/x.datapackage.json'],
      ['apply', 'five.yaml', ...day('2021-06-02')],
    ),
    planned: await after(small, ['plan', 'four.yaml', '--out', 'plan.json', ...day('2021-06-01')]),
    reviewed: await after(small, [
      ...['import', 'annex.csv', '--as', 'decision', '--number', '7/QĐ-UBND', '--issued', '2021-06-03'],
      ...[
        '--department',
        'so-tu-phap',
        '--action',
        'amended',
        '--report',
        'xlsx=review.xlsx',
        '--out',
        'seven.yaml',
      ],
    ]),
  };
}

const annex = [
  ...['import', 'annex.csv', '--as', 'decision', '--number', '7/QĐ-UBND', '--issued', '2021-06-03'],
  ...['--department', 'so-tu-phap', '--action', 'amended'],
];

/** Every command that writes: the start, its words. */
export const writing = {
  init: ['nothing', 'init', '--publisher', 'UBND tỉnh Thái Nguyên', '--code', 'H55', ...day('2021-01-01')],
  apply: ['small', 'apply', 'four.yaml', ...day('2021-06-01')],
  'apply, to wait': ['small', 'apply', 'five.yaml', ...day('2021-06-01')],
  'apply --due': ['small', 'apply', '--due', ...day('2021-11-02')],
  'apply a plan': ['planned', 'apply', 'plan.json', ...day('2021-06-01')],
  revert: ['small', 'revert', '2/QĐ-UBND', ...day('2021-06-01')],
  'import a list': ['empty', 'import', 'list.csv', '--issued', '2021-01-01', '--out', 'new.yaml'],
  'import a list --apply': [
    'empty',
    'import',
    'list.csv',
    '--issued',
    '2021-01-01',
    '--out',
    'new.yaml',
    '--apply',
  ],
  'import a decision': ['small', ...annex, '--out', 'new.yaml', '--report', 'xlsx=review.xlsx'],
  'import a decision --apply': ['small', ...annex, '--out', 'new.yaml', '--apply', ...day('2021-06-03')],
  'import a review': ['reviewed', 'import', 'review.xlsx', '--out', 'new.yaml'],
  fmt: ['untidy', 'fmt', 'catalog', 'untidy.yaml', 'one.yaml'],
  'validate --fix': ['untidy', 'validate', '--fix'],
  'validate --fix a draft': ['untidy', 'validate', '--fix', 'untidy.yaml'],
  'verify --rebuild': ['drifted', 'verify', '--rebuild'],
  'export json': ['exported', 'export', '--to', 'out/x.json', '--manifest', '--force'],
  'export over a manifest': [
    'exported',
    'export',
    '--to',
    'out/x.json',
    '--force',
    '--where',
    'level=province',
  ],
  'export a data package': ['exported', 'export', '--to', 'out/x.datapackage.json', '--force'],
  'export xlsx': ['small', 'export', '--to', 'new.xlsx'],
  'export sqlite': ['small', 'export', '--to', 'new.sqlite'],
  'export parquet': ['small', 'export', '--to', 'new.parquet'],
  'export a decision': ['small', 'export', '--decision', '1/QĐ-UBND', '--to', 'new.docx'],
  'plan --out': ['small', 'plan', 'four.yaml', '--out', 'plan.json', ...day('2021-06-01')],
  accept: [
    'small',
    ...['accept', 'fee/unspecified', '--decision', 'four.yaml', '--reason', 'ghi sai', ...day('2021-06-01')],
  ],
  'decision new': ['small', 'decision', 'new', '--abolish', '1.000007', '--out', 'new.yaml'],
  'reports of stats': ['small', 'stats', '--report', 'json=a.json', '--report', 'xlsx=a.xlsx'],
  'reports of a period': [
    'small',
    ...['report', '--from', '2021-01-01', '--to', '2021-06-30', '--report', 'docx=a.docx'],
  ],
};

/** Every command that reads a catalog and tells of it. */
export const reading = {
  stats: ['small', 'stats', '--format', 'json'],
  list: ['small', 'list', '--format', 'json'],
  review: ['small', 'review', '--format', 'json', ...day('2021-06-01')],
  show: ['small', 'show', '1.000003', '--format', 'json'],
  search: ['small', 'search', 'thu tuc', '--format', 'json'],
  history: ['small', 'history', '1.000001', '--format', 'json'],
  status: ['small', 'status', '--format', 'json', ...day('2021-06-01')],
  report: ['small', 'report', '--from', '2021-01-01', '--to', '2021-06-30', '--format', 'json'],
  diff: ['small', 'diff', '@2021-02-01', '--format', 'json'],
  verify: ['small', 'verify', '--format', 'json'],
  validate: ['small', 'validate', '--format', 'json', ...day('2021-06-01')],
  plan: ['small', 'plan', 'four.yaml', '--format', 'json', ...day('2021-06-01')],
  'verify --manifest': ['exported', 'verify', '--manifest', 'out/x.json.manifest.json', '--format', 'json'],
};
