import type {
  Letterhead,
  Paper,
  PaperBlock,
  PaperColumns,
  PaperHeading,
  PaperParagraph,
  PaperSection,
} from '../../model/paper.ts';
import { gridXml, shareWidth, tableXml } from './table.ts';
import { linesOf, paragraphXml } from './xml.ts';

/** A4 and its margins in twentieths of a point: 20 mm above and below, 30 mm left, 20 mm right (NĐ 30/2020). */
const page = { short: 11906, long: 16838, top: 1134, bottom: 1134, left: 1701, right: 1134, header: 567 };

const widthOf = ({ orientation }: PaperSection): number =>
  (orientation === 'portrait' ? page.short : page.long) - page.left - page.right;

/** Returns what a Word document's body holds, piece by piece. */
export function* bodyXml({ letterhead, sections }: Paper): Iterable<string> {
  for (const [index, section] of sections.entries()) {
    const width = widthOf(section);
    if (index === 0 && letterhead) yield letterheadXml(letterhead, width);
    for (const block of section.blocks) yield* blockXml(block, width);
    const properties = sectionXml(section, index === 0);
    const isLast = index === sections.length - 1;
    // The properties of a section stand in its last paragraph; those of the last, at the body's end.
    yield isLast ? properties : `<w:p><w:pPr><w:pStyle w:val="Gap"/>${properties}</w:pPr></w:p>`;
  }
}

/** Returns blocks as they stand in a body, for a page of some width in twentieths of a point. */
export const blocksXml = (blocks: readonly PaperBlock[], width: number): string =>
  blocks.flatMap((block) => [...blockXml(block, width)]).join('');

function* blockXml(block: PaperBlock, width: number): Iterable<string> {
  switch (block.kind) {
    case 'paragraph':
      yield runningXml(block, block.isFine ? 'Fine' : 'Running');
      if (block.isRuled) yield ruleXml(width, 0.25);
      break;
    case 'heading':
      yield headingXml(block);
      break;
    case 'columns':
      yield columnsXml(block, width);
      break;
    case 'table':
      yield* tableXml(block, width);
      // Without a paragraph between them two tables become one.
      yield gap;
      break;
    case 'pageBreak':
      yield '<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>';
      break;
  }
}

const gap = '<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>';

function runningXml({ text, align = 'justify', indent, keepWithNext }: PaperParagraph, style = 'Running') {
  return paragraphXml(linesOf(text), { style, align, indent, keepWithNext });
}

function headingXml({ level, text, align = level === 1 ? 'center' : 'left' }: PaperHeading): string {
  return paragraphXml(linesOf(text), { style: `Heading${level}`, align });
}

function columnsXml({ columns }: PaperColumns, width: number): string {
  const weights = columns.map((column) => column.width);
  const cells = columns.map(({ paragraphs }) =>
    paragraphs.map((one) => runningXml({ align: 'left', ...one }, 'Aside')).join(''),
  );
  return `${layoutXml(shareWidth(weights, width), [cells])}${gap}`;
}

/** A table without borders that only lays out what is in it. */
function layoutXml(widths: readonly number[], rows: readonly (readonly string[])[]): string {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const rowsXml = rows.map((cells) => {
    const cellsXml = cells.map(
      (content, at) =>
        `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/></w:tcPr>${content || gap}</w:tc>`,
    );
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cellsXml.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Layout"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>${gridXml(widths)}${rowsXml.join('')}</w:tbl>`;
}

/** Not words that follow the paper's language: the national name stands like this on every state paper. */
export const nationalName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const motto = 'Độc lập - Tự do - Hạnh phúc';

function letterheadXml({ issuer, number, placeAndDate }: Letterhead, width: number): string {
  const widths = shareWidth([2, 3], width);
  const [left = 0, right = 0] = widths;
  const body = issuer.map((line, index) => centred('Issuer', line, index === issuer.length - 1));
  const rows = [
    [
      `${body.join('')}${ruleXml(left, 0.35)}`,
      `${centred('Issuer', nationalName, true)}${centred('Motto', motto, true)}${ruleXml(right, 0.6)}`,
    ],
  ];
  if (number !== undefined || placeAndDate !== undefined) {
    const date = placeAndDate === undefined ? '' : placeAndDate;
    rows.push([
      centred('Motto', number ?? '', false),
      paragraphXml([[{ text: date, italic: true }]], { style: 'Motto', align: 'center' }),
    ]);
  }
  return `${layoutXml(widths, rows)}${gap}`;
}

const centred = (style: string, text: string, isBold: boolean): string =>
  paragraphXml(linesOf(text), { style, align: 'center', isBold });

/** The line below the issuing body and below the motto: a share of the column, in its middle. */
function ruleXml(width: number, share: number): string {
  const side = Math.round((width * (1 - share)) / 2);
  return `<w:p><w:pPr><w:pStyle w:val="Gap"/><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr><w:spacing w:before="50" w:after="120"/><w:ind w:left="${side}" w:right="${side}"/></w:pPr></w:p>`;
}

/** The page of a section. Its number stands in the middle above the text, and not on the first page. */
function sectionXml({ orientation, restartsNumbers }: PaperSection, isFirst: boolean): string {
  const { short, long, top, bottom, left, right, header } = page;
  const size =
    orientation === 'portrait'
      ? `<w:pgSz w:w="${short}" w:h="${long}"/>`
      : `<w:pgSz w:w="${long}" w:h="${short}" w:orient="landscape"/>`;
  const begins = isFirst || restartsNumbers;
  return [
    '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/>',
    size,
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${header}" w:footer="${header}" w:gutter="0"/>`,
    begins ? '<w:pgNumType w:start="1"/>' : '',
    begins ? '<w:titlePg/>' : '',
    '</w:sectPr>',
  ].join('');
}
