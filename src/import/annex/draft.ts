import { nameSectorsOf } from '../lists/headings/sheet-names.ts';
import { shorten } from '../values/notes.ts';
import { AnnexReader } from './annex-reader.ts';
import { settleTwoRows } from './two-rows/by-words.ts';
import type { AnnexAccount, AnnexRow, AnnexRows, AnnexTable } from './rows/annex-row.ts';
import { type ProcedureText, readContent } from './content.ts';
import { type DecisionHeader, readDecisionHeader } from './header.ts';
import { approvesProcessesToo, namedByProcedure, processesByCode, withProcesses } from './rows/processes.ts';
import { type Item, itemsOf, linesOf } from './rows/items.ts';
import { kindOf } from './articles/kind-of-decision.ts';
import { mergeFiles } from './same/merge.ts';
import { annexActions, type AnnexAction, type AnnexDoubt, type AnnexRejection, Doubts } from './notes.ts';
import type { CountedHeading } from './outline.ts';
import { noteUnseen } from './unseen.ts';
import type { WordDocument } from '../files/word/document.ts';

/** Number of procedures with one movement: as the decision declares it, and as rows were found. */
export interface DeclaredCount {
  declared?: number;
  found: number;
  /** Rows among them that a person has left out since. */
  leftOut?: number;
}

/** A publication decision read from its document, before anything is looked up in a catalog. */
export interface DecisionDraft {
  kind: 'publication' | 'internal_process' | 'boundary_free' | 'correction';
  header: DecisionHeader;
  declared: Partial<Record<AnnexAction, DeclaredCount>>;
  /** All headings that declare how many procedures follow them. */
  counted: CountedHeading[];
  rows: AnnexRow[];
  tables: AnnexTable[];
  /** Account of all rows: `rows + joined + merged + rejected + headings + headers + blank` is `tableRows`. */
  account: AnnexAccount;
  rejected: AnnexRejection[];
  doubts: AnnexDoubt[];
}

/** Options of reading a decision. */
export interface ReadingOptions {
  /** Movement of rows for which neither a heading nor a column names one. */
  action?: AnnexAction;
  /** Returns the file of a table, where several files were joined: their rows of one procedure become one. */
  fileOf?(table: number): unknown;
}

/**
 * Reads a publication decision (quyết định công bố) out of a document: its particulars, and the
 * procedures in its annexes. Every row of a list is accounted for; nothing is guessed.
 */
export function readDecision(document: WordDocument, options: ReadingOptions = {}): DecisionDraft {
  const doubts = new Doubts();
  const items = itemsOf(document.blocks);
  const firstList = items.findIndex((item) => 'table' in item && item.header !== undefined);
  const before = linesOf(firstList < 0 ? items : items.slice(0, firstList));
  const header = readDecisionHeader(before, doubts);
  const lastArticle = items.findLastIndex(
    (item, index) => (firstList < 0 || index < firstList) && 'line' in item && /^điều\s+\d/iu.test(item.line),
  );
  const kind = kindOf(header.subject ?? before.find(isTitleOfProcesses));
  const annexes = items.slice(lastArticle + 1);
  const sheetsNameSectors = nameSectorsOf(items.flatMap((item) => ('begins' in item && item.sheet) || []));
  const reader = new AnnexReader(
    kind === 'publication'
      ? { subject: header.subject, fallback: options.action, hasContent: true, sheetsNameSectors }
      : { subject: undefined, fallback: 'amended', hasContent: false, sheetsNameSectors },
    doubts,
  );
  for (const item of annexes) reader.take(item);
  settleTwoRows(reader.found, reader.outline.counted, doubts);
  if (kind === 'internal_process') takeProcesses(reader.found, annexes);
  const { ends, suspends, resumes } = header.effects;
  const isOfEffects = ends.length + suspends.length + resumes.length + header.supersedes.length > 0;
  if (!isOfEffects && reader.found.tables.length === 0 && reader.found.rows.length === 0)
    doubts.add(undefined, 'table', 'annex_missing', {});
  const { tables, rejected } = reader.found;
  const { rows, account } = options.fileOf ? mergeFiles(reader.found, options.fileOf) : reader.found;
  noteUnseen(document.blocks, reader.found, doubts);
  const { counted } = reader.outline;
  noteCounts(counted, doubts);
  if (kind === 'publication') noteTotal(header, rows, doubts);
  const declared = declaredOf(rows, counted, header, doubts);
  noteRefused(declared, rejected, doubts);
  const described = describeRows(rows, reader.content.texts);
  const isBoth = kind === 'publication' && approvesProcessesToo(header.subject, linesOf(items));
  const named = kind === 'internal_process' ? namedByProcedure(described) : described;
  const final = isBoth ? takeOwnProcesses(named, annexes, doubts) : named;
  const isCorrection = kind === 'publication' && corrects(final);
  // What corrects a decision in its rows is drafted.
  for (const { numbers, text, isCorrection: isOfRows } of header.amends)
    if (!(isCorrection && isOfRows)) doubts.add(undefined, 'row', 'decision_amended', { numbers, text });
  return {
    kind: isCorrection ? 'correction' : kind,
    header,
    declared,
    counted,
    rows: final.map(endName),
    tables,
    account,
    rejected,
    doubts: doubts.all,
  };
}

