import type { Cell } from '../../lists/cells.ts';
import { isUnread, type ListColumn, meaningOf } from '../../lists/columns.ts';

/** Values that a text says behind labels, as cells, and the labels that were not read. */
interface Labelled {
  cells: [ListColumn, Cell][];
  unread: string[];
}

interface LabelledValue {
  label: string;
  meaning: ListColumn | undefined;
  lines: string[];
}

/** A word that a program has for a value: `cong_dan`. */
const isKeyOfProgram = (text: string): boolean => /^[a-z]+(?:_[a-z]+)+$/u.test(text);

/** A line that a label begins; what a list in a text begins its lines with is none. */
const labelled = /^(\p{Lu}[^:]{1,40}):[ \t]*(.*)$/u;
/** Number of labels that have to be known, for a text to be a record of its own. */
const fewest = 3;

/**
 * Reads a text that says a whole record line by line, `Thời hạn: 05 ngày`, `Căn cứ pháp lý: …`; lines without a label go
 * on with the value above. Of what the record has under keys of its own nothing is taken.
 *
 * @param others meanings of the record's own keys
 */
export function readLabels(
  key: string,
  text: string,
  others: ReadonlySet<ListColumn | undefined>,
): Labelled | undefined {
  const values: LabelledValue[] = [];
  for (const line of text.split(/\r?\n/u)) {
    const [, label, first = ''] = labelled.exec(line.trim()) ?? [];
    if (label !== undefined) values.push({ label, meaning: meaningOf(label), lines: [first] });
    else values.at(-1)?.lines.push(line.trim());
  }
  const known = values.filter(({ meaning }) => !isUnread(meaning));
  if (known.length < fewest || known.length * 2 < values.length) return undefined;
  const isTaken = ({ meaning, lines }: LabelledValue): boolean =>
    !isUnread(meaning) && !isKeyOfProgram(lines.join('\n').trim());
  const cells = new Map<ListColumn, Cell>();
  for (const value of values.filter(isTaken)) {
    const { label, meaning, lines } = value;
    if (meaning === undefined || others.has(meaning)) continue;
    const above = cells.get(meaning);
    const text = lines.join('\n').trim();
    cells.set(meaning, above ? { ...above, text: `${above.text}\n${text}` } : { heading: label, text });
  }
  const left = values.filter((value) => !isTaken(value) && value.lines.join('').trim() !== '');
  return { cells: [...cells], unread: left.map(({ label }) => `${key}.${label}`) };
}
