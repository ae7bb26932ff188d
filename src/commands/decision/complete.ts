import type { CatalogFolder } from '../../catalog/folder.ts';
import type { Words } from '../../messages/words.ts';
import { blank, isBlank, unknownId } from '../../model/blank.ts';
import { nationalCode } from '../../model/code.ts';
import { readDay } from '../../model/date.ts';
import type {
  Abolition,
  Amendment,
  Decision,
  Document,
  ProcedureContent,
  Replacement,
} from '../../model/types.ts';
import { openParts } from '../../plan/template.ts';
import { showPart } from '../../render/changes/changes.ts';
import type { Dialog } from './dialog.ts';
import { correctedParts, type TypedPart, typedParts } from './parts.ts';
import { completeNumber, refuseTaken, usualSymbol } from './number.ts';
import { lacksDocument } from '../../render/decision-template.ts';
import { openTalk, type Talk } from './questions.ts';
import { foldText } from '../../text/fold.ts';
import { typedCode, typedDocuments } from './typed.ts';

/** Particulars that the command line gives, which are not asked for. */
export interface Given {
  number?: string | undefined;
  issued?: string | undefined;
  effective?: string | undefined;
}

/** Completes a draft with what somebody at the terminal answers; what is written in it already is not asked for. */
export async function completeDraft(
  dialog: Dialog,
  decision: Decision,
  given: Given,
  catalog: CatalogFolder,
  words: Words,
): Promise<Decision> {
  const talk = openTalk(dialog, catalog, words);
  const signed = await askSignature(talk, decision, given);
  const ruling = await askRuling(talk, decision);
  const { new: added, amended, replaced, abolished } = decision;
  return ofDepartments({
    ...decision,
    ...signed,
    legalBases: await askBases(talk, decision.legalBases ?? []),
    ...(added && {
      new: await each(added, (record) => completeRecord(talk, record, words.authoring.adding)),
    }),
    ...(amended && {
      amended: await each(amended, (row) => completeAmendment(talk, decision, row, ruling)),
    }),
    ...(replaced && {
      replaced: await each(replaced, (row) => completeReplacement(talk, decision, row, ruling)),
    }),
    ...(abolished && {
      abolished: await each(abolished, (row) => completeAbolition(talk, decision, row, ruling)),
    }),
  });
}

/** A day as it may be typed. */
const dayExample = '1/12/2026';

/** Asks for what comes with the signature; of a decision without a number nobody knows the day. */
async function askSignature(
  { dialog, catalog: { ledger }, words }: Talk,
  decision: Decision,
  given: Given,
): Promise<Partial<Decision>> {
  const { ask, numbered } = words.authoring;
  const isOpen = given.number === undefined && isBlank(decision.number);
  let typed = '';
  const number = isOpen
    ? await dialog.ask({
        prompt: ask.number,
        example: `88/${usualSymbol(decision.issuer, ledger) ?? 'QĐ-UBND'}`,
        read: (text) => {
          typed = text;
          return completeNumber(text, decision, ledger);
        },
      })
    : undefined;
  if (number !== undefined && number !== typed) dialog.say(numbered(typed, number));
  if (number === undefined && isBlank(decision.number)) return {};
  const unsigned = { ...decision, ...(number !== undefined && { number }) };
  const issued =
    given.issued === undefined && (number !== undefined || isBlank(decision.issued))
      ? await dialog.ask({
          prompt: ask.issued,
          example: dayExample,
          notRead: words.authoring.noDay,
          read: (text) => {
            const day = readDay(text);
            if (day !== undefined) refuseTaken({ ...unsigned, issued: day }, ledger);
            return day;
          },
        })
      : undefined;
  const effective =
    given.effective === undefined && number !== undefined
      ? await dialog.ask({
          prompt: ask.effective,
          example: dayExample,
          notRead: words.authoring.noDay,
          read: readDay,
        })
      : undefined;
  return {
    ...(number !== undefined && { number }),
    // Asked and not answered, it stays open.
    ...(issued !== undefined
      ? { issued }
      : number !== undefined && given.issued === undefined
        ? { issued: blank }
        : {}),
    ...(effective !== undefined && { effective }),
  };
}

