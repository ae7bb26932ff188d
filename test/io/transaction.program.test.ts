import { chmodSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { FileChange } from '../../src/model/source-file.ts';
import { Busy, changeFiles, needsRecovery, recover } from '../../src/io/transaction.ts';
import { makeFolder, readTree } from '../support/cli.ts';
import { changesBetween, deadPid, type Tree } from '../support/io/faults.ts';
import { expectToSurvive } from '../support/io/kill.ts';
import { useProcesses } from '../support/io/processes.ts';
import { after, before, change, textsOf } from '../support/io/trees.ts';

const start = useProcesses();

/** An owner of files without special rights, where we have them: root may write everything. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

describe('a disk that fails', () => {
  it('read-only, as whoever may not write: the file, its folder, the whole catalog', async () => {
    for (const [path, mode] of [
      ['catalog.yaml', 0o444],
      ['procedures/so-y-te', 0o555],
      ['.', 0o555],
    ] as const) {
      const root = makeFolder(before);
      for (const each of readdirSync(root, { recursive: true, encoding: 'utf8' }))
        chmodSync(join(root, each), 0o777);
      chmodSync(root, 0o777);
      chmodSync(join(root, path), mode);
      if (process.platform === 'win32' && path !== 'catalog.yaml') continue; // has no read-only folders
      const answer = await start({ root, kind: 'change', changes: change }, nobody).answer();
      expect(answer).toMatchObject({ name: 'WriteFailed', path: path === '.' ? '.tthc' : path });
      expect(answer).toMatchObject({ code: process.platform === 'win32' ? 'EPERM' : 'EACCES' });
      expect(textsOf(root)).toEqual(before);
      expect(existsSync(join(root, '.tthc'))).toBe(false);
    }
  });
});

describe('signals', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('%s takes effect after the change', async (signal) => {
    const root = makeFolder(before);
    const child = start({ root, kind: 'change', changes: change, halfWay: signal });
    expect(await child.ended).toEqual(process.platform === 'win32' ? [1, null] : [null, signal]);
    if (process.platform === 'win32') recover(root); // has no signals: the process is just ended
    expect(textsOf(root)).toEqual(after);
  });

  it("the process's own listener runs after the change", async () => {
    const root = makeFolder(before);
    const child = start({ root, kind: 'change', changes: change, halfWay: 'SIGINT', exit: 130 });
    expect(await child.ended).toEqual(process.platform === 'win32' ? [1, null] : [130, null]);
    if (process.platform === 'win32') recover(root);
    expect(textsOf(root)).toEqual(after);
  });

  it('SIGKILL at any moment: every file is of one version', () => expectToSurvive(start, 5));
});

describe('the lock', () => {
  /** A folder whose lock was left by a process that was killed. */
  async function abandoned(files: Tree, changes: FileChange[]): Promise<string> {
    const root = makeFolder(files);
    await start({ root, kind: 'change', changes, halfWay: 'SIGKILL' }).ended;
    expect(existsSync(join(root, '.tthc/lock/owner.json'))).toBe(true);
    return root;
  }

  const editOwner = (root: string, edit: object) => {
    const path = join(root, '.tthc/lock/owner.json');
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...edit }));
  };

  it('another process holds it: Busy names it; whoever waits gets it; nothing is lost', async () => {
    const root = makeFolder(before);
    const go = join(makeFolder(), 'go');
    const child = start({ root, kind: 'change', changes: change, waitFor: go });
    expect(await child.answer()).toBe('committing');
    expect(needsRecovery(root)).toBe(true);
    const busy = await changeFiles(root, change).catch((error: unknown) => error);
    expect(busy).toBeInstanceOf(Busy);
    expect(busy).toMatchObject({ elsewhere: false, owner: { pid: child.process.pid, host: hostname() } });
    expect(busy).toMatchObject({ owner: { command: expect.stringContaining('child.mjs') } });
    expect(() => recover(root)).toThrow(Busy);
    const waiting = changeFiles(
      root,
      [{ path: 'catalog.yaml', before: after['catalog.yaml'], after: 'third\n' }],
      { lockTimeoutMs: 60_000 },
    );
    await sleep(100);
    writeFileSync(go, '');
    expect(await waiting).toEqual(['catalog.yaml']);
    expect(await child.answer()).toHaveLength(5);
    expect(textsOf(root)).toEqual({ ...after, 'catalog.yaml': 'third\n' });
  });

  it('its process is dead: it is taken over, and the change completed', async () => {
    const root = await abandoned(before, change);
    expect(recover(root)).toBe('completed');
    expect(textsOf(root)).toEqual(after);
  });

  it('its pid belongs to another process by now', async () => {
    const root = await abandoned(before, change);
    editOwner(root, { pid: process.pid });
    // Only Linux tells when a process started.
    if (process.platform === 'linux') expect(recover(root)).toBe('completed');
    else expect(() => recover(root)).toThrow(Busy);
  });

  it.each([
    ['another host', { host: 'elsewhere' }, { elsewhere: true, owner: { host: 'elsewhere' } }],
    ['another container', { pidSpace: 'pid:[1]' }, { elsewhere: true }],
    ['nobody knows whom', { nonce: '../..' }, { elsewhere: false, owner: undefined }],
  ])('it is of %s: never broken', async (_whose, edit, busy) => {
    const root = await abandoned(before, change);
    editOwner(root, { pid: deadPid, ...edit });
    const held = readTree(root);
    await expect(changeFiles(root, change, { lockTimeoutMs: 100 })).rejects.toMatchObject({
      name: 'Busy',
      ...busy,
    });
    expect(readTree(root)).toEqual(held);
  });

  it('eight processes race for a dead one, and then for each other', async () => {
    const counters = { 'a.yaml': '0', 'b.yaml': '0' };
    const first = changesBetween(counters, { 'a.yaml': '1', 'b.yaml': '1' });
    const root = await abandoned(counters, first);
    const go = join(makeFolder(), 'go');
    const racers = Array.from({ length: 8 }, () => start({ root, kind: 'count', times: 5, waitFor: go }));
    for (const racer of racers) expect(await racer.answer()).toBe('ready');
    writeFileSync(go, '');
    for (const racer of racers) expect(await racer.ended).toEqual([0, null]);
    expect(textsOf(root)).toEqual({ 'a.yaml': '41', 'b.yaml': '41' });
  });
});
