import { near, type Rule } from './geometry.ts';
import type { PlacedText } from './pen.ts';

/** A line strikes letters out where it lies between these heights above their base, in parts of their size. */
const lowest = 0.15;
const highest = 0.5;
/** So far may a line reach beyond the letters that it strikes out, in parts of their size. */
const room = 0.6;
const mostPairs = 20_000_000;

/**
 * Parts the texts of a page where a line is drawn through them: letters that are struck out are marked. The line is
 * none of a table's.
 */
export function strikeOut(
  texts: readonly PlacedText[],
  rules: readonly Rule[],
): { texts: PlacedText[]; rules: Rule[] } {
  // A drawing of so many lines is no text.
  if (rules.length * texts.length > mostPairs) return { texts: [...texts], rules: [...rules] };
  const upright = rules.filter(({ isLevel }) => !isLevel);
  const strikes = new Map<PlacedText, Rule[]>();
  const left = rules.filter((rule) => {
    const struck = rule.isLevel && !isBorder(rule, upright) ? textsThrough(rule, texts) : [];
    if (struck.length === 0) return true;
    for (const text of struck) strikes.set(text, [...(strikes.get(text) ?? []), rule]);
    return false;
  });
  return {
    texts: texts.flatMap((text) => (strikes.get(text) ?? []).reduce(parted, [text])),
    rules: left,
  };
}

/** Tells whether a line ends at upright ones: then it is the side of a cell. */
function isBorder({ at, from, to }: Rule, upright: readonly Rule[]): boolean {
  const meets = (x: number): boolean =>
    upright.some((one) => Math.abs(one.at - x) <= near && one.from <= at + near && one.to >= at - near);
  return meets(from) && meets(to);
}

/** Returns the texts that a line goes through; none where it reaches beyond them, as a table's or a form's does. */
function textsThrough(rule: Rule, texts: readonly PlacedText[]): PlacedText[] {
  const through = texts.filter(({ base, size, left, right }) => {
    const height = (base - rule.at) / size;
    return height > lowest && height < highest && left < rule.to && right > rule.from;
  });
  const size = Math.max(0, ...through.map((text) => text.size));
  const start = Math.min(...through.map(({ left }) => left));
  const end = Math.max(...through.map(({ right }) => right));
  return rule.from > start - size * room && rule.to < end + size * room ? through : [];
}

/** Parts texts at the ends of a line that strikes some of their letters out, by the letters' places. */
function parted(texts: PlacedText[], { from, to }: Rule): PlacedText[] {
  return texts.flatMap((text) => {
    if (text.isStruck || text.right <= from || text.left >= to) return [text];
    const letters = [...text.text];
    const { starts } = text;
    const endOf = (at: number): number => starts[at + 1] ?? text.right;
    const isStruck = letters.map(
      (_, at) => ((starts[at] ?? 0) + endOf(at)) / 2 > from && ((starts[at] ?? 0) + endOf(at)) / 2 < to,
    );
    const first = isStruck.indexOf(true);
    const last = isStruck.lastIndexOf(true);
    if (first < 0) return [text];
    const part = (start: number, end: number): PlacedText[] => {
      const own = letters.slice(start, end).join('');
      const isWithin = start >= first && end <= last + 1;
      return own === ''
        ? []
        : [
            {
              ...text,
              text: own,
              left: starts[start] ?? text.left,
              right: endOf(end - 1),
              starts: starts.slice(start, end),
              ...(isWithin && { isStruck: true as const }),
            },
          ];
    };
    return [...part(0, first), ...part(first, last + 1), ...part(last + 1, letters.length)];
  });
}
