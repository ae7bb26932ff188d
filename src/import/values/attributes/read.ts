import type { ProcedureContent } from '../../../model/types.ts';
import { foldText } from '../../../text/fold.ts';
import { cleanLine, cleanLines } from '../../../text/normalize.ts';
import { doubt, type Field, type Notes, shorten } from '../notes.ts';
import { saysNothing } from '../values.ts';
import { type AttributeColumn, attributeOf, looksLikePortalId } from './columns.ts';
import { readMark } from './marks.ts';
import { readOnlineReason } from './online-reason.ts';

/** Returns the cells of a row below the headings of one meaning. */
export type AttributeCells = (column: AttributeColumn) => readonly AttributeCell[];

interface AttributeCell {
  heading: string;
  text: string;
}

/** Parts of a procedure that columns of attributes give. */
type Attributes = Pick<
  Partial<ProcedureContent>,
  | 'online'
  | 'onlineReason'
  | 'postal'
  | 'byPost'
  | 'boundaryFree'
  | 'interlinked'
  | 'proactive'
  | 'keywords'
  | 'groups'
  | 'friendlyName'
  | 'portalId'
>;

/**
 * Reads the attributes of a procedure. An empty cell says nothing; one that is not understood is noted, with its
 * column.
 */
export function readAttributes(cells: AttributeCells, notes: Notes): Attributes {
  const filled: AttributeCells = (column) => cells(column).filter(({ text }) => text.trim() !== '');
  return {
    ...readOnlineMarks(filled, notes),
    ...readReason(filled, notes),
    ...readPost(filled, notes),
    ...readBoundary(filled, notes),
    ...readInterlinked(filled, notes),
    ...readProactive(filled, notes),
    ...readWords(filled),
    ...readPortalId(filled, notes),
  };
}

/** Notes a cell that is not understood. */
function notUnderstood(field: Field, { heading, text }: AttributeCell, notes: Notes): void {
  doubt(notes, field, 'value_not_understood', { column: heading, text: shorten(text) });
}

/** Returns the answer of columns of one meaning: yes where one says so; what is no mark is noted. */
function answer(
  columns: readonly AttributeCell[],
  field: Field,
  notes: Notes,
  readWord: (folded: string) => boolean | undefined = () => undefined,
): boolean | undefined {
  const answers = columns.map((cell) => {
    const said = readMark(cell.text) ?? readWord(foldText(cell.text));
    if (said === undefined) notUnderstood(field, cell, notes);
    return said;
  });
  if (answers.includes(true)) return true;
  return answers.includes(false) ? false : undefined;
}

const onlineMarks = { onlineFull: 'full', onlinePartial: 'partial', onlineInfo: 'information' } as const;

/** Reads how far a procedure is done online from a column of marks for each; all of them denied is none. */
function readOnlineMarks(cells: AttributeCells, notes: Notes): Attributes {
  const columns = Object.keys(onlineMarks) as (keyof typeof onlineMarks)[];
  const answers = columns.map((column) =>
    answer(cells(column), 'online', notes, (folded) => (attributeOf(folded) === column ? true : undefined)),
  );
  const [mark, ...others] = columns.filter((_, index) => answers[index] === true);
  if (others.length > 0) {
    const marked = columns.filter((_, index) => answers[index] === true);
    doubt(notes, 'online', 'marks_differ', {
      columns: marked.map((column) => cells(column)[0]?.heading).join(', '),
    });
    return {};
  }
  if (mark) return { online: onlineMarks[mark] };
  return answers.every((said) => said === false) ? { online: 'none' } : {};
}

/** Reads why a service is online in part only; a reason that is not known by its words is noted. */
function readReason(cells: AttributeCells, notes: Notes): Attributes {
  const [cell] = cells('onlineReason');
  if (!cell || saysNothing(cell.text)) return {};
  const onlineReason = readOnlineReason(cell.text);
  if (onlineReason) return { onlineReason };
  notUnderstood('onlineReason', cell, notes);
  return {};
}

/** Reads whether papers go by public post; a mark that does not say which way means both. */
function readPost(cells: AttributeCells, notes: Notes): Attributes {
  const said = cells('postal').map((cell) => {
    const way = wayByPost(cell.text);
    if (!way) notUnderstood('postal', cell, notes);
    return way ?? {};
  });
  const isSaid = (half: 'receive' | 'return'): boolean | undefined => {
    const own = answer(cells(half === 'receive' ? 'postalReceive' : 'postalReturn'), 'byPost', notes);
    const answers = [own, ...said.map((way) => way[half])];
    return answers.includes(true) ? true : answers.find((one) => one !== undefined);
  };
  const [receive, back] = [isSaid('receive'), isSaid('return')];
  if (receive === undefined && back === undefined) return {};
  if (!receive && !back) return { postal: false };
  return {
    postal: true,
    byPost: { ...(receive !== undefined && { receive }), ...(back !== undefined && { return: back }) },
  };
}

