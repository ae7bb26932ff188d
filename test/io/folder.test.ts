import { symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isCatalogFile, readFolder, refuseCatalogFile } from '../../src/io/folder.ts';
import { hashContents, stampFolder } from '../../src/io/stamps.ts';
import { makeFolder } from '../support/cli.ts';

const files = {
  'catalog.yaml': 'asOf: 2021-01-01\n',
  'procedures/so-y-te/1.000001.yaml': 'a\n',
  'procedures/so-y-te/.1.000001.yaml.swp': 'not ours\n',
  'procedures/so-y-te/.1.000002.yaml': 'not ours\n',
  '.tthc/1.yaml': 'not ours\n',
  'README.md': 'not ours\n',
  'accepted.YML': 'b\n',
};

describe('a folder', () => {
  it('is read in order: its YAML files, nothing that is hidden', () => {
    const root = makeFolder(files);
    const paths = readFolder(root).map(({ path }) => path);
    expect(paths).toEqual(['accepted.YML', 'catalog.yaml', 'procedures/so-y-te/1.000001.yaml']);
    expect(Object.keys(files).filter(isCatalogFile).sort()).toEqual(paths);
  });

  it('lists a folder that is named as a file, and reads nothing in it', () => {
    const root = makeFolder({ ...files, 'procedures/x.yaml/1.000009.yaml': 'c\n' });
    const odd = readFolder(root).filter(({ path }) => path.startsWith('procedures/x.yaml'));
    expect(odd).toEqual([{ path: 'procedures/x.yaml', text: '', irregular: 'folder' }]);
  });

  it('opens plain files alone, and says what else stands there', () => {
    const root = makeFolder(files);
    symlinkSync(join(root, 'catalog.yaml'), join(root, 'link.yaml'));
    symlinkSync(join(root, 'procedures'), join(root, 'elsewhere'), 'junction');
    const odd = readFolder(root).filter(({ irregular }) => irregular !== undefined);
    expect(odd).toEqual([
      { path: 'elsewhere', text: '', irregular: 'link' },
      { path: 'link.yaml', text: '', irregular: 'link' },
    ]);
  });

  it('takes nothing else in place of its files', () => {
    const root = makeFolder(files);
    for (const path of ['catalog.yaml', 'procedures/new.yml', 'decisions/2021/x.yaml'])
      expect(() => refuseCatalogFile(join(root, path))).toThrow('catalog-file');
    for (const path of ['out.json', '../drafts/x.yaml', '.tthc/x.yaml'])
      expect(() => refuseCatalogFile(join(root, path))).not.toThrow();
  });

  it('is known by what the system says of its files; of those just changed the content tells', async () => {
    const root = makeFolder(files);
    const old = new Date('2021-01-01');
    for (const path of Object.keys(files)) utimesSync(join(root, path), old, old);
    const touched = 'procedures/so-y-te/1.000001.yaml';
    const now = Date.now();
    utimesSync(join(root, touched), new Date(now - 2000), new Date(now - 2000));
    const stamps = await stampFolder(root, now);
    expect(stamps.doubtful).toEqual([touched]);
    expect((await stampFolder(root, now + 3000)).doubtful).toEqual([]);
    expect(stamps.signature).toBe((await stampFolder(root, now + 3000)).signature);
    expect(hashContents(root, [touched])).not.toBe(hashContents(root, ['catalog.yaml']));
    expect(hashContents(root, ['none.yaml', touched])).not.toBe(hashContents(root, [touched]));
  });
});
