import { UnreadableFile } from '../../../model/unreadable.ts';
import type { Archive } from '../archive.ts';
import { beside, partText, relationsOf } from '../parts.ts';
import { isOn } from '../switches.ts';
import type { RawSheet } from '../raw-sheet.ts';
import { scanTexts, scanXml } from '../xml.ts';
import { readLooks } from './looks.ts';
import { type BookParts, readSheetPart } from './sheet.ts';
import { readSharedTexts } from './strings.ts';

/**
 * Reads the sheets of an Excel workbook (.xlsx).
 *
 * @param main the name of the workbook's own part
 * @throws UnreadableFile `damaged`, `truncated` or `too_large`
 */
export function readBook(archive: Archive, main: string): RawSheet[] {
  const related = relationsOf(archive, main);
  const partOf = (type: string, name: string): string | undefined =>
    partText(archive, related.find((one) => one.type === type)?.target ?? beside(main, name));
  const { sheets, is1904 } = readList(partText(archive, main) ?? '');
  const parts: BookParts = {
    texts: readSharedTexts(partOf('sharedStrings', 'sharedStrings.xml')),
    looks: readLooks(partOf('styles', 'styles.xml')),
    is1904,
  };
  return sheets.flatMap(({ name, isHidden, id }, index): RawSheet[] => {
    const relation = related.find((one) => one.id === id);
    if (relation && relation.type !== 'worksheet') return [];
    const part = relation?.target ?? beside(main, `worksheets/sheet${index + 1}.xml`);
    const xml = partText(archive, part);
    if (xml === undefined) throw new UnreadableFile('damaged');
    const sheet = readSheetPart(name, xml, parts);
    sheet.isHidden = isHidden;
    for (const { type, target } of relationsOf(archive, part)) {
      if (type === 'drawing') tellShapes(partText(archive, target), sheet);
      if (type === 'comments') tellComments(partText(archive, target), sheet);
    }
    return [sheet];
  });
}

/** Tells the texts of the shapes that lie over a sheet. */
function tellShapes(xml: string | undefined, sheet: RawSheet): void {
  let shape = '';
  if (xml === undefined) return;
  scanTexts(xml, 'a:t', {
    close: (name) => {
      if (name === 'a:p') shape += '\n';
      if (name !== 'xdr:sp') return;
      if (shape.trim() !== '') sheet.note('embedded', shape.trim());
      shape = '';
    },
    text: (text) => {
      shape += text;
    },
  });
}

/** Tells the comments on the cells of a sheet, each with its row. */
function tellComments(xml: string | undefined, sheet: RawSheet): void {
  let [comment, row] = ['', 0];
  if (xml === undefined) return;
  scanTexts(xml, 't', {
    open: (name, attributes) => {
      if (name === 'comment')
        [comment, row] = ['', Number(/(?<!\d)\d{1,7}$/u.exec(attributes.get('ref') ?? '')?.[0] ?? 1)];
    },
    close: (name) => {
      if (name === 'comment' && comment.trim() !== '') sheet.note('comment', comment.trim(), row - 1);
    },
    text: (text) => {
      comment += text;
    },
  });
}

interface ListedSheet {
  name: string;
  id: string;
  isHidden: boolean;
}

function readList(xml: string): { sheets: ListedSheet[]; is1904: boolean } {
  const sheets: ListedSheet[] = [];
  let is1904 = false;
  scanXml(xml, {
    open: (name, attributes) => {
      const date1904 = attributes.get('date1904');
      if (name === 'workbookPr' && date1904 !== undefined) is1904 = isOn(date1904);
      if (name !== 'sheet') return;
      const state = attributes.get('state') ?? 'visible';
      sheets.push({
        name: attributes.get('name') ?? '',
        id: attributes.get('id') ?? '',
        isHidden: state !== 'visible',
      });
    },
    close: () => {},
    text: () => {},
  });
  return { sheets, is1904 };
}
