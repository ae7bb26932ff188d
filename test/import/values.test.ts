import { describe, expect, it } from 'vitest';
import { actionsIn } from '../../src/import/annex/movements.ts';
import { readLevels } from '../../src/import/values/levels/read-levels.ts';
import type { Notes } from '../../src/import/values/notes.ts';

const levelsIn = (text: string) => {
  const notes: Notes = { origin: { file: 'ds.csv', row: 2 }, cleanings: [], doubts: [], said: new Set() };
  return { levels: readLevels(text, notes), notes: JSON.stringify(notes.doubts) };
};

describe('levels', () => {
  it.each([
    ['Cấp tỉnh, Cấp xã', ['province', 'commune']],
    ['Xã; Tỉnh', ['province', 'commune']],
    ['', ['unspecified']],
  ])('%j are read in their order', (text, levels) => {
    expect(levelsIn(text)).toMatchObject({ levels });
  });

  it('that nobody knows are none, and told: never a guess', () => {
    const { levels, notes } = levelsIn('Cấp vùng');
    expect(levels).toEqual(['unspecified']);
    expect(notes).toContain('level_unknown');
  });
});

describe('a movement', () => {
  it.each([
    ['danh muc tthc bi bai bo', ['abolished']],
    ['thu tuc hanh chinh bi huy', ['abolished']],
    ['huy bo, bai bo', ['abolished']],
    ['thu tuc moi ban hanh', ['new']],
    ['duoc sua doi, bo sung', ['amended']],
    ['bo sung moi', []],
    ['thay the', ['replaced']],
    ['moi ban hanh; bai bo', ['new', 'abolished']],
    ['duoc chuan hoa', ['standardized']],
    ['dang ky khai sinh', []],
  ])('is what the words of the law say: %s', (text, actions) => {
    expect(actionsIn(text)).toEqual(actions);
  });
});
