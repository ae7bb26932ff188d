import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/catalog/folder.ts';
import { writers } from '../../src/export/index.ts';
import { Failure } from '../../src/model/failure.ts';
import type { CatalogInfo } from '../../src/model/types.ts';
import { type Condition, readConditions } from '../../src/plan/where.ts';
import { makeSnapshot } from '../../src/catalog/snapshot.ts';
import { copySample } from '../support/cli.ts';
import { exportFile } from '../support/export/export.ts';

/** The sample as a snapshot, of which as many records are held as are allowed to be. */
async function snapshotHolding(root: string, most: number, where: readonly Condition[] = []) {
  const catalog = await openFolder(root, { today: '2026-05-01', cache: undefined, mostHeld: most });
  const info = catalog.info?.value as CatalogInfo;
  return makeSnapshot(catalog, info, { name: 'tthc', version: '0' }, where);
}

describe('an export of a catalog whose records are not held', () => {
  it.each(Object.keys(writers))('is the same: %s', async (ending) => {
    const root = join(copySample(), 'catalog');
    const [held, read] = await Promise.all([snapshotHolding(root, 1000), snapshotHolding(root, 0)]);
    expect(Array.isArray(held.procedures)).toBe(true);
    expect(Array.isArray(read.procedures)).toBe(false);
    const [fromHeld, fromRead] = [await exportFile(held, `x${ending}`), await exportFile(read, `x${ending}`)];
    expect(fromHeld.length).toBeGreaterThan(1000);
    expect(fromRead.equals(fromHeld)).toBe(true);
  });

  it('is the same in part', async () => {
    const root = join(copySample(), 'catalog');
    const where = readConditions(['level=commune'], {
      department: new Map(),
      sector: new Map(),
      level: new Map([['commune', []]]),
      status: new Map(),
      kind: new Map(),
      online: new Map(),
      interlinked: new Map(),
      'boundary-free': new Map(),
      'by-post': new Map(),
      proactive: new Map(),
      'online-reason': new Map(),
      reduced: new Map(),
      group: new Map(),
    });
    const [held, read] = [await snapshotHolding(root, 1000, where), await snapshotHolding(root, 0, where)];
    expect(held.procedures.length).toBeGreaterThan(0);
    expect(held.procedures.length).toBeLessThan(held.part?.whole.counts.procedures ?? 0);
    expect({ ...read, procedures: read.procedures.slice() }).toEqual(held);
  });

  it('stops where a record has changed since the catalog was looked at', async () => {
    const root = join(copySample(), 'catalog');
    const { records } = (await openFolder(root, { today: '2026-05-01', cache: undefined, mostHeld: 0 }))
      .state;
    appendFileSync(join(root, 'procedures/so-tu-phap/2.000815.yaml'), '# later\n');
    expect(() => records.get('2.000815')).toThrow(Failure);
    expect(records.get('1.000028')?.name).toContain('lưu hành');
  });
});