/** Returns a row whose name does not end with a comma, now that no other row goes on with it. */
function endName(row: AnnexRow): AnnexRow {
  const plain = (name: string): string => name.replace(/(?<![\s,])[\s,]+$/u, '');
  const { newName } = row.cells;
  const isPlain = plain(row.name) === row.name && (newName === undefined || plain(newName) === newName);
  if (isPlain) return row;
  const cells = newName === undefined ? row.cells : { ...row.cells, newName: plain(newName) };
  return { ...row, name: plain(row.name), cells };
}

/** Tells whether all that a decision does with procedures is to correct what was published of them. */
const corrects = (rows: readonly AnnexRow[]): boolean =>
  rows.length > 0 && rows.every(({ action }) => action === 'corrected');

/** Tells the title of an annex of internal processes, which says what a paper without a body is. */
const isTitleOfProcesses = (line: string): boolean =>
  /^(?:danh mục )?(?:các )?quy trình (?:nội bộ|điện tử)/iu.test(line);

/** Gives each row the full text that follows the lists, by its code, else by its name where only one has it. */
function describeRows(rows: readonly AnnexRow[], texts: readonly ProcedureText[]): AnnexRow[] {
  if (texts.length === 0) return [...rows];
  const nameOf = (row: AnnexRow) => row.cells.newName ?? row.name;
  const own = rows.filter(({ sharesNew }) => sharesNew === undefined).map(nameOf);
  const once = new Set(own.filter((name) => own.indexOf(name) === own.lastIndexOf(name)));
  const byCode = new Map(texts.flatMap((text) => (text.code === undefined ? [] : [[text.code, text]])));
  const byName = new Map(texts.flatMap((text) => (text.code === undefined ? [[text.name, text]] : [])));
  return rows.map((row) => {
    const [code] = row.cells.newCode === undefined ? row.codes : [row.cells.newCode.trim()];
    const name = nameOf(row);
    const text =
      (code === undefined ? undefined : byCode.get(code)) ?? (once.has(name) ? byName.get(name) : undefined);
    return text ? { ...row, content: readContent(text) } : row;
  });
}

/** Adds rows for procedures that no list names, but whose codes stand above their internal processes. */
function takeProcesses({ rows, rejected, account }: AnnexRows, items: readonly Item[]): void {
  if (rows.length > 0) return;
  for (const row of processesByCode(items)) {
    rows.push(row);
    account.rows += 1;
    const at = rejected.findIndex(
      ({ origin }) => origin.table === row.origin.table && origin.row === row.origin.row,
    );
    if (at < 0) account.tableRows += 1;
    else {
      rejected.splice(at, 1);
      account.rejected -= 1;
    }
  }
}