/** Gives a decision whose department nobody named the departments of its new procedures. */
function ofDepartments({ department, departments, ...decision }: Decision): Decision {
  const own = [...new Set(decision.new?.map((record) => record.department))];
  const [only, other] = own;
  if (department !== unknownId || only === undefined || own.includes(unknownId))
    return {
      ...decision,
      ...(department !== undefined && { department }),
      ...(departments && { departments }),
    };
  return { ...decision, ...(other === undefined ? { department: only } : { departments: own }) };
}

/** The document of all rows that name none yet, where they have one in common; else each row is asked for its own. */
type Ruling = { common: Document[] | undefined } | 'each';

/** Asks which document a row rests on or, where several name none, whether they have one in common. */
async function askRuling(talk: Talk, decision: Decision): Promise<Ruling> {
  const { dialog, questions, words } = talk;
  const { amended = [], replaced = [], abolished = [] } = decision;
  const rows = [...amended, ...replaced, ...abolished];
  const { length } = rows.filter((row) => lacksDocument(decision, row));
  if (length === 0 || (length === 1 && rows.length > 1)) return 'each';
  const ask = async () => ({
    common: await dialog.ask({ prompt: words.authoring.ask.by, read: typedDocuments }),
  });
  if (length === 1) return ask();
  const { how, common, each: apart } = words.authoring.documents;
  const count = words.writing.number(length);
  const answer = await dialog.ask(
    questions.task(how(count), [
      ['each', apart],
      ['common', common(count)],
    ]),
  );
  return answer === 'common' ? ask() : 'each';
}

/** Gives a row that names no document the one that all have in common, or that somebody answers for it. */
async function withDocument<Row extends { by?: Document | Document[] }>(
  { dialog, words }: Talk,
  decision: Decision,
  row: Row,
  ruling: Ruling,
): Promise<Row> {
  if (!lacksDocument(decision, row)) return row;
  const by =
    ruling === 'each'
      ? await dialog.ask({ prompt: words.authoring.ask.by, read: typedDocuments })
      : ruling.common;
  const [only, ...others] = by ?? [];
  if (only === undefined) return row;
  return { ...row, by: others.length > 0 ? [only, ...others] : only };
}

/** Tells whether an answer says that there is nothing to say. */
const isNone = (text: string): boolean => /^khong(?: co)?$/u.test(foldText(text));

/** Asks for the ministry's own decision; where there is none, no place is left for it, unless nobody answered. */
async function askBases({ dialog, words }: Talk, bases: readonly Document[]): Promise<Document[]> {
  const known = bases.filter(({ number }) => !isBlank(number));
  if (known.length === bases.length) return known;
  const ministry = await dialog.ask({
    prompt: words.authoring.ask.ministry,
    read: (text) => (isNone(text) ? [] : typedDocuments(text)),
  });
  const isAnswered = !dialog.isOver || ministry !== undefined;
  return isAnswered ? [...known, ...(ministry ?? [])] : [...bases];
}

async function each<Item>(items: readonly Item[], complete: (item: Item) => Promise<Item>): Promise<Item[]> {
  const done: Item[] = [];
  for (const item of items) done.push(await complete(item));
  return done;
}

/** Names the procedure of a row above what is asked of it. */
function sayRow({ dialog, words, catalog }: Talk, row: Amendment | Abolition): void {
  const id = row.id ?? nationalCode(row.code ?? '');
  const name = row.name ?? catalog.state.records.get(id)?.name ?? '';
  dialog.say(words.authoring.amending(row.code ?? row.id ?? '', name));
}

