import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { holdingCatalog } from '../../src/catalog/disk.ts';
import { openFolder } from '../../src/catalog/folder.ts';

const root = mkdtempSync(join(tmpdir(), 'tthc-folder-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a folder that was opened', () => {
  it('is read on where somebody held it and changed nothing, and not where something changed', async () => {
    cpSync(fileURLToPath(new URL('../../catalog', import.meta.url)), root, { recursive: true });
    const catalog = await openFolder(root, { today: '2026-05-01' });
    const [first = '', second = '', third = ''] = catalog.state.records.keys();
    expect(catalog.state.records.get(first)?.name).toBe(catalog.summaries.records.get(first)?.name);
    await holdingCatalog(root, async () => {});
    expect(catalog.state.records.get(second)?.name).toBe(catalog.summaries.records.get(second)?.name);
    const path = 'sectors.yaml';
    const before = catalog.textOf(path) ?? '';
    await holdingCatalog(root, (carryOut) => carryOut([{ path, before, after: `${before}# \n` }]));
    expect(() => catalog.state.records.get(third)).toThrow('changed-meanwhile');
  });
});