/** Returns what a cell says of the ways by post: a mark, or `Tiếp nhận`, `Trả kết quả`. */
function wayByPost(text: string): Attributes['byPost'] {
  const mark = readMark(text);
  if (mark !== undefined) return { receive: mark, return: mark };
  const ways: Attributes['byPost'] = {};
  for (const clause of foldText(text).split(/[,;\n]/u)) {
    const receives = /tiep nhan|nop|nhan ho so|^ *receive/.test(clause);
    const returns = /ket qua|^ *return/.test(clause);
    if (!receives && !returns) return undefined;
    const isSo = !/khong|chua/.test(clause);
    Object.assign(ways, receives && { receive: isSo }, returns && { return: isSo });
  }
  return ways;
}

const boundaryWords = /^(?:co |duoc )?(?:thuc hien |tiep nhan |giai quyet )?phi dia gioi(?: hanh chinh)?$/;

function readBoundary(cells: AttributeCells, notes: Notes): Attributes {
  const boundaryFree = answer(cells('boundaryFree'), 'boundaryFree', notes, (folded) =>
    boundaryWords.test(folded) ? true : undefined,
  );
  return boundaryFree === undefined ? {} : { boundaryFree };
}

/** Reads whether a procedure is interlinked; a mark alone does not tell whether the bodies are of one level. */
function readInterlinked(cells: AttributeCells, notes: Notes): Attributes {
  const [same, cross] = [cells('interlinkedSame'), cells('interlinkedCross')];
  const isSame = answer(same, 'interlinked', notes);
  const isCross = answer(cross, 'interlinked', notes);
  if (isSame && isCross) {
    doubt(notes, 'interlinked', 'marks_differ', {
      columns: [...same, ...cross].map(({ heading }) => heading).join(', '),
    });
    return {};
  }
  if (isCross) return { interlinked: 'cross_level' };
  if (isSame) return { interlinked: 'same_level' };
  const [cell] = cells('interlinked');
  if (!cell) return isSame === false && isCross === false ? { interlinked: 'none' } : {};
  const folded = foldText(cell.text);
  if (/cung (?:mot )?cap/.test(folded)) return { interlinked: 'same_level' };
  if (/(?:giua cac|khac|0?[23]|hai|ba|nhieu) cap/.test(folded)) return { interlinked: 'cross_level' };
  if (readMark(cell.text) === false) return { interlinked: 'none' };
  notUnderstood('interlinked', cell, notes);
  return {};
}

function readProactive(cells: AttributeCells, notes: Notes): Attributes {
  const [cell] = cells('proactive');
  if (!cell) return {};
  const level = /^(?:muc(?: do)? )?0?([1-4])$/.exec(foldText(cell.text))?.[1];
  if (level) return { proactive: Number(level) };
  if (readMark(cell.text) !== false) notUnderstood('proactive', cell, notes);
  return {};
}

/** Reads the words by which people look for a procedure: keywords, groups, the name that they call it by. */
function readWords(cells: AttributeCells): Attributes {
  const keywords = entriesOf(cells('keywords'), /[;,\n]/u);
  const groups = entriesOf(cells('groups'), /[;\n]/u);
  const friendlyName = cells('friendlyName')
    .map(({ text }) => cleanLine(text).text)
    .find((text) => !saysNothing(text));
  return {
    ...(friendlyName !== undefined && { friendlyName }),
    ...(keywords.length > 0 && { keywords }),
    ...(groups.length > 0 && { groups }),
  };
}

/** Returns the entries of cells, each once. */
function entriesOf(columns: readonly AttributeCell[], separator: RegExp): string[] {
  const entries = columns
    .flatMap(({ text }) => cleanLines(text).text.split(separator))
    .map((entry) => cleanLine(entry.replace(/^\s*[-–+*•]\s+/u, '')).text.replace(/\.$/u, ''))
    .filter((entry) => !saysNothing(entry));
  return [...new Map(entries.map((entry) => [entry.toLowerCase(), entry])).values()];
}

function readPortalId(cells: AttributeCells, notes: Notes): Attributes {
  const [cell] = cells('portalId');
  if (!cell || saysNothing(cell.text)) return {};
  if (looksLikePortalId(cell.text)) return { portalId: cell.text.trim().toLowerCase() };
  notUnderstood('portalId', cell, notes);
  return {};
}
