// Draws the wings of src and what each imports: `node docs/draw-wings.mjs` writes docs/wings.svg, `--check` says whether
// it is as the imports are.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../src', import.meta.url));
const target = new URL('wings.svg', import.meta.url);

/** The wings from the outermost to the innermost, row by row, with what each does. */
const rows = [
  [
    ['cli', 'arguments, terminal'],
    ['commands', 'one file a command'],
    ['library', 'for programs'],
  ],
  [
    ['export', 'snapshots, papers'],
    ['catalog', 'opens, locks, writes'],
    ['io', 'disk, git'],
  ],
  [
    ['render', 'results as text'],
    ['messages', 'every word'],
  ],
  [
    ['import', 'papers → values'],
    ['check', 'rules'],
    ['figures', 'counts'],
  ],
  [
    ['plan', 'the algebra'],
    ['yaml', 'records ↔ text'],
  ],
  [
    ['model', 'values'],
    ['text', 'Vietnamese'],
  ],
];

const box = { width: 190, height: 52 };
const step = { x: 250, y: 110 };
const width = 3 * step.x + 20;

const places = new Map(
  rows.flatMap((row, y) =>
    row.map(([name, does], x) => {
      const indent = (width - (row.length - 1) * step.x - box.width) / 2;
      return [name, { name, does, row: y, x: indent + x * step.x, y: 20 + y * step.y }];
    }),
  ),
);

/** Wings that all others use; arrows to them would hide the rest. */
const everywhere = ['model', 'text'];

/** Returns how many imports lead from one wing to another, as [from, to, count]. */
function countImports() {
  const counts = new Map();
  for (const path of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    const from = path.replaceAll('\\', '/');
    if (!from.endsWith('.ts')) continue;
    const text = readFileSync(`${src}/${from}`, 'utf8');
    for (const [, whole, late] of text.matchAll(/from '(\.[^']+)'|import\('(\.[^']+)'\)/gu)) {
      const to = posix.join(posix.dirname(from), whole ?? late);
      const pair = `${from.split('/')[0]} ${to.split('/')[0]}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([pair, count]) => [...pair.split(' '), count])
    .filter(([from, to]) => from !== to && places.has(from) && places.has(to) && !everywhere.includes(to))
    .sort();
}

/** Draws an arrow from one wing to another; the more imports, the broader. */
function arrow([from, to, count]) {
  const [a, b] = [places.get(from), places.get(to)];
  const [ax, bx] = [a.x + box.width / 2, b.x + box.width / 2];
  const broad = (0.6 + Math.log2(count) / 3).toFixed(1);
  const line =
    a.row === b.row
      ? `M${ax < bx ? a.x + box.width : a.x} ${a.y + 26} L${ax < bx ? b.x - 6 : b.x + box.width + 6} ${b.y + 26}`
      : `M${ax} ${a.row < b.row ? a.y + box.height : a.y} L${bx} ${a.row < b.row ? b.y - 6 : b.y + box.height + 6}`;
  return `<path d="${line}" stroke-width="${broad}"><title>${from} → ${to}: ${count}</title></path>`;
}

const drawing = [
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${rows.length * step.y}" font-family="sans-serif" role="img" aria-label="The wings of src and their imports">`,
  '<title>The wings of src and their imports</title>',
  '<defs><marker id="tip" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 L8 4 L0 8 z" fill="#889"/></marker></defs>',
  '<rect width="100%" height="100%" fill="#fff"/>',
  '<g fill="none" stroke="#889" stroke-opacity="0.65">',
  ...countImports().map((one) => arrow(one).replace('<path', '<path marker-end="url(#tip)"')),
  '</g>',
  ...[...places.values()].map(
    ({ name, does, x, y }) =>
      `<g transform="translate(${x} ${y})" text-anchor="middle"><rect width="${box.width}" height="${box.height}" rx="8" fill="#f3f6fb" stroke="#335"/><text x="95" y="23" font-size="17" font-weight="bold" fill="#112">${name}</text><text x="95" y="42" font-size="13" fill="#445">${does}</text></g>`,
  ),
  '</svg>',
  '',
].join('\n');

if (!process.argv.includes('--check')) writeFileSync(target, drawing);
else if (readFileSync(target, 'utf8') !== drawing) {
  console.error('docs/wings.svg is not as the imports are: node docs/draw-wings.mjs');
  process.exitCode = 1;
}
