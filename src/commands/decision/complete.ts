import type { CatalogFolder } from '../../catalog/folder.ts';
import type { Words } from '../../messages/words.ts';
import { isBlank, unknownId } from '../../model/blank.ts';
import { nationalCode } from '../../model/code.ts';
import { readDay } from '../../model/date.ts';
import type { Amendment, Decision, Document, ProcedureContent, Replacement } from '../../model/types.ts';
import { openParts } from '../../plan/template.ts';
import { showPart } from '../../render/changes/changes.ts';
import type { Dialog } from './dialog.ts';
import { correctedParts, type TypedPart, typedParts } from './parts.ts';
import { openTalk, type Talk } from './questions.ts';
import { typedCode, typedDocuments, typedText } from './typed.ts';

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
  const { ask } = words.authoring;
  const isOpen = given.number === undefined && isBlank(decision.number);
  const number = isOpen ? await dialog.ask({ prompt: ask.number, read: typedText }) : undefined;
  const issued =
    given.issued === undefined && (number !== undefined || isBlank(decision.issued))
      ? await dialog.ask({ prompt: ask.issued, read: readDay })
      : undefined;
  const effective =
    given.effective === undefined && number !== undefined
      ? await dialog.ask({ prompt: ask.effective, read: readDay })
      : undefined;
  const by = needsDocument(decision) ? await dialog.ask({ prompt: ask.by, read: typedDocuments }) : undefined;
  const { new: added, amended, replaced, abolished } = decision;
  return ofDepartments({
    ...decision,
    ...(number !== undefined && { number }),
    ...(issued !== undefined && { issued }),
    ...(effective !== undefined && { effective }),
    legalBases: await askBases(talk, decision.legalBases ?? []),
    ...(added && {
      new: await each(added, (record) => completeRecord(talk, record, words.authoring.adding)),
    }),
    ...(amended && {
      amended: await each(amended, async (row) => withDocument(await askChanges(talk, decision, row), by)),
    }),
    ...(replaced && {
      replaced: await each(replaced, async (row) => withDocument(await completeReplacement(talk, row), by)),
    }),
    ...(abolished && { abolished: abolished.map((row) => withDocument(row, by)) }),
  });
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

const isOpenDocument = (by: Document | Document[] | undefined): boolean =>
  by !== undefined && !Array.isArray(by) && isBlank(by.number);

const needsDocument = ({ amended = [], replaced = [], abolished = [] }: Decision): boolean =>
  [...amended, ...replaced, ...abolished].some(({ by }) => isOpenDocument(by));

/** Asks for the ministry's own decision; where there is none, no place is left for it, unless nobody answered. */
async function askBases({ dialog, words }: Talk, bases: readonly Document[]): Promise<Document[]> {
  const known = bases.filter(({ number }) => !isBlank(number));
  if (known.length === bases.length) return known;
  const ministry = await dialog.ask({ prompt: words.authoring.ask.ministry, read: typedDocuments });
  const isAnswered = !dialog.isOver || ministry !== undefined;
  return isAnswered ? [...known, ...(ministry ?? [])] : [...bases];
}

async function each<Item>(items: readonly Item[], complete: (item: Item) => Promise<Item>): Promise<Item[]> {
  const done: Item[] = [];
  for (const item of items) done.push(await complete(item));
  return done;
}

function withDocument<Row extends { by?: Document | Document[] }>(row: Row, by: Document[] | undefined): Row {
  const [only, ...others] = by ?? [];
  if (only === undefined || !isOpenDocument(row.by)) return row;
  return { ...row, by: others.length > 0 ? [only, ...others] : only };
}

/** Asks what an amended, mended or newly attributed procedure is to say. */
async function askChanges(talk: Talk, { kind }: Decision, row: Amendment): Promise<Amendment> {
  const { dialog, questions, words, catalog } = talk;
  const asksNothing = kind === 'internal_process' || kind === 'boundary_free';
  if (dialog.isOver || row.changes || asksNothing) return row;
  const id = row.id ?? nationalCode(row.code ?? '');
  const held = catalog.state.records.get(id);
  dialog.say(words.authoring.amending(row.code ?? row.id ?? '', row.name ?? held?.name ?? ''));
  const parts: readonly TypedPart[] | undefined =
    kind === 'online_service'
      ? ['online']
      : await dialog.ask(questions.parts(kind === 'correction' ? correctedParts : typedParts));
  const changes = await askParts(talk, parts ?? [], held);
  return Object.keys(changes).length > 0 ? { ...row, changes } : row;
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

async function completeReplacement(talk: Talk, row: Replacement): Promise<Replacement> {
  const { replacing } = talk.words.authoring;
  return {
    ...row,
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
