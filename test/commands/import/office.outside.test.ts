import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../../support/cli.ts';
import { docx, opening, paragraph } from '../../support/import/word-files.ts';
import { programPath, runProgram } from '../../support/programs.ts';
import { runHere } from '../../support/world.ts';

/** A table with the widths and lines that Word writes, without which no program keeps it. */
function ruled(rows: readonly (readonly string[])[]): string {
  const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');
  const cells = (row: readonly string[]) =>
    row
      .map((text) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`)
      .join('');
  const grid = (rows[0] ?? []).map(() => '<w:gridCol w:w="2000"/>').join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="10000" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

const paper = docx(
  opening({ number: '77/QĐ-UBND' }) +
    paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH CẤP TỈNH') +
    ruled([
      ['STT', 'Mã số TTHC', 'Tên thủ tục', 'Lĩnh vực', 'Thời hạn giải quyết'],
      ['1', '1.000111', 'Cấp giấy phép nuôi ong', 'Chăn nuôi', '05 ngày làm việc'],
      ['2', '1.000112', 'Gia hạn giấy phép nuôi ong', 'Chăn nuôi', '03 ngày làm việc'],
    ]) +
    // Word itself always ends with a paragraph; without one a .doc loses the table.
    paragraph(''),
);

describe('a text that LibreOffice reads', () => {
  let folder: string;
  const draft = (name: string): string => readFileSync(join(folder, `drafts/${name}.yaml`), 'utf8');

  beforeAll(async () => {
    folder = makeFolder({ 'docx.docx': paper });
    await runHere(folder, ['init', '--publisher', 'UBND tỉnh Thái Nguyên', '--code', 'H55']);
    await runHere(folder, ['import', 'docx.docx']);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    for (const format of ['odt', 'rtf', 'doc', 'pdf']) {
      writeFileSync(join(folder, `${format}.docx`), paper);
      runProgram('soffice', [
        `-env:UserInstallation=${profile}`,
        ...['--headless', '--convert-to', format, '--outdir', folder, join(folder, `${format}.docx`)],
      ]);
    }
  });

  it.each(['odt', 'rtf', 'doc'])('is read as the same paper in Word: .%s', async (format) => {
    const PATH = dirname(programPath('soffice'));
    const { stdout, stderr } = await runHere(folder, ['import', `${format}.${format}`], {
      env: { TTHC_LANG: 'vi', PATH },
    });
    expect(stderr).toBe('');
    expect(stdout).toContain('chuyển bằng LibreOffice');
    expect(draft(format)).toBe(draft('docx'));
  });

  it('gives a PDF that is read as the same paper', async () => {
    const { stdout } = await runHere(folder, ['import', 'pdf.pdf']);
    expect(stdout).toContain('pdf.pdf: quyết định (PDF), 2 dòng.');
    expect(draft('pdf')).toBe(draft('docx'));
  });

  it('is refused where it is no text, and leaves nothing behind', async () => {
    writeFileSync(join(folder, 'hong.rtf'), '{\\rtf1 \\pict\\bin9999 x');
    const PATH = dirname(programPath('soffice'));
    const { code } = await runHere(folder, ['import', 'hong.rtf'], { env: { TTHC_LANG: 'vi', PATH } });
    expect([1, 2]).toContain(code);
    expect(existsSync(join(folder, 'drafts/hong.yaml'))).toBe(code === 1);
  });
});
