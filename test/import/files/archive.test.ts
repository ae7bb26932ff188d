import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../src/import/files/archive.ts';

const bytes = zipSync({
  'a.xml': strToU8('a'.repeat(100)),
  'Word/B.xml': strToU8('b'.repeat(100)),
  'stored.bin': [strToU8('c'.repeat(10)), { level: 0 }],
});
const bounds = { fileBytes: bytes.length, partBytes: 100, totalBytes: 210 };
const open = (more: Partial<typeof bounds> = {}, own: Uint8Array = bytes) =>
  openArchive(own, { ...bounds, ...more });

describe('an archive', () => {
  it('gives its parts, whatever capitals they are asked for in', () => {
    const archive = open();
    expect(archive.part('a.xml')?.toString()).toBe('a'.repeat(100));
    expect(archive.part('word/b.xml')?.toString()).toBe('b'.repeat(100));
    expect(archive.part('stored.bin')?.toString()).toBe('c'.repeat(10));
    expect([archive.has('WORD/B.XML'), archive.has('c.xml'), archive.part('c.xml')]).toEqual([
      true,
      false,
      undefined,
    ]);
  });

  it('is refused beyond each bound: of the file, of all parts, of one part', () => {
    expect(() => open({ fileBytes: bytes.length - 1 })).toThrow('too_large');
    expect(() => open({ totalBytes: 209 })).toThrow('too_large');
    expect(() => open({ partBytes: 99 }).part('a.xml')).toThrow('too_large');
    expect(open({ partBytes: 99 }).part('stored.bin')).toHaveLength(10);
  });

  it('is refused where any byte of a part is another than was packed', () => {
    const stored = Buffer.from(bytes);
    const at = stored.indexOf('c'.repeat(10));
    for (const place of [at, at + 9]) {
      const damaged = Buffer.from(bytes);
      damaged[place] = 'd'.charCodeAt(0);
      expect(() => open({}, damaged).part('stored.bin')).toThrow('damaged');
      expect(open({}, damaged).part('a.xml')).toHaveLength(100);
    }
  });
});
