import { describe, expect, it } from 'vitest';
import { blocksText } from '../../../src/import/files/word/document.ts';
import { readWord } from '../../../src/import/files/word/package.ts';
import { docx, paragraph } from '../../support/import/word-files.ts';

const white = '<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>chữ trắng</w:t></w:r></w:p>';
const drawing = (properties: string, inner = white): string =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><wps:wsp>${properties}<wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
const shape = (attributes: string, within = ''): string =>
  `<w:p><w:r><w:pict><v:shape ${attributes}>${within}<v:textbox><w:txbxContent>${white}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
const filled = (color: string): string => `<wps:spPr><a:solidFill>${color}</a:solidFill></wps:spPr>`;

const read = (body: string) => {
  const { blocks } = readWord(docx(paragraph('trước') + body + paragraph('sau')));
  const unseen = blocks.flatMap((block) => (block.kind === 'paragraph' ? (block.unseen ?? []) : []));
  return { text: blocksText(blocks), unseen };
};

describe('white letters in a text box', () => {
  it.each([
    ['without a filling', drawing('')],
    ['that says it has none', drawing('<wps:spPr><a:noFill/></wps:spPr>')],
    ['filled in white', drawing(filled('<a:srgbClr val="FFFFFF"/>'))],
    ['filled in the white of the theme', drawing(filled('<a:schemeClr val="bg1"/>'))],
    [
      'filled in white with a blue line',
      drawing(
        '<wps:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:solidFill><a:srgbClr val="0000FF"/></a:solidFill></a:ln></wps:spPr>',
      ),
    ],
    [
      'with a blue line and no filling',
      drawing('<wps:spPr><a:ln><a:solidFill><a:srgbClr val="0000FF"/></a:solidFill></a:ln></wps:spPr>'),
    ],
    ['of before 2007', shape('')],
    ['of before 2007, not filled', shape('fillcolor="#0000ff" filled="f"')],
  ])('are left out and told: %s', (_, body) => {
    expect(read(body)).toEqual({
      text: expect.not.stringContaining('trắng'),
      unseen: [{ kind: 'faint_text', text: 'chữ trắng' }],
    });
  });

  it.each([
    ['filled in blue', drawing(filled('<a:srgbClr val="0000FF"/>'))],
    ['filled in a colour of the theme', drawing(filled('<a:schemeClr val="accent1"/>'))],
    ['filled from one colour to another', drawing('<wps:spPr><a:gradFill/></wps:spPr>')],
    ['filled by its style', drawing('<wps:spPr/><wps:style><a:fillRef idx="1"/></wps:style>')],
    ['of before 2007, filled in blue', shape('fillcolor="#0000ff"')],
    ['of before 2007, with a picture', shape('', '<v:fill type="frame"/>')],
  ])('are read: %s', (_, body) => {
    expect(read(body)).toEqual({ text: expect.stringContaining('chữ trắng'), unseen: [] });
  });

  const picture = '<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>';
  it.each([
    ['without a filling, a picture before it', picture + drawing('')],
    ['without a filling, a picture behind it', drawing('<wps:spPr><a:noFill/></wps:spPr>') + picture],
    ['of before 2007, not filled, a picture before it', picture + shape('filled="f"')],
    [
      'without a filling, a dark shape before it',
      drawing(filled('<a:srgbClr val="000080"/>'), paragraph('')) + drawing(''),
    ],
  ])('are left out, and told as what may be seen: %s', (_, body) => {
    const { text, unseen } = read(body);
    expect(text).not.toContain('trắng');
    expect(unseen).toContainEqual({ kind: 'white_on_unknown', text: 'chữ trắng' });
  });

  it.each([
    ['filled in white', picture + drawing(filled('<a:srgbClr val="FFFFFF"/>'))],
    ['of before 2007', picture + shape('')],
  ])('are white on white, whatever picture there is: %s', (_, body) => {
    expect(read(body).unseen).toContainEqual({ kind: 'faint_text', text: 'chữ trắng' });
  });

  it('say nothing of the letters around it', () => {
    const { text } = read(drawing('', paragraph('chữ đen')) + white.replace('chữ trắng', 'ngoài hộp'));
    expect(text).toContain('chữ đen');
    expect(text).not.toContain('ngoài hộp');
  });
});
