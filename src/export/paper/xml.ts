import { escapeXmlAttribute } from '../../text/escape.ts';
import type { Alignment, PaperRun, PaperText } from '../../model/paper.ts';

/**
 * Text as it may stand in XML and on paper: NFC, without what nobody sees (control characters,
 * zero-width and direction marks, halves of surrogate pairs).
 */
export function paperText(text: string): string {
  return escapeXmlAttribute(visible(text));
}

/** Returns a text without hidden characters, NFC. */
export function visible(text: string): string {
  return text.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffe\uffff]/gu, '');
}

/** Splits a text into lines, each a list of runs. */
export function linesOf(text: PaperText): PaperRun[][] {
  const runs = typeof text === 'string' ? [{ text }] : text;
  const lines: PaperRun[][] = [[]];
  for (const run of runs) {
    run.text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/u).forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ ...run, text: part });
    });
  }
  return lines;
}

/** As seen without colours: struck out, underlined. */
const marks = { removed: '<w:strike/>', added: '<w:u w:val="single"/>' } as const;

/** Runs of text as Word holds them; a tab is an element of its own. */
export function runsXml(runs: readonly PaperRun[], isBold = false): string {
  return runs
    .map(({ text, bold = isBold, italic = false, mark }) => {
      const look = `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${mark ? marks[mark] : ''}`;
      const parts = text.split('\t').map((part) => `<w:t xml:space="preserve">${paperText(part)}</w:t>`);
      return `<w:r>${look && `<w:rPr>${look}</w:rPr>`}${parts.join('<w:tab/>')}</w:r>`;
    })
    .join('');
}

const alignments: Readonly<Record<Alignment, string>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  justify: 'both',
};

export interface ParagraphLook {
  style: string;
  align?: Alignment | undefined;
  indent?: boolean | undefined;
  keepWithNext?: boolean | undefined;
  isBold?: boolean;
}

/** Writes a paragraph of some lines; properties of its style are not repeated. */
export function paragraphXml(lines: readonly (readonly PaperRun[])[], look: ParagraphLook): string {
  const { style, align, indent, keepWithNext, isBold } = look;
  const properties = [
    `<w:pStyle w:val="${style}"/>`,
    keepWithNext ? '<w:keepNext/>' : '',
    indent ? '<w:ind w:firstLine="567"/>' : '',
    align ? `<w:jc w:val="${alignments[align]}"/>` : '',
  ].join('');
  const content = lines.map((line) => runsXml(line, isBold)).join('<w:r><w:br/></w:r>');
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}
