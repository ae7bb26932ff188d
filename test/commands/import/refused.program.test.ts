import { describe, expect, it } from 'vitest';
import { makeFolder, readTree, tthc } from '../../support/cli.ts';
import { compoundFile } from '../../support/import/import-files.ts';

describe('a file that cannot be read', () => {
  it('leaves nothing written, and the officer is told what to do', () => {
    const folder = makeFolder({ 'cu.docx': compoundFile('WordDocument') });
    tthc(folder, ['init', '--publisher', 'A', '--code', 'H55']);
    const before = readTree(folder);
    // Where no office is on the path, there is none to make something else of it.
    const { code, stdout, stderr } = tthc(folder, ['import', 'cu.docx', '--lang', 'vi'], { PATH: folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'tthc: Không đọc được cu.docx: văn bản Word cũ (.doc); cài LibreOffice thì tthc tự chuyển, hoặc mở ra và lưu lại thành .docx.\n',
    );
    expect(readTree(folder)).toEqual(before);
  });
});
