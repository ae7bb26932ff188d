import { describe, expect, it } from 'vitest';
import { makeFolder, readTree, tthc } from '../../support/cli.ts';
import { compoundFile } from '../../support/import/import-files.ts';

describe('a file that cannot be read', () => {
  it('leaves nothing written, and the officer is told what to do', () => {
    const folder = makeFolder({ 'cu.docx': compoundFile('WordDocument') });
    tthc(folder, ['init', '--publisher', 'A', '--code', 'H55']);
    const before = readTree(folder);
    const { code, stdout, stderr } = tthc(folder, ['import', 'cu.docx', '--lang', 'vi'], { PATH: '' });
    expect([code, stdout]).toEqual([2, '']);
    // It is no real .doc: where LibreOffice stands in its usual place, that makes nothing of it either.
    expect(stderr).toMatch(/^tthc: Không đọc được cu\.docx: văn bản /u);
    expect(stderr).toContain('mở ra và lưu lại thành .docx');
    expect(readTree(folder)).toEqual(before);
  });
});
