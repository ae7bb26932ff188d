import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { abolishing } from '../support/abolishing.ts';
import { sample, tthc } from '../support/cli.ts';
import { installPacked } from '../support/package/installed.ts';

let consumer = '';

/** Installs the package; the types of Node are taken from here. */
beforeAll(() => {
  consumer = installPacked().folder;
  for (const name of ['@types/node', 'undici-types']) {
    mkdirSync(dirname(join(consumer, 'node_modules', name)), { recursive: true });
    symlinkSync(join(sample, 'node_modules', name), join(consumer, 'node_modules', name));
  }
  writeFileSync(join(consumer, 'package.json'), '{ "type": "module" }');
  cpSync(join(sample, 'catalog'), join(consumer, 'catalog'), { recursive: true });
});

/** Runs a program that uses the library, and returns what it hands over and what was printed by anybody else. */
function run(program: string): { result: unknown; printed: string } {
  const lines = [
    `import { writeFileSync } from 'node:fs';`,
    `import { apply, check, diff, openCatalog, plan, stats, TthcError } from 'tthc';`,
    `process.exit = () => { throw new Error('the library ended the process'); };`,
    `const options = { today: '2026-05-10' };`,
    `const decision = { path: '77.yaml', text: ${JSON.stringify(abolishing)} };`,
    `const result = await (async () => { ${program} })();`,
    `writeFileSync('result.json', JSON.stringify(result ?? null));`,
  ];
  writeFileSync(join(consumer, 'program.js'), lines.join('\n'));
  const { stdout, stderr, status } = spawnSync(process.execPath, ['program.js'], {
    cwd: consumer,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  return { result: JSON.parse(readFileSync(join(consumer, 'result.json'), 'utf8')), printed: stdout };
}

const printedBy = (...args: string[]) =>
  JSON.parse(tthc(sample, [...args, '--format', 'json', '--today', '2026-05-10', '--lang', 'en']).stdout);

describe('the packed library', () => {
  it('counts as the command does, and prints nothing', () => {
    const { result, printed } = run(
      `return stats(await openCatalog('.', options), ['department', 'sector', 'level']);`,
    );
    expect(printed).toBe('');
    const { schemaVersion: _, tool: _t, ...counted } = printedBy('stats', '--by', 'department,sector,level');
    expect(result).toEqual(counted);
  });

  it('finds what validate finds', () => {
    const { result } = run(`return check(await openCatalog('.', options));`);
    const found = printedBy('validate').diagnostics as { file: string }[];
    expect(result).toEqual(found.map((each) => ({ ...each, file: each.file.replace(/^catalog\//u, '') })));
  });

  it('compares versions as diff does', () => {
    const { result } = run(`
      const now = await openCatalog('.', options);
      return diff(await openCatalog('.', { ...options, version: '@2026-03-05' }), now);`);
    const { summary } = printedBy('diff', '@2026-03-05');
    expect(result).toMatchObject({ summary });
  });

  it('plans a decision without touching the catalog, applies it, and refuses it the second time', () => {
    const { result } = run(`
      const before = await openCatalog('.', options);
      const planned = await plan(before, [decision]);
      const untouched = await stats(await openCatalog('.', options));
      const applied = await apply(before, [decision]);
      const after = await stats(await openCatalog('.', options));
      const again = await plan(await openCatalog('.', options), [decision]);
      const refused = await apply(before, [{ path: '78.yaml', text: decision.text.replace('77/', '78/') }])
        .catch((error) => ({ isOurs: error instanceof TthcError, code: error.code, found: error.diagnostics }));
      const last = await stats(await openCatalog('.', options));
      return { planned, applied, again, refused, counts: [untouched, after, last].map((of) => of.procedures) };`);
    expect(result).toMatchObject({
      planned: {
        isPossible: true,
        added: ['77/QĐ-UBND'],
        changes: [{ class: 'abolished', code: '2.001410' }],
        counts: { before: { procedures: 55 }, after: { procedures: 54 } },
      },
      again: { added: [], known: ['77/QĐ-UBND'], changes: [] },
      refused: { isOurs: true, code: 'refused' },
      counts: [55, 54, 54],
    });
    const { planned, applied, refused } = result as Record<string, { found: { rule: string }[] }>;
    expect(applied).toEqual(planned);
    expect(refused?.found.map(({ rule }) => rule)).toContain('decision/already-abolished');
  });

  it.each(['en', 'vi'] as const)('says what is wrong in words (%s)', (language) => {
    const { result } = run(`
      return openCatalog('node_modules', { language: '${language}', version: 'no-such-thing' })
        .catch(({ message, code }) => ({ message, code }));`);
    const { stderr } = tthc(sample, ['stats', 'no-such-thing', '--lang', language]);
    expect(result).toMatchObject({ code: 'not-a-version' });
    expect(stderr.replace(/\s+/gu, ' ')).toContain((result as { message: string }).message);
  });

  it('has types that a strict program compiles with', () => {
    writeFileSync(
      join(consumer, 'typed.ts'),
      `import { apply, check, diff, openCatalog, plan, stats, type Change, type Stats } from 'tthc';
      const catalog = await openCatalog('.', { language: 'vi' });
      const counted: Stats = await stats(catalog, ['department']);
      const [first] = await check(catalog);
      const line: number | undefined = first?.line;
      const changes: Change[] = (await plan(catalog, ['a.yaml'])).changes;
      const { summary } = await diff(await openCatalog('.', { version: 'HEAD' }), catalog);
      // @ts-expect-error only a folder can be changed
      await apply(await openCatalog('.', { version: 'HEAD' }), []);
      export { changes, counted, line, summary };`,
    );
    const tsc = join(sample, 'node_modules/typescript/bin/tsc');
    const flags = '--strict --noEmit --target es2023 --module nodenext --types node typed.ts'.split(' ');
    const { stdout } = spawnSync(process.execPath, [tsc, ...flags], { cwd: consumer, encoding: 'utf8' });
    expect(stdout).toBe('');
  });
});
