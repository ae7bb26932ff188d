import { dayMeant } from '../../model/date.ts';
import { type Document, type Fee, kinds, type Level, type Part, type Procedure } from '../../model/types.ts';
import { foldText } from '../../text/fold.ts';
import { readDocuments } from '../annex/documents.ts';
import type { AnnexOrigin, Doubts } from '../annex/notes.ts';
import { readFees } from '../annex/rows/row-fees.ts';
import { readTimeLimit } from '../annex/times.ts';
import { readApplicants } from '../values/applicants.ts';
import { readLevels } from '../values/levels/read-levels.ts';
import type { AttributeColumn } from '../values/attributes/columns.ts';
import { readAttributes } from '../values/attributes/read.ts';
import { openNotes, shorten } from '../values/notes.ts';
import type { OwnForm } from './own-file.ts';

/** A cell that somebody edited: where it is, and what stood there before. */
interface Edited {
  row: number;
  before: Procedure | undefined;
  form: OwnForm;
}

/** The values of parts that have few; a table shows each with words of its own. */
const fewValues: Readonly<Partial<Record<Part, readonly unknown[]>>> = {
  kind: kinds,
  profile: ['list', 'full'],
  fees: ['none', 'unspecified'],
  online: ['full', 'partial', 'information', 'none', 'unspecified'],
  onlineReason: ['presence', 'inspection', 'technical_fault', 'technical', 'other'].map((kind) => ({ kind })),
  interlinked: ['none', 'same_level', 'cross_level'],
  postal: [true, false],
  oneStop: [true, false],
};

const applicants = [
  'citizen',
  'overseas_vietnamese',
  'foreigner',
  'enterprise',
  'foreign_enterprise',
  'cooperative',
  'organization',
  'foreign_organization',
  'official',
];

/** The columns of lists whose cells are read as those of these parts, where words of ours do not stand in them. */
const attributes: Readonly<Partial<Record<Part, AttributeColumn>>> = {
  postal: 'postal',
  byPost: 'postal',
  boundaryFree: 'boundaryFree',
  interlinked: 'interlinked',
  proactive: 'proactive',
  keywords: 'keywords',
  groups: 'groups',
  friendlyName: 'friendlyName',
  portalId: 'portalId',
};

/**
 * Reads what somebody wrote into a cell of ours: words of ours for what they stand for, entries that stood there
 * before as they were kept, and only the rest as words of a paper.
 *
 * @returns undefined, with a doubt, where the words are not understood
 */
export function readEdited(part: Part, text: string, edited: Edited, doubts: Doubts): unknown {
  const origin = { table: 1, row: edited.row };
  const value =
    meant(part, text, edited, fewValues[part] ?? []) ?? readPart(part, text, edited, origin, doubts);
  if (value === undefined && (part in fewValues || part in attributes))
    doubts.add(origin, 'row', 'own_part_unread', { part, text: shorten(text) });
  return value;
}

function readPart(part: Part, text: string, edited: Edited, origin: AnnexOrigin, doubts: Doubts): unknown {
  const column = attributes[part];
  if (column) return readAttribute(part, column, text);
  switch (part) {
    case 'timeLimit':
    case 'timeLimitByLaw':
      return readTimeLimit(text, '', origin, doubts);
    case 'fees':
      return readSums(text, edited, origin, doubts);
    case 'levels':
      return doubts.taking(origin, (notes): Level[] => readLevels(text, notes));
    case 'applicants':
      return entries(part, text, edited, applicants, (rest) =>
        doubts.taking(origin, (notes) => readApplicants(rest.join(', '), notes) ?? []),
      );
    case 'legalBases':
      return entries<Document>(part, text, edited, [], (rest) => {
        const { documents } = readDocuments(rest.join('\n'), 'legalBases', origin, doubts);
        return documents;
      });
    case 'implementingAgencies':
    case 'coordinatingAgencies':
      return entries<string>(part, text, edited, [], (rest) => [...rest]);
    case 'legacyOnlineLevel':
      return /^[1-4]$/u.test(text) ? Number(text) : undefined;
    case 'internalProcess':
      return readProcess(text);
    case 'results':
    case 'forms':
    case 'conditions':
      return Array.isArray(edited.before?.[part])
        ? entries<string>(part, text, edited, [], (rest) => [...rest])
        : text;
    default:
      return part in fewValues ? undefined : text;
  }
}

function readAttribute(part: Part, column: AttributeColumn, text: string): unknown {
  const cells = (one: AttributeColumn) => (one === column ? [{ heading: '', text }] : []);
  const read: Partial<Procedure> = readAttributes(cells, openNotes({ file: '', row: 0 }));
  return read[part];
}

function readSums(text: string, edited: Edited, origin: AnnexOrigin, doubts: Doubts): unknown {
  let whole: 'none' | 'unspecified' | undefined;
  const fees = entries<Fee>('fees', text, edited, [], (rest) => {
    const read = readFees(rest.join('\n'), '', origin, doubts);
    if (typeof read === 'string') whole = read;
    return Array.isArray(read) ? read : [];
  });
  return fees.length > 0 ? fees : whole;
}

/** Returns the entries of a list: known ones and those that stood there before by their words, the rest as it is read. */
function entries<T>(
  part: Part,
  text: string,
  edited: Edited,
  known: readonly T[],
  read: (rest: readonly string[]) => readonly T[],
): T[] {
  const held = edited.before?.[part];
  const own = Array.isArray(held) ? (held as readonly unknown[] as readonly T[]) : [];
  const words = splitEntries(text);
  const found = words.map(
    (word) =>
      meant(
        part,
        word,
        edited,
        [...own, ...known].map((one) => [one]),
      ) as [T] | undefined,
  );
  const rest = words.filter((_, index) => found[index] === undefined);
  const kept = found.flatMap((one) => one ?? []);
  return rest.length > 0 ? [...kept, ...read(rest)] : kept;
}

const splitEntries = (text: string): string[] =>
  text
    .split(/;\s|\n/u)
    .map((word) => word.trim().replace(/;$/u, ''))
    .filter((word) => word !== '');

/** Returns the value for which the form would show just these words. */
function meant(part: Part, text: string, { before, form }: Edited, values: readonly unknown[]): unknown {
  const folded = foldText(text);
  return values.find(
    (value) => foldText(form.show({ ...before, [part]: value } as Procedure, part)) === folded,
  );
}

/** Reads an internal process: `1466/QĐ-UBND, 20/10/2025`. */
function readProcess(text: string): Procedure['internalProcess'] {
  const day = /[\d/.-]{8,10}$/u.exec(text)?.[0] ?? '';
  const issued = dayMeant(day);
  if (issued === undefined) return { decision: text };
  return { decision: text.slice(0, -day.length).replace(/,? ?(?:ngày )?$/iu, ''), issued };
}
