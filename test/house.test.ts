import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.startsWith('model/generated/'));

/** What each folder may import of the others. Data flows from left to right: read → plan → check → write → render → export. */
const layers: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: [],
  read: ['model', 'text'],
  plan: ['model', 'text', 'read'],
  check: ['model', 'text', 'read', 'plan', 'write'],
  write: ['model', 'text', 'read', 'plan'],
  messages: ['model', 'text', 'plan', 'commands'],
  render: ['model', 'text', 'read', 'plan', 'write', 'messages'],
  export: ['model', 'text', 'plan', 'write', 'render', 'messages', 'io'],
  io: ['model', 'text', 'read', 'messages', 'render', 'write'],
  commands: ['model', 'text', 'read', 'plan', 'check', 'write', 'messages', 'render', 'io', 'export'],
};

/** Packages, and the only folders that may know them. */
const packages: Readonly<Record<string, readonly string[]>> = {
  commander: ['main.ts'],
  chalk: ['io'],
  yaml: ['read', 'write', 'check'],
  diff: ['render', 'commands'],
  'cli-table3': ['render'],
  'csv-stringify/sync': ['render'],
  'csv-parse/sync': ['read'],
  '@e965/xlsx': ['io'],
  '@xmldom/xmldom': ['io'],
  fflate: ['io', 'export'],
  'write-excel-file': ['export'],
  'hyparquet-writer': ['export'],
  'node-sqlite3-wasm': ['io'],
};

/** Parts of Node that compute and touch nothing; all others belong to io. */
const pureNode = new Set(['node:crypto', 'node:util']);

const core = ['model', 'text', 'read', 'plan', 'check', 'write', 'render', 'messages'];
const folderOf = (path: string) => path.split('/')[0] ?? path;
const textOf = (path: string) => readFileSync(`${src}/${path}`, 'utf8');

function importsOf(path: string): { from: string; isType: boolean }[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/gu;
  return [...textOf(path).matchAll(pattern)].map((match) => ({
    from: match[2] ?? match[3] ?? '',
    isType: match[1] !== undefined,
  }));
}

describe('the house', () => {
  it.each(files)('%s imports only from the layers below it', (path) => {
    const allowed = layers[folderOf(path)];
    for (const { from, isType } of importsOf(path)) {
      if (from.startsWith('.') && allowed) {
        const target = posix.normalize(posix.join(posix.dirname(path), from));
        if (target.includes('..') || target === 'version.ts') continue;
        const isOwn = folderOf(target) === folderOf(path);
        // Words name the commands that they are about; that is a type, and nothing at run time.
        const isTypeOnly = folderOf(path) === 'messages' && isType;
        expect(
          isOwn || isTypeOnly || allowed.includes(folderOf(target)),
          `${path} → ${target}: move what is shared into a lower layer, or pass it in as a value`,
        ).toBe(true);
      }
    }
  });

  it.each(files)('%s uses only the packages that its folder may know', (path) => {
    for (const { from, isType } of importsOf(path)) {
      if (from.startsWith('.') || isType) continue;
      if (from.startsWith('node:')) {
        const isOuter = ['io', 'commands', 'version.ts', 'main.ts'].includes(folderOf(path));
        expect(isOuter || pureNode.has(from), `${path} → ${from}: only io touches the world`).toBe(true);
      } else {
        const homes = packages[from] ?? packages[from.split('/')[0] ?? ''];
        expect(
          homes?.includes(folderOf(path)) ?? false,
          `${path} → ${from}: put it behind the folder that owns it, or add it to this table with a reason`,
        ).toBe(true);
      }
    }
  });

  it.each(files.filter((path) => core.includes(folderOf(path))))(
    '%s knows no clock, chance, process or console',
    (path) => {
      const code = textOf(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
      expect(
        code.match(/\bDate\.now\b|new Date\(\)|Math\.random|\bprocess\.|\bconsole\.|localeCompare/u)?.[0],
        'take it as an argument',
      ).toBeUndefined();
    },
  );

  it.each(files)('%s can be held in the head', (path) => {
    const lines = textOf(path).split('\n').length;
    expect(lines, 'split it by what its parts are about').toBeLessThanOrEqual(
      path.startsWith('messages/') ? 700 : 260,
    );
  });
});
