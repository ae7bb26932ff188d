import { groupBy } from '../../../model/sequence.ts';
import { isSaved, twofoldColumns } from '../../values/changes/twofold-columns.ts';
import { levelIn } from '../../values/levels/headings.ts';
import { foldText } from '../../../text/fold.ts';
import { timeLabels } from '../../values/ways.ts';
import type { Cell } from '../cells.ts';
import type { Column } from '../columns.ts';

/** The lowest heading of a column of times: all of it, or the share of one body. */
const whole = /^(?:tong|toan bo|toan quy trinh|chung$|cong$)/;
const share =
  /^(?:tai |cua |o )?(?:cac )?(?:so|ubnd|uy ban|trung tam|phong|chi cuc|bo phan|van phong|co quan|don vi|mot cua)(?: |$)/;

const lowest = (heading: string): string => heading.split(' / ').at(-1) ?? '';
/** Words of a time before those that tell whose it is: `Thời hạn tại Sở`. */
const ofTimes = /^thoi (?:han|gian)(?: (?:giai quyet|xu ly|thuc hien))? /;
const tellingPart = (heading: string): string => foldText(lowest(heading)).replace(ofTimes, '');

/**
 * Settles which of several columns for the time limit binds: of two, by law and reduced, the reduced one; of the shares
 * of several bodies their sum, or all of them. What was cut stands beside a time that nobody reduced.
 */
export function bindTimes(columns: readonly Column[]): Column[] {
  const parts = groupBy(columns.filter(isOfTimes), ({ heading }) => levelIn(heading) ?? '');
  if (parts.size < 2 || parts.has('')) return bind(columns);
  const bound = new Map([...parts.values()].flatMap((own) => bind(own)).map((one) => [one.at, one]));
  return columns.map((column) => bound.get(column.at) ?? column);
}

const isOfTimes = ({ meaning, heading }: Column): boolean =>
  meaning === 'timeLimit' || (meaning === undefined && isSaved(heading));

/** Settles the columns of times of one level, or of all of them. */
function bind(columns: readonly Column[]): Column[] {
  const all = columns.filter(({ meaning }) => meaning === 'timeLimit');
  const labels = timeLabels(all.map(({ heading }) => heading));
  // One for a level or a way of applying says something beside the others.
  const times = all.filter((_, index) => labels[index] === undefined);
  const kinds = twofoldColumns(times.map(({ heading }) => heading));
  const isReduced = kinds.includes('reduced');
  const binding = times.filter((_, index) => kinds[index] === (isReduced ? 'reduced' : undefined));
  const reduced = binding.find(({ heading }) => whole.test(tellingPart(heading))) ?? binding[0] ?? times[0];
  const shares = reduced && isShare(reduced) ? times.filter(isShare) : [];
  return columns.map((column) => {
    const { at, heading, meaning } = column;
    const mayBeSaved = (meaning === undefined || meaning === 'timeLimit') && column !== reduced;
    if (reduced && !isReduced && mayBeSaved && isSaved(heading)) return { at, heading, meaning: 'timeSaved' };
    if (!times.includes(column) || column === reduced || shares.includes(column)) return column;
    const isLawful = kinds[times.indexOf(column)] === 'lawful';
    return { at, heading, ...(isLawful && { meaning: 'timeLimitByLaw' as const }) };
  });
}

const isShare = ({ heading }: Pick<Column, 'heading'>): boolean => share.test(tellingPart(heading));

/**
 * Returns the words of the time limit; those of several levels, ways of applying or bodies, a line each, where each has a
 * column.
 */
export function timesOf(columns: readonly Cell[]): string {
  const filled = columns.filter(({ text }) => text.trim() !== '');
  if (columns.length < 2) return filled[0]?.text ?? '';
  const labels = timeLabels(columns.map(({ heading }) => heading));
  const lines = columns.flatMap(({ heading, text }, index) => {
    const label = labels[index] ?? (isShare({ heading }) ? lowest(heading) : undefined);
    return text.trim() === '' ? [] : [label === undefined ? text : `${label}: ${text}`];
  });
  return lines.join('\n');
}
