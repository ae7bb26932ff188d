import { capitalize } from '../../text/capitals.ts';
import type { ProcedureContent } from '../../model/types.ts';
import { foldText } from '../../text/fold.ts';
import { splitNumber } from './heading.ts';
import { partNames, splitNotes } from './labels.ts';
import { Doubts } from './notes.ts';
import { readFees, readNotedFees } from './rows/row-fees.ts';
import { readNotedTime, readTimeLimit } from './times.ts';

/** The parts of a procedure that its full text holds, in the order of the law (NĐ 63/2010 Điều 8). */
export const contentParts = ['steps', 'methods', 'dossier', 'results', 'forms', 'conditions'] as const;

export type ContentPart = (typeof contentParts)[number];

/**
 * Tells whether the full text of procedures (NĐ 63/2010 Điều 8) begins with a line: a title, or the first of
 * the parts.
 */
export function beginsContent(line: string): boolean {
  if (line.length > 400) return false;
  const text = foldText(splitNumber(line).rest);
  return (
    /^noi dung (?:cu the|chi tiet|day du|co ban|cua tung|tung thu tuc)/.test(text) ||
    /^quy trinh (?:noi bo|dien tu|giai quyet|thuc hien)/.test(text) ||
    /^(?:[a-z0-9.]{1,6}[.)]? ?)?trinh tu thuc hien(?: thu tuc.*)?[:.]?$/.test(text)
  );
}

/** The full text of one procedure: the lines of each of its parts. */
export interface ProcedureText {
  code?: string;
  name: string;
  parts: Partial<Record<ContentPart, string[]>>;
}

/** Returns the title line of a procedure's full text: `1. Thủ tục: …`, with its code where it has one. */
export function contentTitle(order: number, name: string, code: string | undefined): string {
  return `${order}. Thủ tục: ${name}${code === undefined ? '' : ` (mã số ${code})`}`;
}

/** Returns the title line of a part: `1.2. Trình tự thực hiện:`. */
export function partTitle(order: number, index: number, part: ContentPart): string {
  const name = partNames[part];
  return `${order}.${index}. ${capitalize(name)}:`;
}

const title = /^\d{1,4}\. Thủ tục: (.+?)(?: \(mã số ([1-9]\.\d{6}\S*)\))?$/u;
const partBegins = /^\d{1,4}\.\d{1,2}\. ([^:]{3,60}):$/u;
const partOf = new Map(contentParts.map((part) => [foldText(partNames[part]), part]));

/** Collects the full text of procedures line by line, as far as it is laid out in numbered parts. */
export class ContentReader {
  readonly texts: ProcedureText[] = [];
  #lines: string[] | undefined;

  take(line: string): void {
    const [, name, code] = title.exec(line) ?? [];
    if (name !== undefined) {
      this.texts.push({ name, ...(code !== undefined && { code }), parts: {} });
      this.#lines = undefined;
      return;
    }
    const named = partBegins.exec(line)?.[1];
    const part = named === undefined ? undefined : partOf.get(foldText(named));
    const text = this.texts.at(-1);
    if (part && text && text.parts[part] === undefined) {
      this.#lines = [];
      text.parts[part] = this.#lines;
    } else this.#lines?.push(line);
  }
}

/** Reads the parts of a full text: a text where its lines are not numbered, else a list of the items. */
export function readContent({ parts }: ProcedureText): Partial<Pick<ProcedureContent, ContentPart>> {
  const { steps, methods, dossier, ...plain } = parts;
  const texts = Object.entries(plain).map(([part, lines]) => [part, textOrList(lines)]);
  return {
    ...(steps && { steps: readSteps(steps) }),
    ...(methods && { methods: readMethods(methods) }),
    ...(dossier && { dossier: readDossier(dossier) }),
    ...Object.fromEntries(texts),
  };
}

/** Returns lines as items that (1), (2), … number from the first line on; undefined where they do not. */
function itemsIn(lines: readonly string[]): string[][] | undefined {
  const items: string[][] = [];
  for (const line of lines) {
    const [, rest] = new RegExp(`^\\(${items.length + 1}\\)(?: (.*))?$`, 'u').exec(line) ?? [];
    if (line.startsWith(`(${items.length + 1})`)) items.push(rest === undefined ? [] : [rest]);
    else if (items.length === 0) return undefined;
    else items.at(-1)?.push(line);
  }
  return items.length > 0 ? items : undefined;
}

