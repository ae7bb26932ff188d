import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));
const all = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));
const files = all.filter((path) => !path.startsWith('model/generated/'));

/** The wings of src, and the other wings that each may import: read → check → plan → write, outer ones over inner ones. */
const wings: Readonly<Record<string, readonly string[]>> = {
  model: ['text'],
  text: [],
  yaml: ['model', 'text'],
  plan: ['model', 'text', 'yaml'],
  figures: ['model', 'text', 'yaml', 'plan'],
  check: ['model', 'text', 'yaml', 'plan', 'figures'],
  import: ['model', 'text'],
  messages: ['model', 'text', 'plan', 'figures', 'import'],
  render: ['model', 'text', 'yaml', 'plan', 'figures', 'import', 'messages'],
  io: ['model', 'text'],
  catalog: ['model', 'yaml', 'plan', 'check', 'io', 'version.ts'],
  library: ['model', 'plan', 'figures', 'check', 'messages', 'render', 'io', 'catalog'],
  'index.ts': ['library', 'version.ts'],
  export: ['model', 'text', 'plan', 'figures', 'messages', 'render', 'catalog', 'io'],
  publish: ['model', 'text', 'plan', 'figures', 'io'],
  cli: ['model', 'text', 'plan', 'figures', 'import', 'messages', 'render', 'io', 'commands', 'version.ts'],
  commands: [
    'model',
    'text',
    'yaml',
    'plan',
    'figures',
    'check',
    'import',
    'messages',
    'render',
    'io',
    'catalog',
    'export',
    'publish',
    'cli',
  ],
};

/** Packages, and the only places that may know them. */
const packages: Readonly<Record<string, readonly string[]>> = {
  commander: ['cli'],
  chalk: ['cli'],
  yaml: ['yaml', 'check'],
  diff: ['render', 'commands'],
  'cli-table3': ['render'],
  'csv-stringify': ['render', 'export'],
  '@e965/xlsx': ['import'],
  fflate: ['export'],
  'hyparquet-writer': ['export'],
  unpdf: ['import'],
  'node-sqlite3-wasm': ['io'],
  pg: ['io'],
  'pg-copy-streams': ['io'],
  pgpass: ['io'],
};

/** Parts of Node that compute and touch nothing. */
const pureNode = ['node:crypto', 'node:util', 'node:zlib'];
/** Folders in which the world is touched: disk, git, terminal, process. */
const outer = ['io', 'cli', 'catalog', 'commands', 'library', 'version.ts', 'main.ts'];
const wingOf = (path: string) => path.split('/')[0] ?? path;
const textOf = (path: string) => readFileSync(`${src}/${path}`, 'utf8');

interface Import {
  from: string;
  /** The file inside src, of an import that leads there. */
  target?: string;
  isType: boolean;
  /** A value that is there as soon as the file is: no type, and not loaded later by import(). */
  isAtStart: boolean;
}

/** Returns all imports of a file, of types and at run time too. */
function importsOf(path: string): Import[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:([^'";]*?)\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/gu;
  return [...textOf(path).matchAll(pattern)].map((match) => {
    const from = match[3] ?? match[4] ?? '';
    const target = from.startsWith('.') ? posix.join(posix.dirname(path), from) : undefined;
    const isType = match[1] !== undefined;
    const names = /^\{([^}]*)\}$/u.exec(match[2]?.trim() ?? '')?.[1]?.split(',') ?? [''];
    const hasValue = names.some((name) => name.trim() !== '' && !name.trim().startsWith('type '));
    const isAtStart = !isType && match[4] === undefined && (hasValue || names[0] === '');
    return { from, isType, isAtStart, ...(target !== undefined && { target }) };
  });
}

const imports = new Map(files.map((path) => [path, importsOf(path)]));
const targetsOf = (path: string): string[] =>
  (imports.get(path) ?? []).flatMap(({ target }) => (target && imports.has(target) ? [target] : []));

/** Returns the files from which a way of imports leads back to themselves, as one way for each. */
function findCircles(): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) circles.push([...way.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const target of targetsOf(path)) visit(target, [...way, path]);
    done.add(path);
  };
  for (const path of files) visit(path, []);
  return circles;
}

/** Returns the longest way of imports that are there when a program starts: no types, and none made later. */
function longestWay(): readonly string[] {
  const known = new Map<string, readonly string[]>();
  const wayFrom = (path: string): readonly string[] => {
    const found = known.get(path);
    if (found) return found;
    const ways = (imports.get(path) ?? []).flatMap(({ target, isAtStart }) =>
      target && isAtStart && imports.has(target) ? [wayFrom(target)] : [],
    );
    const way = [path, ...ways.reduce((a, b) => (b.length > a.length ? b : a), [])];
    known.set(path, way);
    return way;
  };
  return files.map(wayFrom).reduce((a, b) => (b.length > a.length ? b : a), []);
}

