import { paperWords } from '../../messages/vi/decision-paper.ts';
import type { PaperBlock, PaperParagraph } from '../../model/paper.ts';
import type { Decision, ProcedureContent } from '../../model/types.ts';
import {
  contentParts,
  contentTitle,
  methodWords,
  type ContentPart,
  partTitle,
} from '../../import/annex/content.ts';
import type { NoteLabel } from '../../import/annex/labels.ts';
import { labelled } from './rows.ts';
import { unsaidFees, unsaidTime } from './unsaid.ts';
import { feesText, timeText } from './words.ts';

/** Parts of a procedure that its full text is made of. */
interface Described {
  code?: string | undefined;
  name: string;
  parts: Partial<ProcedureContent>;
}

/**
 * The full text of the procedures that a decision brings or amends, as far as it says it (NĐ 63/2010
 * Điều 8): each with its parts, numbered. Nothing, where no row says any of it.
 */
export function contentBlocks(decision: Decision): PaperBlock[] {
  const described = rowsOf(decision).filter(({ parts }) => contentParts.some((part) => isLong(parts, part)));
  if (described.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: paperWords.content },
    ...described.flatMap((row, index) => procedureBlocks(row, index + 1)),
  ];
}

function rowsOf({ new: added = [], amended = [], replaced = [] }: Decision): Described[] {
  const records = [...added, ...replaced.flatMap((row) => row.with)];
  return [
    ...records.map((record) => ({ code: record.code, name: record.name, parts: record })),
    ...amended.map(({ code, name = '', changes = {} }) => ({ code, name, parts: changes })),
  ];
}

/** Methods and results of one text stand in the list, in columns of their own. */
const isLong = (parts: Partial<ProcedureContent>, part: ContentPart): boolean =>
  parts[part] !== undefined &&
  !((part === 'methods' || part === 'results') && typeof parts[part] === 'string');

function procedureBlocks({ code, name, parts }: Described, order: number): PaperBlock[] {
  const stated = contentParts.filter((part) => isLong(parts, part));
  return [
    { kind: 'heading', level: 2, text: contentTitle(order, name, code) },
    ...stated.flatMap((part, index): PaperBlock[] => [
      { kind: 'heading', level: 3, text: partTitle(order, index + 1, part) },
      ...linesOfPart(parts, part).map((text): PaperParagraph => ({ kind: 'paragraph', indent: true, text })),
    ]),
  ];
}

function linesOfPart(parts: Partial<ProcedureContent>, part: ContentPart): string[] {
  switch (part) {
    case 'steps':
      return linesOf(
        parts.steps,
        ({ case: when, text }) => `${when === undefined ? '' : `[${when}] `}${text}`,
      );
    case 'methods':
      return linesOf(parts.methods, ({ channel, time, fees, note }) =>
        [
          methodWords.channels[channel],
          time && `${methodWords.time}${timeText(time) ?? ''}`,
          time && noted('timeLimit', unsaidTime(time)),
          fees && feesText(fees).replace(/^/gmu, methodWords.fees),
          fees && noted('fees', unsaidFees(fees)),
          note,
        ]
          .filter((text) => text !== undefined)
          .join('\n'),
      );
    case 'dossier':
      return linesOf(parts.dossier, dossierText);
    default:
      return linesOf<never>(parts[part], () => '');
  }
}

const noted = (label: NoteLabel, text: string | undefined) => labelled([[label, text]])[0];

type DossierPart = Exclude<Exclude<NonNullable<ProcedureContent['dossier']>, string>[number], string>;

function dossierText({ case: when, documents, sets }: DossierPart): string {
  const papers = documents.map(({ name, originals, copies, form }) => {
    const notes = [
      originals !== undefined && `bản chính: ${originals}`,
      copies !== undefined && `bản sao: ${copies}`,
      form !== undefined && `mẫu: ${form}`,
    ].filter((note) => note !== false);
    return `- ${name}${notes.length > 0 ? ` {${notes.join('; ')}}` : ''}`;
  });
  return [
    when === undefined ? '' : `[${when}]`,
    ...papers,
    ...(sets === undefined ? [] : [`Số lượng hồ sơ: ${sets} bộ`]),
  ].join('\n');
}

/** A text's lines as they are; the items of a list numbered (1), (2), … */
function linesOf<T>(
  value: string | readonly (string | T)[] | undefined,
  show: (item: T) => string,
): string[] {
  if (typeof value === 'string') return value.split('\n');
  return (value ?? []).flatMap((item, index) => {
    const text = typeof item === 'string' ? item : show(item);
    return `(${index + 1}) ${text}`.split('\n').map((line) => line.trimEnd());
  });
}
