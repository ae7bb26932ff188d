/** A text on a page of a made PDF; from its left and base line, in points from the top. */
export interface MadeText {
  text: string;
  left: number;
  base: number;
  size?: number;
  /** Upright, as a stamp stands in the margin. */
  isTurned?: boolean;
  /** Not shown: what recognition of a scan lays over it. */
  isUnseen?: boolean;
}

/** A page: its texts, its lines (level or upright, thin boxes or strokes), and a picture over all of it. */
export interface MadePage {
  texts: readonly MadeText[];
  /** From, to: `[x1, y1, x2, y2]`, in points from the top. */
  strokes?: readonly (readonly number[])[];
  boxes?: readonly (readonly number[])[];
  hasPicture?: boolean;
}

const [width, height] = [595, 842];
/** Every letter is as wide as this, in thousandths of its size. */
const letterWidth = 500;

/** Returns how wide a text is on a made page. */
export const widthOf = (text: string, size = 10): number => ([...text].length * letterWidth * size) / 1000;

/** A PDF as programs write it: letters by numbers of a font, and which letters these are. */
export function pdf(pages: readonly MadePage[]): Uint8Array {
  const letters = [...new Set(pages.flatMap(({ texts }) => texts.flatMap(({ text }) => [...text])))];
  const hex = (number: number): string => number.toString(16).padStart(4, '0');
  const encode = (text: string): string => [...text].map((one) => hex(letters.indexOf(one) + 1)).join('');
  const unicode = letters.map(
    (one, at) => `<${hex(at + 1)}> <${Buffer.from(one, 'utf16le').swap16().toString('hex')}>`,
  );
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${chunks(
    unicode,
    100,
  )
    .map((part) => `${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`)
    .join('\n')}\nendcmap end end`;
  const stream = (text: string, more = ''): string =>
    `<< ${more} /Length ${Buffer.byteLength(text)} >>\nstream\n${text}\nendstream`;
  const first = 7;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW ${letterWidth} /FontDescriptor << /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>`,
    stream(map),
    stream(
      '\u0000',
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
    ),
    ...pages.flatMap((page, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${first + at * 2 + 1} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /I 6 0 R >> >> >>`,
      stream(contentOf(page, encode)),
    ]),
  ];
  return written(objects);
}

function contentOf(
  { texts, strokes = [], boxes = [], hasPicture }: MadePage,
  encode: (text: string) => string,
): string {
  const y = (down: number): number => height - down;
  return [
    ...(hasPicture ? [`q ${width} 0 0 ${height} 0 0 cm /I Do Q`] : []),
    ...strokes.map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => `0.5 w ${x1} ${y(y1)} m ${x2} ${y(y2)} l S`),
    ...boxes.map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => {
      const isLevel = y1 === y2;
      return `${x1} ${y(y2)} ${isLevel ? x2 - x1 : 0.5} ${isLevel ? 0.5 : y2 - y1} re f`;
    }),
    ...texts.map(({ text, left, base, size = 10, isTurned, isUnseen }) => {
      const turn = isTurned ? `0 1 -1 0 ${left} ${y(base)} Tm` : `1 0 0 1 ${left} ${y(base)} Tm`;
      return `BT ${isUnseen ? '3 Tr ' : '0 Tr '}/F ${size} Tf ${turn} <${encode(text)}> Tj ET`;
    }),
  ].join('\n');
}

function written(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = objects.map((text, at) => {
    const place = Buffer.byteLength(file);
    file += `${at + 1} 0 obj\n${text}\nendobj\n`;
    return place;
  });
  const start = Buffer.byteLength(file);
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file));
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}

/** A cell of a made table: its lines, and the columns and rows that it takes. */
export interface MadeBox {
  lines: readonly string[];
  columns?: number;
  rows?: number;
}

/**
 * A ruled table: rows of cells, those covered by others left out as undefined, drawn with a line at each side of
 * each cell.
 *
 * @param xs where its columns begin and end; rows are 14 points for each line
 */
export function ruledTable(
  xs: readonly number[],
  top: number,
  rows: readonly (readonly (string | MadeBox | undefined)[])[],
): { texts: MadeText[]; lines: number[][]; bottom: number } {
  const boxOf = (cell: string | MadeBox): MadeBox =>
    typeof cell === 'string' ? { lines: cell.split('\n') } : cell;
  const heights = rows.map((row) => {
    const own = row.flatMap((cell) => (cell === undefined ? [] : [boxOf(cell)]));
    return (
      Math.max(1, ...own.filter((box) => (box.rows ?? 1) === 1).map(({ lines }) => lines.length)) * 14 + 4
    );
  });
  const ys = [top];
  for (const one of heights) ys.push((ys.at(-1) ?? top) + one);
  const texts: MadeText[] = [];
  const lines: number[][] = [];
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell === undefined) continue;
      const { lines: own, columns = 1, rows: down = 1 } = boxOf(cell);
      const [left = 0, right = 0] = [xs[column], xs[column + columns]];
      const [upper = 0, lower = 0] = [ys[row], ys[row + down]];
      lines.push(
        [left, upper, right, upper],
        [left, lower, right, lower],
        [left, upper, left, lower],
        [right, upper, right, lower],
      );
      texts.push(...own.map((text, at) => ({ text, left: left + 4, base: upper + 12 + at * 14 })));
    }
  }
  return { texts: texts.filter(({ text }) => text !== ''), lines, bottom: ys.at(-1) ?? top };
}