async function completeAbolition(
  talk: Talk,
  decision: Decision,
  row: Abolition,
  ruling: Ruling,
): Promise<Abolition> {
  if (talk.dialog.isOver || ruling !== 'each' || !lacksDocument(decision, row))
    return withDocument(talk, decision, row, ruling);
  sayRow(talk, row);
  return withDocument(talk, decision, row, ruling);
}

/** Asks what an amended, mended or newly attributed procedure is to say, and by which document. */
async function completeAmendment(
  talk: Talk,
  decision: Decision,
  row: Amendment,
  ruling: Ruling,
): Promise<Amendment> {
  const { dialog, questions, catalog } = talk;
  const { kind } = decision;
  const asksChanges = !row.changes && kind !== 'internal_process' && kind !== 'boundary_free';
  const asksDocument = ruling === 'each' && lacksDocument(decision, row);
  if (!dialog.isOver && (asksChanges || asksDocument)) sayRow(talk, row);
  if (dialog.isOver || !asksChanges) return withDocument(talk, decision, row, ruling);
  const held = catalog.state.records.get(row.id ?? nationalCode(row.code ?? ''));
  const parts: readonly TypedPart[] | undefined =
    kind === 'online_service'
      ? ['online']
      : await dialog.ask(questions.parts(kind === 'correction' ? correctedParts : typedParts));
  const changes = await askParts(talk, parts ?? [], held);
  return withDocument(talk, decision, Object.keys(changes).length > 0 ? { ...row, changes } : row, ruling);
}

/** Asks for the values of parts, each beside what it is now. */
async function askParts(
  { dialog, questions, words, catalog }: Talk,
  parts: readonly TypedPart[],
  held: Partial<ProcedureContent> | undefined,
): Promise<Partial<ProcedureContent>> {
  const { departments, sectors } = catalog.state;
  const values: Partial<Record<TypedPart, unknown>> = {};
  for (const part of parts) {
    const now = held?.[part];
    const named = part === 'department' ? departments : part === 'sector' ? sectors : undefined;
    const shown =
      named?.get(String(now))?.name ?? showPart(part, now as Parameters<typeof showPart>[1], words);
    if (now !== undefined) dialog.say(words.authoring.now(words.terms.parts[part], shown));
    const value = await dialog.ask(questions.part(part, held));
    if (value !== undefined) values[part] = value;
  }
  return values as Partial<ProcedureContent>;
}

async function completeReplacement(
  talk: Talk,
  decision: Decision,
  row: Replacement,
  ruling: Ruling,
): Promise<Replacement> {
  const { replacing } = talk.words.authoring;
  if (!talk.dialog.isOver && ruling === 'each' && lacksDocument(decision, row))
    talk.dialog.say(replacing(row.codes));
  return {
    ...(await withDocument(talk, decision, row, ruling)),
    with: await each(row.with, (record) => completeRecord(talk, record, replacing(row.codes))),
  };
}

/** Asks for the places of a new record that are still open, and then for what else is to be said of it. */
async function completeRecord(
  talk: Talk,
  record: ProcedureContent,
  heading: string,
): Promise<ProcedureContent> {
  const { dialog, questions, words } = talk;
  const isFresh = isBlank(record.name);
  const open = openParts(record);
  if (dialog.isOver || open.length === 0) return record;
  dialog.say(isFresh ? heading : words.authoring.amending(record.code ?? '', record.name));
  const code = isFresh ? await dialog.ask({ prompt: words.authoring.ask.code, read: typedCode }) : undefined;
  const told: Record<string, unknown> = {};
  for (const part of open) {
    const value = await dialog.ask(questions.part(part));
    if (value !== undefined) told[part] = value;
  }
  const filled: ProcedureContent = { ...record, ...(code !== undefined && { code }), ...told };
  if (!isFresh || dialog.isOver) return filled;
  const others = typedParts.filter((part) => !open.some((one) => one === part));
  const more = await dialog.ask({
    ...questions.parts(others),
    prompt: words.authoring.otherParts(questions.numbered(others)),
  });
  return { ...filled, ...(await askParts(talk, more ?? [], filled)) };
}