function textOrList(lines: readonly string[]): string | string[] {
  return itemsIn(lines)?.map((item) => item.join('\n')) ?? lines.join('\n');
}

/** `[Đối với tổ chức] Nộp hồ sơ`: what stands in brackets before an item is the case that it is for. */
const caseBefore = /^\[(.+?)\](?: |$)/u;

function readSteps(lines: readonly string[]): NonNullable<ProcedureContent['steps']> {
  const items = itemsIn(lines);
  if (!items) return lines.join('\n');
  return items.map((item) => {
    const text = item.join('\n');
    const found = caseBefore.exec(text);
    return found?.[1] === undefined ? text : { case: found[1], text: text.slice(found[0].length) };
  });
}

/** Words with which each channel of applying begins, and labels of the time limit and fees below it. */
export const methodWords = {
  channels: { direct: 'Trực tiếp', online: 'Trực tuyến', post: 'Qua bưu chính' },
  time: 'Thời hạn giải quyết: ',
  fees: 'Phí, lệ phí: ',
} as const;

type Methods = NonNullable<ProcedureContent['methods']>;
type Method = Exclude<Exclude<Methods, string>[number], string>;

function readMethods(lines: readonly string[]): Methods {
  const items = itemsIn(lines);
  if (!items) return lines.join('\n');
  return items.map(([first = '', ...rest]) => {
    const channel = (['direct', 'online', 'post'] as const).find(
      (one) => methodWords.channels[one] === first,
    );
    return channel === undefined ? [first, ...rest].join('\n') : readMethod(channel, rest);
  });
}

function readMethod(channel: Method['channel'], lines: readonly string[]): Method {
  const { said, rest } = splitNotes(lines.join('\n'));
  const told = rest === '' ? [] : rest.split('\n');
  const below = (label: string) =>
    told
      .filter((line) => line.startsWith(label))
      .map((line) => line.slice(label.length))
      .join('\n') || undefined;
  const [time, fees] = [below(methodWords.time), below(methodWords.fees)];
  const note = told.filter(
    (line) => !line.startsWith(methodWords.time) && !line.startsWith(methodWords.fees),
  );
  const origin = { table: 0, row: 0 };
  const limit =
    readNotedTime(said.timeLimit, time) ?? (time && readTimeLimit(time, '', origin, new Doubts()));
  const sums = readNotedFees(said.fees, fees) ?? (fees && readFees(fees, '', origin, new Doubts()));
  return {
    channel,
    ...(limit && { time: limit }),
    ...(sums && { fees: sums }),
    ...(note.length > 0 && { note: note.join('\n') }),
  };
}

type Dossier = NonNullable<ProcedureContent['dossier']>;
type DossierPart = Exclude<Exclude<Dossier, string>[number], string>;

const setsLine = /^Số lượng hồ sơ: (\d+) bộ$/u;
const paperLine = /^- (.+?)(?: \{([^}]*)\})?$/u;

function readDossier(lines: readonly string[]): Dossier {
  const items = itemsIn(lines);
  if (!items) return lines.join('\n');
  return items.map((item) => {
    const [first = '', ...rest] = item;
    const found = caseBefore.exec(first);
    const papers = found || first === '' ? rest : item;
    const documents = papers.flatMap((line) => readPaper(line) ?? []);
    const sets = setsLine.exec(papers.at(-1) ?? '')?.[1];
    if (documents.length + (sets === undefined ? 0 : 1) !== papers.length) return item.join('\n');
    return {
      ...(found?.[1] !== undefined && { case: found[1] }),
      documents,
      ...(sets !== undefined && { sets: Number(sets) }),
    };
  });
}

function readPaper(line: string): DossierPart['documents'][number] | undefined {
  const [, name, notes = ''] = paperLine.exec(line) ?? [];
  if (name === undefined) return undefined;
  const originals = /bản chính: (\d+)/u.exec(notes)?.[1];
  const copies = /bản sao: (\d+)/u.exec(notes)?.[1];
  const form = /mẫu: (.+)$/u.exec(notes)?.[1];
  return {
    name,
    ...(originals !== undefined && { originals: Number(originals) }),
    ...(copies !== undefined && { copies: Number(copies) }),
    ...(form !== undefined && { form }),
  };
}
