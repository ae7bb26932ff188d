import { describe, expect, it } from 'vitest';
import { apply, check, diff, openCatalog, plan, stats, TthcError } from '../../src/index.ts';
import { sample } from '../support/cli.ts';

/** Returns the error that a call of a program in JavaScript ends with, which no compiler has read. */
async function told(call: (..._: never[]) => Promise<unknown>, ...args: readonly unknown[]) {
  const error = await (call as (...args: readonly unknown[]) => Promise<unknown>)(...args).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(TthcError);
  const { code, message } = error as TthcError;
  expect(message).not.toMatch(/TypeError|undefined|tthc's fault/u);
  return code;
}

describe('a wrong argument is told as such', () => {
  it('by openCatalog', async () => {
    expect(await told(openCatalog)).toBe('bad-call');
    expect(await told(openCatalog, sample, { today: '2026-13-01' })).toBe('bad-date');
    expect(await told(openCatalog, sample, { language: 'fr' })).toBe('bad-value');
  });

  it('by what takes a catalog', async () => {
    for (const call of [stats, check, plan, apply])
      for (const wrong of [{}, undefined, 'catalog']) expect(await told(call, wrong, [])).toBe('bad-call');
    expect(await told(diff, await openCatalog(sample), {})).toBe('bad-call');
  });

  it('by what takes a list', async () => {
    const catalog = await openCatalog(sample);
    expect(await told(stats, catalog, ['xyz'])).toBe('unknown-dimension');
    expect(await told(stats, catalog, 'sector')).toBe('bad-call');
    expect(await told(plan, catalog, 'x.yaml')).toBe('bad-call');
    expect(await told(apply, catalog, [{ path: 'x.yaml' }])).toBe('bad-call');
  });

  it('and what is right is taken', async () => {
    const catalog = await openCatalog(sample, { today: '2026-06-01', language: 'vi' });
    const { table } = await stats(catalog, ['sector']);
    expect(table).toBeDefined();
  });
});
