import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, tthcProcess } from '../../support/cli.ts';
import {
  commit,
  makeCatalogs,
  threePublishers,
  today,
  writeFederation,
} from '../../support/federation/catalogs.ts';

describe('catalogs in git', () => {
  let folder = '';
  let cache = '';
  beforeAll(async () => {
    folder = await makeCatalogs(threePublishers().slice(1));
    cache = makeFolder();
    commit(join(folder, 'H03'));
    commit(join(folder, 'H55'));
  });
  const run = (...argv: string[]) =>
    tthcProcess(folder, ['federate', ...argv, '--today', today], { TTHC_CACHE_DIR: cache, TTHC_LANG: 'vi' });
  const status = () => {
    const { stdout, code } = run('status', '--format', 'json');
    return { code, catalogs: JSON.parse(stdout).catalogs };
  };

  it('are fetched from an address into the folder for caches, and again when they have moved on', () => {
    writeFederation(folder, [
      { publisher: 'H03', from: pathToFileURL(join(folder, 'H03')).href },
      { publisher: 'H55', from: 'H55', ref: 'main' },
    ]);
    const first = status();
    expect(first.code).toBe(0);
    expect(first.catalogs).toMatchObject([
      { state: 'whole', decisions: 2, version: expect.stringMatching(/^[0-9a-f]{12}$/u) },
      { state: 'whole', decisions: 1, version: 'main' },
    ]);
    expect(existsSync(join(cache, 'federation'))).toBe(true);
    writeFileSync(join(folder, 'H03', 'note.txt'), 'a');
    commit(join(folder, 'H03'));
    expect(status().catalogs[0].version).not.toBe(first.catalogs[0].version);
  });

  it('are read as they stand in the commit, whatever lies in the folder', () => {
    writeFileSync(join(folder, 'H55', 'catalog', 'sectors.yaml'), 'sectors: [');
    expect(status().catalogs[1].state).toBe('whole');
    expect(run('status', '--no-cache').code).toBe(0);
  });

  it('are told in one sentence where they cannot be reached, with exit 2 and no question', () => {
    writeFederation(folder, [
      { publisher: 'H03', from: pathToFileURL(join(folder, 'gone')).href },
      { publisher: 'H55', from: pathToFileURL(join(folder, 'H55')).href, ref: 'no-such-branch' },
    ]);
    const { code, stdout } = run('stats');
    expect(code).toBe(2);
    expect(stdout).toContain('H03: Không lấy được nhánh chính từ kho file://');
    expect(stdout).toContain('H55: Không lấy được “no-such-branch” từ kho file://');
    expect(run('status', '--format', 'json').stdout).not.toContain('at Object');
  });

  it('run no hook, and take no address that names a program', () => {
    const hooks = join(folder, 'hooks');
    mkdirSync(hooks);
    const mark = join(folder, 'hook-ran');
    writeFileSync(join(hooks, 'reference-transaction'), `#!/bin/sh\ntouch '${mark}'\n`, { mode: 0o755 });
    const settings = {
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'core.hooksPath',
      GIT_CONFIG_VALUE_0: hooks,
      GIT_CONFIG_KEY_1: 'protocol.ext.allow',
      GIT_CONFIG_VALUE_1: 'always',
      TTHC_CACHE_DIR: makeFolder(),
    };
    writeFederation(folder, [
      { publisher: 'H03', from: pathToFileURL(join(folder, 'H03')).href },
      { publisher: 'H55', from: `ext://sh -c touch% ${mark}` },
    ]);
    const { code } = tthcProcess(folder, ['federate', 'status'], settings);
    expect(code).toBe(2);
    expect(existsSync(mark)).toBe(false);
  });
});