describe('the house', () => {
  it('has no circle of imports, of types neither', () => {
    expect(findCircles()).toEqual([]);
  });

  it.each(files)('%s imports only from the wings below it', (path) => {
    const allowed = wings[wingOf(path)];
    if (!allowed) return;
    for (const { target } of imports.get(path) ?? []) {
      if (target === undefined || wingOf(target) === wingOf(path)) continue;
      expect(
        allowed,
        `${path} → ${target}: move what is shared into a lower wing, or pass it in as a value`,
      ).toContain(wingOf(target));
    }
  });

  it.each(files)('%s uses only the packages that its wing may know', (path) => {
    for (const { from, isType } of imports.get(path) ?? []) {
      if (from.startsWith('.') || isType) continue;
      if (from.startsWith('node:')) {
        const isOuter = outer.includes(wingOf(path));
        expect(
          isOuter || pureNode.includes(from),
          `${path} → ${from}: only the shell touches the world`,
        ).toBe(true);
      } else {
        const homes = packages[from] ?? packages[from.split('/')[0] ?? ''] ?? [];
        expect(homes, `${path} → ${from}: put it behind the wing that owns it`).toContain(wingOf(path));
      }
    }
  });

  it.each(Object.keys(packages))('%s is a package that the build bundles', (name) => {
    const { devDependencies } = JSON.parse(readFileSync(`${src}/../package.json`, 'utf8'));
    expect(Object.keys(devDependencies)).toContain(name);
  });

  it.each(files.filter((path) => !outer.includes(wingOf(path))))(
    '%s knows no clock, chance, process or console',
    (path) => {
      const code = textOf(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
      expect(
        code.match(/\bDate\.now\b|new Date\(\)|Math\.random|\bprocess\.|\bconsole\.|localeCompare/u)?.[0],
        'take it as an argument',
      ).toBeUndefined();
    },
  );

  it.each(files.filter((path) => /^(?:cli|commands|main)\b/u.test(path) && path !== 'cli/world.ts'))(
    '%s knows the process only through its world',
    (path) => {
      const code = textOf(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
      expect(code).not.toMatch(/\bprocess\.|\bconsole\.|new Date\(\)|Date\.now/u);
    },
  );

  it.each(files.filter((path) => /^(?:catalog|library|index)\b/u.test(path)))(
    '%s asks nothing of the process, so that a program can call it',
    (path) => {
      const code = textOf(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
      expect(code).not.toMatch(/\bprocess\b|\bconsole\./u);
    },
  );

  it.each(files)('%s can be held in the head', (path) => {
    const lines = textOf(path).split('\n').length;
    expect(lines, 'split it by what its parts are about').toBeLessThanOrEqual(
      path.startsWith('messages/') ? 700 : 400,
    );
  });

  it.each(files)('%s takes values from at most 12 others', (path) => {
    const targets = (imports.get(path) ?? []).flatMap(({ target, isAtStart }) =>
      target && isAtStart ? [target] : [],
    );
    expect(new Set(targets).size, 'split it by what its parts are about').toBeLessThanOrEqual(12);
  });

  it('has no way of imports at run time through more than 12 files', () => {
    expect(longestWay().length, longestWay().join(' → ')).toBeLessThanOrEqual(12);
  });

  it('keeps at most 25 files in a folder', () => {
    const sizes = new Map<string, number>();
    for (const path of all) sizes.set(posix.dirname(path), (sizes.get(posix.dirname(path)) ?? 0) + 1);
    expect([...sizes].filter(([, size]) => size > 25)).toEqual([]);
  });
});

const test = fileURLToPath(new URL('.', import.meta.url));
const unitTests = readdirSync(test, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /^[^.]*\.test\.ts$/u.test(path));

describe('the tests', () => {
  it.each(unitTests)('%s runs no built program', (path) => {
    const text = readFileSync(`${test}/${path}`, 'utf8');
    expect(
      text.match(/\b(?:tthc|tthcJson|tthcProcess|makeCatalog|threeWith)\(/u)?.[0],
      'name it .program',
    ).toBe(undefined);
  });
});

const project = fileURLToPath(new URL('..', import.meta.url));
const scripts = readdirSync(`${project}/bench`, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.mjs'));

describe('the scripts of the bench', () => {
  it.each(scripts)('%s takes out of the project what is there', (path) => {
    const text = readFileSync(`${project}/bench/${path}`, 'utf8');
    for (const [, names = '', from = ''] of text.matchAll(
      /export (\*|\{[^}]*\}) from '\.\/((?:src|test)\/[^']+)'/gu,
    )) {
      const there = readFileSync(`${project}/${from}`, 'utf8');
      for (const name of names.match(/\w+/gu) ?? [])
        expect(there, `${from} exports no ${name}`).toMatch(
          new RegExp(String.raw`^export [^;=]*\b${name}\b`, 'mu'),
        );
    }
  });
});
