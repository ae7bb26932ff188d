/**
 * Makes pictures of what people get on paper: npm run look -- [FOLDER] [--catalog DIR] [--paper FILE] [--list FILE]
 *
 * LibreOffice lays the files out, pdftoppm draws their pages, a browser draws web pages. Somebody then looks at them:
 * no test sees a column that is too narrow.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
const program = join(home, 'bin/tthc.js');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    catalog: { type: 'string', default: home },
    paper: { type: 'string' },
    list: { type: 'string' },
    pages: { type: 'string', default: '4' },
    today: { type: 'string' },
  },
});

const out = positionals[0] ? resolve(positionals[0]) : mkdtempSync(join(tmpdir(), 'tthc-look-'));
mkdirSync(out, { recursive: true });

/** Programs, and the Debian packages that have them. */
const needed = {
  soffice: 'libreoffice-writer-nogui libreoffice-calc-nogui',
  pdftoppm: 'poppler-utils',
  chromium: 'chromium',
};
const missing = Object.entries(needed).filter(([name]) => spawnSync(name, ['--version']).error);
for (const [name, packages] of missing)
  console.error(`${name} is not installed: apt-get install ${packages}`);
const has = (name) => !missing.some(([one]) => one === name);

const tthc = (...argv) => {
  const day = values.today ? ['--today', values.today] : [];
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [program, '-C', values.catalog, '--no-input', '--lang', 'vi', ...day, ...argv],
    { cwd: out, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0 && status !== 1) console.error(`tthc ${argv.join(' ')}: ${stderr}`);
  return stdout;
};
const reports = (name, ...formats) =>
  formats.flatMap((format) => ['--report', `${format}=${name}.${format}`]);

const { decisions } = JSON.parse(tthc('status', '--format', 'json'));
const [first = {}] = decisions;
const printed = decisions.findLast(({ kind }) => kind === 'publication') ?? first;
const begins = `@${first.effective}`;
const { asOf } = JSON.parse(tthc('stats', '--format', 'json'));
const { procedures = [] } = JSON.parse(tthc('list', '--format', 'json'));
const code = procedures.findLast(({ amendedBy }) => amendedBy)?.id ?? procedures[0]?.id;

const number = `${printed.number}@${printed.issued}`;
tthc('export', '--decision', number, '--to', 'paper.docx', '--force');
tthc('export', '--decision', number, '--to', 'paper.xlsx', '--force');
tthc('list', ...reports('list', 'docx', 'xlsx', 'html'));
tthc('export', '--sheets', 'department', '--to', 'list-by-department.xlsx', '--force');
tthc('diff', begins, ...reports('diff', 'docx', 'xlsx', 'html'));
tthc(
  'report',
  '--from',
  `${asOf.slice(0, 4)}-01-01`,
  '--to',
  asOf,
  ...reports('report', 'docx', 'xlsx', 'html'),
);
tthc('stats', ...reports('stats', 'docx', 'xlsx', 'html'));
tthc('status', ...reports('status', 'docx'));
if (code) tthc('history', code, ...reports('history', 'docx'));
if (code) tthc('show', code, ...reports('show', 'docx'));
const paper = values.paper ? resolve(values.paper) : 'paper.docx';
tthc(
  'import',
  paper,
  '--as',
  'decision',
  '--out',
  join(out, 'draft.yaml'),
  '--force',
  ...reports('review', 'docx', 'xlsx', 'html'),
);
tthc('export', '--columns', 'sheet', '--at', first.effective, '--to', 'sheet.xlsx', '--force');
tthc('reconcile', values.list ? resolve(values.list) : 'sheet.xlsx', ...reports('reconcile', 'docx', 'xlsx'));

for (const file of readdirSync(out).filter((name) => /\.png$/u.test(name))) rmSync(join(out, file));
const files = readdirSync(out).sort();
for (const ending of ['docx', 'xlsx']) {
  const papers = files.filter((name) => name.endsWith(`.${ending}`));
  if (!has('soffice') || papers.length === 0) continue;
  // All at once: LibreOffice takes longer to begin than to lay a file out.
  const folder = join(out, ending);
  mkdirSync(folder, { recursive: true });
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...papers], {
    cwd: out,
    stdio: 'ignore',
  });
  const laidOut = readdirSync(folder);
  if (laidOut.length === 0) {
    console.error(`LibreOffice lays no .${ending} file out: apt-get install ${needed.soffice}`);
    process.exitCode = 1;
  }
  for (const pdf of has('pdftoppm') ? laidOut : [])
    execFileSync('pdftoppm', [
      ...['-r', '80', '-l', values.pages, '-png'],
      ...[join(folder, pdf), join(out, pdf.replace(/\.pdf$/u, `-${ending}`))],
    ]);
}
for (const file of has('chromium') ? files.filter((name) => name.endsWith('.html')) : []) {
  const picture = ['--headless', '--no-sandbox', '--disable-gpu', '--window-size=1280,1800'];
  const shot = join(out, file.replace('.html', '-html.png'));
  spawnSync('chromium', [...picture, `--screenshot=${shot}`, `file://${join(out, file)}`]);
}
console.log(`${readdirSync(out).filter((name) => name.endsWith('.png')).length} pictures in ${out}`);
if (missing.length > 0) process.exitCode = 1;
