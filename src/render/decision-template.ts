import { templateWords as words } from '../messages/vi/decision-template.ts';
import { isBlank, unknownId } from '../model/blank.ts';
import type { Action, Amendment, Decision, Document, Entry, ProcedureContent } from '../model/types.ts';
import { partNames } from '../import/annex/labels.ts';
import { schemaPathFrom } from '../model/layout.ts';
import { type OpenablePart, openParts } from '../plan/template.ts';
import { type Comments, type ItemComments, pointerStep, writeYaml } from '../yaml/writer.ts';
import { documentText, feesText, levelsText, timeText } from './decision-paper/words.ts';

/** A drafted decision as the file that an officer completes. */
export interface TemplateFile {
  decision: Decision;
  /** Path where the file will be, as people see it. */
  path: string;
  /** Procedures that it amends, in the order of its rows. */
  amended: readonly Entry[];
  /** Procedures that were to be published anew and were left, as they have no code. */
  leftOut: readonly Entry[];
}

/** Kinds of decisions whose rows say what changes. */
const takesChanges: ReadonlySet<Decision['kind']> = new Set(['publication', 'online_service', 'correction']);

/** Writes the file in canonical form, with a comment at each place that is still to be filled in. */
export function renderTemplate({ decision, path, amended, leftOut }: TemplateFile): string {
  const items = new Map<string, ItemComments>();
  for (const { pointer, comment } of openPlaces(decision).filter(isWritten))
    items.set(pointer, { before: [], line: `# ${comment}`, after: [] });
  amended.forEach(({ record }, index) => {
    const row = decision.amended?.[index];
    if (row?.changes || !takesChanges.has(decision.kind)) return;
    const pointer = `/amended/${index}/${row?.by ? 'by' : 'name'}`;
    items.set(pointer, { before: [...currentValues(record), ...words.changes], after: [] });
  });
  const names = leftOut.map(({ id, record }) => `${id} ${record.name}`);
  const head = [...words.head(path), ...(names.length > 0 ? words.leftOut(names) : [])];
  const comments: Comments = { head, foot: [], items };
  return writeYaml(decision, 'decision', {
    schemaPath: schemaPathFrom('x/x', 'decision').slice(3),
    comments,
  });
}

/** A place of a draft that is still to be written, and what is to stand there. */
export interface Hint {
  /** JSON Pointer. */
  pointer: string;
  comment: string;
}

/** Returns the places of a draft that are still to be written. */
export function openPlaces(decision: Decision): Hint[] {
  const { number, issued, effective, legalBases = [] } = decision;
  return [
    ...(isBlank(number) ? [hint(['number'], words.number)] : []),
    ...(isBlank(issued) ? [hint(['issued'], words.issued)] : []),
    ...(effective === 'on_signing' ? [hint(['effective'], words.effective)] : []),
    ...(decision.department === unknownId ? [hint(['department'], words.department)] : []),
    ...legalBases.flatMap((basis, i) =>
      isBlank(basis.number) ? [hint(['legalBases', i, 'number'], words.ministryDecision)] : [],
    ),
    ...(decision.new ?? []).flatMap((record, i) => recordHints(record, ['new', i])),
    ...(decision.amended ?? []).flatMap((row, i) =>
      lacksChanges(decision, row) ? [hint(['amended', i, 'changes'], words.amendedParts)] : [],
    ),
    ...(['amended', 'replaced', 'abolished'] as const).flatMap((action) => rowHints(decision, action)),
  ];
}

const ofSignature: ReadonlySet<string> = new Set(['/number', '/issued', '/effective']);

/** Returns the places that are to be written before a decision is signed. */
export const openInRows = (decision: Decision): Hint[] =>
  openPlaces(decision).filter(({ pointer }) => !ofSignature.has(pointer));

type Steps = readonly (string | number)[];

const hint = (steps: Steps, comment: string): Hint => ({
  pointer: steps.map((step) => `/${pointerStep(step)}`).join(''),
  comment,
});

/** Tells whether a row does not name yet the document that rules it; only rows that publish rest on one. */
export const lacksDocument = (
  { kind }: Pick<Decision, 'kind'>,
  { by }: { by?: Document | Document[] },
): boolean => (by === undefined ? kind === 'publication' : !Array.isArray(by) && isBlank(by.number));

/** Tells whether an amended row does not say yet what changes. */
const lacksChanges = (
  { kind }: Pick<Decision, 'kind'>,
  { changes, changedParts = [] }: Pick<Amendment, 'changes' | 'changedParts'>,
): boolean => takesChanges.has(kind) && changes === undefined && changedParts.length === 0;

/** Tells whether a place stands in the file, so that a comment can stand beside it. */
const isWritten = ({ pointer }: Hint): boolean => !pointer.endsWith('/changes');

function rowHints(decision: Decision, action: Exclude<Action, 'new'>): Hint[] {
  return (decision[action] ?? []).flatMap((row, i) => [
    ...('with' in row ? row.with.flatMap((record, j) => recordHints(record, [action, i, 'with', j])) : []),
    ...(lacksDocument(decision, row)
      ? [hint([action, i, 'by', ...(row.by ? ['number'] : [])], words.by[action])]
      : []),
  ]);
}

/** Steps from a part of a record to the place in it that is left open. */
const stepsInto: Partial<Record<OpenablePart, Steps>> = {
  timeLimit: ['text'],
  implementingAgencies: [0],
  legalBases: [0, 'number'],
};

const recordHints = (record: ProcedureContent, at: Steps): Hint[] =>
  openParts(record).map((part) => hint([...at, part, ...(stepsInto[part] ?? [])], words[part]));

/** Returns what a record says now in the parts that are amended most. */
function currentValues({ levels, timeLimit, fees, receptionPlace, legalBases }: ProcedureContent): string[] {
  const said: readonly (readonly [keyof typeof partNames, string | undefined])[] = [
    ['levels', levelsText(levels)],
    ['timeLimit', timeLimit && timeText(timeLimit)],
    ['fees', fees === undefined ? undefined : feesText(fees)],
    ['receptionPlace', receptionPlace],
    ['legalBases', legalBases?.map((basis) => documentText(basis)).join('; ')],
  ];
  return said.flatMap(([part, text]) =>
    text === undefined || text === '' ? [] : [words.current(partNames[part], text.replace(/\s+/gu, ' '))],
  );
}
