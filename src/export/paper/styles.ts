/** Looks of a state paper (Nghị định 30/2020/NĐ-CP, Phụ lục I): Times New Roman, sizes 12 to 14; halves of a point here. */
const sizes = { text: 26, table: 24, smallTable: 21, title: 28, aside: 24, fine: 6 };

/** `word/styles.xml` without its XML declaration. */
export function stylesXml(language: 'vi' | 'en'): string {
  const speaks = language === 'vi' ? 'vi-VN' : 'en-GB';
  const font =
    'w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"';
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts ${font}/><w:sz w:val="${sizes.text}"/><w:szCs w:val="${sizes.text}"/><w:lang w:val="${speaks}" w:eastAsia="${speaks}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  return `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${defaults}${normal}${[...styleElements().values()].join('')}</w:styles>`;
}

interface Style {
  id: string;
  name: string;
  paragraph?: string;
  run?: string;
}

const size = (halves: number): string => `<w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/>`;
const spacing = (before: number, after: number): string =>
  `<w:spacing w:before="${before}" w:after="${after}"/>`;
const bold = '<w:b/><w:bCs/>';

/** A heading as Word knows it, so that it stands in the navigation. */
const heading = (level: number, halves: number, before: number): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  paragraph: `<w:keepNext/>${spacing(before, 120)}<w:outlineLvl w:val="${level - 1}"/>`,
  run: `${bold}${size(halves)}`,
});

/** The looks of a table's header, its cells and the rows that span it. */
function tableStyles(suffix: string, halves: number): Style[] {
  const paragraph = spacing(40, 40);
  return [
    {
      id: `TableHeader${suffix}`,
      name: `Table Header ${suffix}`.trim(),
      paragraph,
      run: `${bold}${size(halves)}`,
    },
    { id: `TableText${suffix}`, name: `Table Text ${suffix}`.trim(), paragraph, run: size(halves) },
    {
      id: `TableGroup${suffix}`,
      name: `Table Group ${suffix}`.trim(),
      paragraph: `<w:keepNext/>${paragraph}`,
      run: `${bold}${size(halves)}`,
    },
  ];
}

const paragraphStyles: readonly Style[] = [
  heading(1, sizes.title, 120),
  heading(2, sizes.text, 240),
  heading(3, sizes.text, 120),
  { id: 'Running', name: 'Running Text', paragraph: spacing(0, 120) },
  { id: 'Fine', name: 'Fine Print', run: `<w:color w:val="808080"/>${size(sizes.fine)}` },
  { id: 'Aside', name: 'Aside', run: size(sizes.aside) },
  { id: 'Issuer', name: 'Issuer', run: size(sizes.table) },
  { id: 'Motto', name: 'Motto', run: size(sizes.text) },
  ...tableStyles('', sizes.table),
  ...tableStyles('Small', sizes.smallTable),
  { id: 'PageNumber', name: 'Page Number Line', paragraph: '<w:jc w:val="center"/>' },
  {
    id: 'Gap',
    name: 'Gap',
    paragraph: '<w:spacing w:before="0" w:after="120" w:line="40" w:lineRule="exact"/>',
    run: size(2),
  },
];

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');
const cellMargins = (sides: number): string =>
  `<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="${sides}" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="${sides}" w:type="dxa"/></w:tblCellMar>`;

const normal =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';

/** Our looks by their ids, each as Word holds it: paragraphs rest on `Normal`. */
export function styleElements(): Map<string, string> {
  return new Map([
    ...paragraphStyles.map(
      ({ id, name, paragraph = '', run = '' }) =>
        [
          id,
          `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`,
        ] as const,
    ),
    [
      'Layout',
      `<w:style w:type="table" w:styleId="Layout"><w:name w:val="Layout"/><w:tblPr>${cellMargins(0)}</w:tblPr></w:style>`,
    ],
    [
      'Bordered',
      `<w:style w:type="table" w:styleId="Bordered"><w:name w:val="Bordered"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders>${cellMargins(85)}</w:tblPr></w:style>`,
    ],
  ]);
}
