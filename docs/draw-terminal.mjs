// Draws what a command prints on a terminal, out of what it prints: `node docs/draw-terminal.mjs` writes
// docs/terminal.svg with the program as it is built, `--check` says whether it is what the program prints.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = new URL('terminal.svg', import.meta.url);
const shown = ['apply', 'docs/examples/quyet-dinh-sai.yaml'];

const columns = 82;
/** In pixels: a column, a line, and what is left free around them. */
const cell = { width: 8.4, height: 19, around: 18 };

/** Returns what the command prints, in colours, as lines. */
function print() {
  const { TTHC_LANG: _, NO_COLOR: _none, ...env } = process.env;
  const run = spawnSync(
    process.execPath,
    ['bin/tthc.js', ...shown, '--lang', 'vi', '--today', '2026-11-23', '--no-input'],
    { cwd: root, encoding: 'utf8', env: { ...env, FORCE_COLOR: '1', COLUMNS: String(columns - 2) } },
  );
  return [
    `\u001b[1m$ tthc ${shown.join(' ')}\u001b[22m`,
    ...`${run.stdout}${run.stderr}`.trimEnd().split('\n'),
  ];
}

/** The classes that the control sequences of a terminal set, and take away. */
const styles = { 1: 'bold', 2: 'faint', 31: 'red', 32: 'green', 33: 'yellow', 36: 'cyan' };
const ends = { 0: [], 22: ['bold', 'faint'], 39: ['red', 'green', 'yellow', 'cyan'] };

/** Returns the pieces of all lines: where each begins, its text and its classes. */
function pieces(lines) {
  const on = new Set();
  return lines.flatMap((line, row) => {
    let column = 0;
    return `0m${line}`.split('\u001b[').flatMap((part) => {
      const [, code, text] = /^(\d+)m(.*)$/su.exec(part);
      if (styles[code]) on.add(styles[code]);
      else for (const name of ends[code]) on.delete(name);
      const piece = { row, column, text, classes: [...on].join(' ') };
      column += [...new Intl.Segmenter('vi').segment(text)].length;
      return text.trim() === '' ? [] : [piece];
    });
  });
}

const escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Draws lines as a window that follows the reader's light or dark. */
function draw(lines) {
  const width = Math.ceil(columns * cell.width + 2 * cell.around);
  const height = lines.length * cell.height + 2 * cell.around;
  const texts = pieces(lines).map(({ row, column, text, classes }) => {
    const indent = text.length - text.trimStart().length;
    const x = (cell.around + (column + indent) * cell.width).toFixed(1);
    const y = cell.around + row * cell.height + 14;
    const named = classes === '' ? '' : ` class="${classes}"`;
    return `<text x="${x}" y="${y}"${named}>${escapeXml(text.trim())}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-label="tthc ${shown.join(' ')}">`,
    `<title>tthc ${shown.join(' ')}</title>`,
    '<style>',
    'text { font: 14px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; white-space: pre; fill: #24292f }',
    'rect { fill: #f6f8fa; stroke: #d0d7de } .bold { font-weight: bold } .faint { fill: #656d76 }',
    '.red { fill: #b3261e } .green { fill: #116329 } .yellow { fill: #7d4e00 } .cyan { fill: #0b5c8a }',
    '@media (prefers-color-scheme: dark) {',
    'text { fill: #e6edf3 } rect { fill: #0d1117; stroke: #30363d } .faint { fill: #8b949e }',
    '.red { fill: #ff7b72 } .green { fill: #56d364 } .yellow { fill: #e3b341 } .cyan { fill: #76c7f2 }',
    '}',
    '</style>',
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>`,
    ...texts,
    '</svg>',
    '',
  ].join('\n');
}

const drawing = draw(print());
if (!process.argv.includes('--check')) writeFileSync(target, drawing);
else if (readFileSync(target, 'utf8') !== drawing) {
  console.error('docs/terminal.svg is not what the program prints: node docs/draw-terminal.mjs');
  process.exitCode = 1;
}