/** Marks the rows whose internal process the decision approves itself, and notes how many have none. */
function takeOwnProcesses(rows: readonly AnnexRow[], annexes: readonly Item[], doubts: Doubts): AnnexRow[] {
  const marked = withProcesses(rows, annexes);
  const lasting = marked.filter(({ action }) => action !== 'abolished');
  const missing = lasting.filter(({ hasProcess }) => !hasProcess);
  doubts.add(undefined, 'internalProcess', 'internal_process_own', {
    taken: lasting.length - missing.length,
    missing: missing.length,
  });
  return marked;
}

function noteCounts(counted: readonly CountedHeading[], doubts: Doubts): void {
  for (const { text, declared, found, origin } of counted) {
    if (declared !== found)
      doubts.add(origin, 'declared', 'count_differs', { heading: shorten(text, 160), declared, found });
  }
}

/** Refused rows that may be procedures which the paper counts; of the others it says that nothing happens to them. */
const countable: ReadonlySet<AnnexRejection['reason']> = new Set<AnnexRejection['reason']>([
  'action_unknown',
  'no_procedure',
  'columns_unknown',
  'name_repeated',
]);

/** Notes that the paper's figures are those of the rows that were read, where others were refused: they may agree by chance. */
function noteRefused(
  declared: DecisionDraft['declared'],
  rejected: readonly AnnexRejection[],
  doubts: Doubts,
): void {
  const refused = rejected.filter(({ reason }) => countable.has(reason)).length;
  const figures = Object.values(declared).filter((one) => one.declared !== undefined);
  const agrees = figures.length > 0 && figures.every((one) => one.declared === one.found);
  if (refused > 0 && agrees) {
    const sum = figures.reduce((all, { found }) => all + found, 0);
    doubts.add(undefined, 'declared', 'count_without_refused', { declared: sum, refused });
  }
}

/** Notes that a decision's own number of procedures is that of its rows by no count: by rows, codes, or public ones. */
function noteTotal({ total }: DecisionHeader, rows: readonly AnnexRow[], doubts: Doubts): void {
  if (!total) return;
  const open = rows.filter(({ isInternal }) => !isInternal);
  const apart = new Set(rows.map(({ codes, name }) => codes.join() || name));
  if ([rows.length, open.length, apart.size].includes(total.declared)) return;
  const { text, declared } = total;
  doubts.add(undefined, 'declared', 'count_differs', {
    heading: shorten(text, 160),
    declared,
    found: rows.length,
  });
}

/**
 * Returns the declared counts: those of the outermost headings, where every row of the movement stands under
 * them; else those of the articles.
 */
function declaredOf(
  allRows: readonly AnnexRow[],
  allCounted: readonly CountedHeading[],
  header: DecisionHeader,
  doubts: Doubts,
): DecisionDraft['declared'] {
  // Internal procedures stand apart; a decision on nothing else counts them.
  const isMixed = allRows.some(({ isInternal }) => !isInternal);
  const [rows, counted] = [allRows, allCounted].map((all) =>
    isMixed ? all.filter(({ isInternal }) => !isInternal) : all,
  ) as [readonly AnnexRow[], readonly CountedHeading[]];
  const declared: DecisionDraft['declared'] = {};
  for (const { action } of rows) declared[action] = { found: (declared[action]?.found ?? 0) + 1 };
  for (const action of annexActions) {
    const outermost = counted.filter((one) => one.isOutermost && one.action === action);
    const found = declared[action]?.found ?? 0;
    const isWhole = outermost.reduce((sum, one) => sum + one.found, 0) === found;
    const byHeadings =
      outermost.length > 0 && isWhole ? outermost.reduce((sum, one) => sum + one.declared, 0) : undefined;
    const byArticles = header.declared[action];
    if (byHeadings !== undefined && byArticles !== undefined && byHeadings !== byArticles) {
      doubts.add(undefined, 'declared', 'declared_twice', { action, first: byArticles, other: byHeadings });
    }
    const figure = byHeadings ?? byArticles;
    if (figure !== undefined) declared[action] = { declared: figure, found };
  }
  return declared;
}
