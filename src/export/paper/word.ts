import type { Paper } from '../../model/paper.ts';
import { joined, zip } from '../zip.ts';
import { bodyXml } from './body.ts';
import { stylesXml } from './styles.ts';
import { paperText } from './xml.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${relations}"`;

/**
 * A paper as a Word file (.docx): A4, Times New Roman 13, margins and page numbers of state papers.
 * The same paper gives the same bytes; nothing in its texts can break the file.
 */
export function writeWord(paper: Paper): Uint8Array {
  const parts: Readonly<Record<string, () => Iterable<string>>> = {
    '[Content_Types].xml': () => [declaration, contentTypes],
    '_rels/.rels': () => [
      declaration,
      relationships([
        [`${relations}/officeDocument`, 'word/document.xml'],
        [`${packageRelations}/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    'docProps/core.xml': () => [declaration, coreProperties(paper)],
    'word/_rels/document.xml.rels': () => [
      declaration,
      relationships([
        [`${relations}/styles`, 'styles.xml'],
        [`${relations}/header`, 'header1.xml'],
      ]),
    ],
    'word/document.xml': () => documentXml(paper),
    'word/header1.xml': () => [declaration, pageNumber],
    'word/styles.xml': () => [declaration, stylesXml(paper.language)],
  };
  return joined(zip(Object.entries(parts).map(([name, chunks]) => ({ name, chunks }))));
}

function* documentXml(paper: Paper): Iterable<string> {
  yield `${declaration}<w:document ${namespaces}><w:body>`;
  yield* bodyXml(paper);
  yield '</w:body></w:document>';
}

/** Number and place of each part are those that {@link relationships} gives: rId1, rId2. */
function relationships(list: readonly (readonly [type: string, target: string])[]): string {
  const lines = list.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageRelations}">${lines.join('')}</Relationships>`;
}

const overrides = [
  ['/word/document.xml', `${types}.document.main+xml`],
  ['/word/header1.xml', `${types}.header+xml`],
  ['/word/styles.xml', `${types}.styles+xml`],
  ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);

const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;

const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const pageNumber = `<w:hdr ${namespaces}><w:p><w:pPr><w:pStyle w:val="PageNumber"/></w:pPr>${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}<w:r><w:t>2</w:t></w:r>${field('end')}</w:p></w:hdr>`;

function coreProperties({ title, creator, date, language }: Paper): string {
  const stamp = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`;
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${paperText(title)}</dc:title><dc:creator>${paperText(creator)}</dc:creator><dc:language>${language}</dc:language>${stamp('created')}${stamp('modified')}</cp:coreProperties>`;
}
