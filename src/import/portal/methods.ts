import type { ProcedureContent, TimeLimit } from '../../model/types.ts';
import { partTimeFromSum } from '../values/amounts.ts';
import { closingBracket, combineFees, readFee } from '../values/fees.ts';
import { doubt, type Notes, shorten } from '../values/notes.ts';
import { combineTimes, compareTime, readTime } from '../values/time-limits.ts';
import { readLines, readPart } from '../values/values.ts';

export type Method = Exclude<Exclude<NonNullable<ProcedureContent['methods']>, string>[number], string>;

/** Parts of a record that the portal's table of ways of applying gives. */
type MethodsReading = Pick<Partial<ProcedureContent>, 'methods' | 'timeLimit' | 'fees' | 'postal'>;

/** Ways of applying, as the portal's pages name them. */
export const channels: readonly [Method['channel'], string][] = [
  ['direct', 'Trực tiếp'],
  ['online', 'Trực tuyến'],
  ['post', 'Dịch vụ bưu chính'],
];

// The page's table `Hình thức nộp | Thời gian | Phí, lệ phí | Mô tả` comes with its cells run
// together: `Trực tuyến5 Ngày làm việcMiễn phí(…)…`. A row begins where a channel stands right
// before a time, which running text does not have.
const gap = String.raw`(?:\n| ?\| ?)*`;
const channel = `(?<channel>${channels.map(([, label]) => label).join('|')})(?: công ích)?`;
const number = String.raw`\d[\d.,]*`;
const time = `${number} ?(?:Ngày làm việc|Giờ làm việc|Ngày|Giờ|Tháng|Tuần|Năm|Phút)|Không có thông tin`;
const currency = '(?:Việt Nam Đồng|VNĐ|VND|Đồng|đồng|[A-Z]{3}(?![A-Z]))';
const noSum = 'Miễn phí|Không có thông tin';
const cells = [
  `(?<time>${time})${gap}(?<fee>${noSum}|${number} ?${currency})?`,
  `(?<bareTime>${number})${gap}(?<bareFee>${noSum}|(?<=[\\n|] ?)${number} ?${currency})`,
  `(?<run>${number})(?<currency> ?${currency})`,
];
const rowStart = new RegExp(`${channel}${gap}(?:${cells.join('|')})`, 'gu');
const header = /^Hình thức nộp\s*\|?\s*Thời gian(?: giải quyết)?\s*\|?\s*Phí, lệ phí\s*\|?\s*Mô tả\s*/u;

interface Row {
  label: string;
  channel: Method['channel'];
  time: string;
  fee: string;
  /** A time without its unit and a sum, run together: `140,000 VNĐ` for 1 and 40,000. */
  run?: { digits: string; currency: string };
  /** Text after the fee: words about it in brackets, then the description. */
  rest: string;
}

/**
 * Reads the ways of applying (cách thức thực hiện, NĐ 63/2010 Điều 8 khoản 2 điểm c) with the time limit and
 * the fees that stand in the same table. Any other text stays a text.
 */
export function readMethods(text: string, notes: Notes): MethodsReading {
  const cleaned = readLines(text, 'methods', notes);
  if (cleaned === undefined) return {};
  const body = cleaned.replace(header, '');
  if (body === '') return {};
  const rows = splitRows(body);
  if (!rows) {
    doubt(notes, 'methods', 'table_not_split', { text: shorten(body) });
    return { methods: body };
  }
  return combineMethods(
    rows.map((row) => ({ label: row.label, ...readRow(row, notes) })),
    notes,
  );
}

/** Returns ways of applying with the time limit and the fees that they come to together. */
export function combineMethods(
  rows: readonly { label: string; method: Method }[],
  notes: Notes,
): MethodsReading {
  const timeLimit = combineTimes(
    rows.map(({ label, method }) => ({ label, time: method.time })),
    notes,
  );
  const fees = combineFees(rows.map(({ method }) => method.fees));
  return {
    ...(timeLimit && { timeLimit }),
    ...(fees && { fees }),
    ...(rows.some(({ method }) => method.channel === 'post') && { postal: true }),
    methods: rows.map(({ method }) => method),
  };
}

/** Splits the table into rows; undefined where the text does not begin with one. */
function splitRows(body: string): Row[] | undefined {
  const starts = [...body.matchAll(rowStart)];
  if (starts[0]?.index !== 0) return undefined;
  return starts.map((start, index) => {
    const groups = start.groups ?? {};
    const label = groups['channel'] ?? '';
    const end = starts[index + 1]?.index ?? body.length;
    return {
      label,
      channel: channels.find(([, known]) => known === label)?.[0] ?? 'direct',
      time: groups['time'] ?? groups['bareTime'] ?? '',
      fee: groups['fee'] ?? groups['bareFee'] ?? '',
      ...(groups['run'] && { run: { digits: groups['run'], currency: groups['currency'] ?? '' } }),
      rest: body.slice(start.index + start[0].length, end),
    };
  });
}

function readRow(row: Row, notes: Notes): { method: Method } {
  const [brackets, description] = splitFeeWords(row.rest);
  const parted = row.run && partTimeFromSum(row.run.digits, row.run.currency, brackets);
  const unparted = row.run && !parted ? `${row.run.digits}${row.run.currency}` : undefined;
  if (unparted) doubt(notes, 'methods', 'time_and_fee_run_together', { text: unparted });
  const { fees, words } = readFee(parted?.sum ?? row.fee, brackets, notes);
  const limit: TimeLimit | undefined = readTime(parted?.time ?? row.time, notes);
  const note = [unparted, words, readPart(description.replace(/^[\s)]+/u, ''))]
    .filter((part) => part !== undefined)
    .join('\n');
  if (limit) compareTime(limit, note, notes);
  return {
    method: {
      channel: row.channel,
      ...(limit && { time: limit }),
      ...(fees && { fees }),
      ...(note !== '' && { note }),
    },
  };
}

/**
 * Splits the bracketed words about the fee from the description. Where a bracket inside them was never
 * closed, they end at the first closing one that the description is run into.
 */
function splitFeeWords(rest: string): [string, string] {
  if (!rest.startsWith('(')) return ['', rest];
  let end = closingBracket(rest);
  if (end < 0) end = /\)(?=[\p{L}\p{N}\n*+-])/u.exec(rest)?.index ?? rest.lastIndexOf(')');
  return end < 0 ? ['', rest] : [rest.slice(0, end + 1), rest.slice(end + 1)];
}
