import { describe, expect, it } from 'vitest';
import { actionsIn } from '../../src/import/annex/movements.ts';
import { Doubts } from '../../src/import/annex/notes.ts';
import { readFees } from '../../src/import/annex/rows/row-fees.ts';
import { readLine } from '../../src/import/values/values.ts';
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

describe('fees', () => {
  const feesIn = (text: string) => readFees(text, 'Phí, lệ phí', { table: 1, row: 1 }, new Doubts());

  it.each(['Không', 'không thu phí', 'Miễn lệ phí', 'Không mất phí, lệ phí'])('are none: %s', (text) => {
    expect(feesIn(text)).toBe('none');
  });

  it.each(['/', '…', '-', '__'])('of a mark for nothing are not said: %s', (text) => {
    expect(feesIn(text)).toBeUndefined();
  });

  it.each(['Phí', 'Lệ phí', 'Phí, lệ phí', 'Thu'])('that are named are not none: %s', (text) => {
    expect(feesIn(text)).toEqual([{ text }]);
  });
});

describe('a name', () => {
  it('has Vietnamese đ, whatever letter is drawn like it', () => {
    const notes: Notes = { origin: { file: 'ds.csv', row: 2 }, cleanings: [], doubts: [], said: new Set() };
    expect(readLine('Ðăng ký ðất đai', 'name', notes)).toBe('Đăng ký đất đai');
    expect(notes.cleanings.map(({ cleaning }) => cleaning)).toEqual(['eth_for_d']);
  });
});
