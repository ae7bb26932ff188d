import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fillTemplate, type TemplateContent } from '../../src/export/paper/template.ts';
import { writeWord } from '../../src/export/paper/word.ts';
import { readWordParts } from '../../src/import/files/word/package.ts';
import type { PaperBlock } from '../../src/model/paper.ts';
import { allOf, paperOf, paragraphsIn, partsOfFile } from '../support/paper.ts';

const running = (text: string): PaperBlock => ({ kind: 'paragraph', text });
const table: PaperBlock = {
  kind: 'table',
  columns: [{ width: 1 }, { width: 1 }],
  header: [['TT', 'Tên']],
  rows: [['1', 'Đăng ký khai sinh']],
};
const content: TemplateContent = {
  texts: { số: '12/QĐ-UBND', 'trích yếu': 'Về việc <công bố> & bãi bỏ' },
  blocks: {
    'nội dung': [running('Điều 1. …'), running('Điều 2. …')],
    'phụ lục': [running('PHỤ LỤC'), table],
  },
  required: ['nội dung'],
  atEnd: 'phụ lục',
};

/** A template with some body, as Word would save it; other parts as those of a file of ours. */
function templateOf(body: string, more: Record<string, string> = {}) {
  const { main, parts } = readWordParts(writeWord(paperOf([running('x')])));
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1000" w:bottom="1134" w:left="2000"/></w:sectPr>';
  const document = new TextDecoder()
    .decode(parts.get(main))
    .replace(/<w:body>.*<\/w:body>/su, `<w:body>${body}${page}</w:body>`);
  const all = {
    ...Object.fromEntries(parts),
    [main]: strToU8(document),
    'word/media/a.png': Uint8Array.of(0, 255, 254),
  };
  const texts = Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)]));
  return readWordParts(zipSync({ ...all, ...texts }));
}

const run = (text: string, look = ''): string => `<w:r>${look}<w:t>${text}</w:t></w:r>`;
const line = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`;
const filled = (body: string, more?: Record<string, string>): Uint8Array => {
  const result = fillTemplate(templateOf(body, more), content);
  if (!('bytes' in result)) throw new Error(JSON.stringify(result));
  return result.bytes;
};
const textOf = (bytes: Uint8Array): string[] => {
  const document = partsOfFile(bytes).get('word/document.xml');
  return document ? paragraphsIn(document).filter((text) => text !== '') : [];
};

const body = line(run('{{nội dung}}'));

describe('a Word template of an office', () => {
  it('is filled where {{name}} stands, however Word has parted it, with or without diacritics', () => {
    const bold = '<w:rPr><w:b/></w:rPr>';
    const parted = line(run('Số: {'), run('{S'), run('Ố', bold), run('}} (mật)'));
    expect(textOf(filled(parted + line(run('{{trich-yeu}}')) + body)).slice(0, 4)).toEqual([
      'Số: 12/QĐ-UBND (mật)',
      'Về việc <công bố> & bãi bỏ',
      'Điều 1. …',
      'Điều 2. …',
    ]);
  });

  it('is filled by content controls too, and they are gone then', () => {
    const control = (tag: string, inner: string): string =>
      `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const bytes = filled(
      [
        line(
          run('Số: '),
          control('so', run('Bấm để nhập', '<w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>')),
        ),
        control('trich_yeu', line()),
        control('noi-dung', line(run('Bấm để nhập'))),
        // One without a tag is somebody else's.
        '<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>giữ</w:t></w:r></w:p></w:sdtContent></w:sdt>',
      ].join(''),
    );
    expect(textOf(bytes).slice(0, 5)).toEqual([
      'Số: 12/QĐ-UBND',
      'Về việc <công bố> & bãi bỏ',
      'Điều 1. …',
      'Điều 2. …',
      'giữ',
    ]);
    const document = partsOfFile(bytes).get('word/document.xml');
    expect(document && allOf(document, 'w:sdt')).toHaveLength(1);
    expect(document && allOf(document, 'w:rStyle')).toEqual([]);
  });

  it('keeps its letterhead in headers, its pictures and its styles; what it lacks rests on its usual look', () => {
    const header =
      '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>Số {{số}}</w:t></w:r></w:p></w:hdr>';
    const styles =
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:default="1" w:styleId="Thngthng"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>';
    const bytes = filled(body, { 'word/header1.xml': header, 'word/styles.xml': styles });
    const { parts } = readWordParts(bytes);
    expect(parts.get('word/media/a.png')).toEqual(Buffer.from([0, 255, 254]));
    expect(new TextDecoder().decode(parts.get('word/header1.xml'))).toContain('Số 12/QĐ-UBND');
    const written = new TextDecoder().decode(parts.get('word/styles.xml'));
    expect(written).toContain(
      '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>',
    );
    expect(written).toMatch(
      /w:styleId="TthcRunning"><w:name w:val="TTHC Running Text"\/><w:basedOn w:val="Thngthng"\/>/u,
    );
  });

  it('has the annex where it wants it, as broad as the section there; else at the end, on pages that lie', () => {
    const widthOf = (bytes: Uint8Array) => {
      const document = partsOfFile(bytes).get('word/document.xml');
      return document && allOf(document, 'w:tblW').map(({ attributes }) => attributes['w:w']);
    };
    const placed = filled(body + line(run('{{phụ lục}}')) + line(run('hết')));
    expect(widthOf(placed)).toEqual([String(11_906 - 3000)]);
    expect(textOf(placed).at(-1)).toBe('hết');
    const appended = filled(body + line(run('ký tên')));
    expect(widthOf(appended)).toEqual([String(16_838 - 3000)]);
    const texts = textOf(appended);
    expect(texts.indexOf('PHỤ LỤC')).toBeGreaterThan(texts.indexOf('ký tên'));
    const document = partsOfFile(appended).get('word/document.xml');
    const orients = document && allOf(document, 'w:pgSz').map(({ attributes }) => attributes['w:orient']);
    expect(orients).toEqual([undefined, 'landscape']);
  });

  it('is refused with what is wrong in it', () => {
    const problem = (text: string) => fillTemplate(templateOf(text), content);
    expect(problem(line(run('{{sô hiệu}}')) + body)).toEqual({ problem: 'unknown', names: ['sô hiệu'] });
    expect(problem(line(run('gồm {{nội dung}}')))).toEqual({ problem: 'misplaced', names: ['nội dung'] });
    expect(problem(line(run('{{số}}')))).toEqual({ problem: 'no-body' });
    const tag = '<w:sdt><w:sdtPr><w:tag w:val="la"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>';
    expect(problem(tag + body)).toEqual({ problem: 'unknown', names: ['la'] });
  });
});
