import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../src/import/annex/documents.ts';
import { Doubts } from '../../../src/import/annex/notes.ts';
import { readDecisionNumber } from '../../../src/import/values/decision-number.ts';
import { findNumbers } from '../../../src/import/values/documents/numbers.ts';
import { bodyAt } from '../../../src/import/values/issuing-bodies.ts';
import { openNotes } from '../../../src/import/values/notes.ts';

const documents = (text: string) => readDocuments(text, 'by', undefined, new Doubts()).documents;

describe('numbers of documents', () => {
  it.each([
    ['147 / 2024/NĐ-CP', '147/2024/NĐ-CP'],
    ['147/2024 /NĐ - CP', '147/2024/NĐ-CP'],
    ['147/2024/NĐ–CP', '147/2024/NĐ-CP'],
    ['147/2024/NĐ‑CP', '147/2024/NĐ-CP'],
    ['147/2024/NĐ−CP', '147/2024/NĐ-CP'],
    ['147/2024/NÐ-CP', '147/2024/NĐ-CP'],
    ['147/2024/ND-CP', '147/2024/NĐ-CP'],
    ['147/2024/\nNĐ-CP', '147/2024/NĐ-CP'],
    ['147/2024/NĐ-\nCP', '147/2024/NĐ-CP'],
    ['36/2024/QH 15', '36/2024/QH15'],
    ['318/QĐ-CAT-PC06', '318/QĐ-CAT-PC06'],
    ['318/QĐ-CAT-PX0l', '318/QĐ-CAT-PX01'],
    ['45/HD-BCA-V03', '45/HD-BCA-V03'],
  ])('%j is %s', (text, number) => {
    expect(findNumbers(`theo ${text} về việc`).map((one) => one.number)).toEqual([number]);
  });

  it('read alike where they are the decision’s own', () => {
    const read = (text: string) => readDecisionNumber(text, openNotes({ file: '', row: 0 }))?.number;
    expect(read('Số: 318 /QÐ–UBND')).toBe('318/QĐ-UBND');
    expect(read('318/QĐ-CAT-PX0l')).toBe('318/QĐ-CAT-PX01');
  });

  it('doubted, where a sign was mended', () => {
    const doubts = new Doubts();
    readDocuments('Quyết định số 318/QĐ-CAT-PX0l', 'by', undefined, doubts);
    expect(doubts.all).toMatchObject([{ reason: 'document_number_mended' }]);
  });
});

describe('the day of a document', () => {
  it.each([
    'Nghị định số 123/2021/NĐ-CP ngày 12/5/21 của Chính phủ',
    'Nghị định số 123/2021/NĐ-CP (12/5/2021) của Chính phủ',
    'Nghị định số 123/2021/NĐ-CP, 12.5.2021 của Chính phủ',
  ])('is read, and the issuer behind it: %s', (text) => {
    expect(documents(text)).toEqual([
      { number: '123/2021/NĐ-CP', issued: '2021-05-12', issuer: 'Chính phủ' },
    ]);
  });

  it('is told where its year has two figures, and no number beside it says the year', () => {
    const doubts = new Doubts();
    readDocuments('Thông tư số 02/TT-BXD ngày 12/5/21', 'by', undefined, doubts);
    expect(doubts.all).toMatchObject([
      { reason: 'year_short', args: { text: 'ngày 12/5/21', year: '2021' } },
    ]);
  });
});

describe('documents within a title', () => {
  it.each([
    'Nghị định số 9/2024/NĐ-CP của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 5/2017/NĐ-CP về thư viện',
    'Nghị định số 9/2024/NĐ-CP sửa đổi, bổ sung Nghị định số 5/2017/NĐ-CP và Nghị định số 6/2018/NĐ-CP',
    'Thông tư số 9/2024/TT-BTP hướng dẫn thi hành Nghị định số 5/2017/NĐ-CP',
    'Quyết định số 9/QĐ-BTP bãi bỏ thủ tục hành chính công bố tại Quyết định số 5/QĐ-BTP',
    'Nghị định số 9/2024/NĐ-CP sửa đổi một số điều của\nNghị định số 5/2017/NĐ-CP',
  ])('are none of their own: %s', (text) => {
    expect(documents(text).map(({ number }) => number.split('/')[0])).toEqual(['9']);
  });

  it.each([
    'Nghị định số 5/2017/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 9/2024/NĐ-CP',
    'Nghị định số 5/2017/NĐ-CP quy định về thư viện; Thông tư số 9/2024/TT-BTP',
    'Nghị định số 5/2017/NĐ-CP và Thông tư số 9/2024/TT-BTP',
  ])('are documents where they only stand beside it: %s', (text) => {
    expect(documents(text).map(({ number }) => number.split('/')[0])).toEqual(['5', '9']);
  });

  it('the decision that published a procedure does not end it', () => {
    expect(documents('Đã công bố tại Quyết định số 77/QĐ-BTP')).toEqual([]);
  });
});

describe('laws and issuers', () => {
  it('a law’s name before its number is its title', () => {
    expect(documents('Luật Thư viện số 46/2019/QH14; Luật Phí và lệ phí (Luật số 97/2015/QH13)')).toEqual([
      { number: '46/2019/QH14', title: 'Luật Thư viện' },
      { number: '97/2015/QH13', title: 'Luật Phí và lệ phí' },
    ]);
  });

  it.each([
    ['Bộ trưởng Bộ Dân tộc và Tôn giáo và Bộ trưởng', 'Bộ trưởng Bộ Dân tộc và Tôn giáo'],
    ['Bộ Giáo dục và Đào tạo quy định', 'Bộ Giáo dục và Đào tạo'],
    ['Chính phủ sửa đổi', 'Chính phủ'],
    ['HĐND tỉnh Bà Rịa - Vũng Tàu quy định', 'HĐND tỉnh Bà Rịa - Vũng Tàu'],
    ['Chủ tịch UBND tỉnh Bắc Ninh về', 'Chủ tịch UBND tỉnh Bắc Ninh'],
    ['các cơ quan có liên quan', undefined],
  ])('%s: %s', (text, body) => {
    expect(bodyAt(text)).toBe(body);
  });
});
