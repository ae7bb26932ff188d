/** Workbooks that are one text of XML, each with what tells it. */
const kinds = [
  ['excel', /<(?:[\w-]+:)?Workbook\b[^<>]*"urn:schemas-microsoft-com:office:spreadsheet"/u],
  ['openDocument', /<office:document\b[^<>]*"application\/vnd\.oasis\.opendocument\.spreadsheet/u],
] as const;

/** Kind of a workbook that is one text of XML: Excel 2003 writes such (.xml, .xls), and LibreOffice (.fods). */
export type XmlBookKind = (typeof kinds)[number][0];

/** Number of bytes that hold all that comes before the element of the workbook itself. */
const beginning = 20_000;

/** Returns what kind of workbook in XML a file is, by its beginning; undefined where it is none. */
export function xmlBookKind(bytes: Uint8Array): XmlBookKind | undefined {
  // In UTF-16 every letter of a tag has a zero beside it.
  const start = Buffer.from(bytes.subarray(0, beginning)).toString('latin1').replaceAll('\0', '');
  return kinds.find(([, pattern]) => pattern.test(start))?.[0];
}
