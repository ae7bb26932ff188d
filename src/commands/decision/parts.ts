import { readNotedParts, valueWords, sayWhether } from '../../import/annex/labels.ts';
import { readApplicants } from '../../import/values/applicants.ts';
import { openNotes } from '../../import/values/notes.ts';
import type { Document, ProcedureContent } from '../../model/types.ts';
import type { CatalogState } from '../../plan/state.ts';
import { foldText } from '../../text/fold.ts';
import { findDepartment, findSector } from '../common/catalog-targets.ts';
import type { Choice } from './dialog.ts';
import {
  type ReadTyped,
  typedCode,
  typedDocuments,
  typedFees,
  typedLevels,
  typedNames,
  typedText,
  typedTime,
} from './typed.ts';

/** Parts of a procedure whose new value can be typed, those most often amended first. */
export const typedParts = [
  'timeLimit',
  'fees',
  'levels',
  'legalBases',
  'name',
  'implementingAgencies',
  'receptionPlace',
  'decidingAgency',
  'coordinatingAgencies',
  'applicants',
  'online',
  'interlinked',
  'oneStop',
  'postal',
  'timeLimitByLaw',
  'methods',
  'steps',
  'dossier',
  'results',
  'forms',
  'conditions',
  'department',
  'sector',
] as const;

/** Parts that a correction may mend: codes are given by nothing else. */
export const correctedParts = ['code', ...typedParts] as const;

export type TypedPart = (typeof correctedParts)[number];

/** A part with what it is now. */
type Held = Partial<ProcedureContent> | undefined;

type Readers = { [Part in TypedPart]: ReadTyped<NonNullable<ProcedureContent[Part]>> };

/** Returns how the value of each part is read: as an annex of a decision would have it. */
function readersOf(held: Held, state: CatalogState): Readers {
  return {
    code: typedCode,
    timeLimit: typedTime,
    fees: typedFees,
    levels: typedLevels,
    legalBases: typedBases(held?.legalBases ?? []),
    name: typedText,
    implementingAgencies: typedNames,
    receptionPlace: typedText,
    decidingAgency: typedText,
    coordinatingAgencies: typedNames,
    applicants: (text) => readApplicants(text, openNotes({ file: '', row: 0 })),
    online: (text) => readNotedParts({ online: text }).online,
    interlinked: (text) => readNotedParts({ interlinked: text }).interlinked,
    oneStop: (text) => readNotedParts({ oneStop: text }).oneStop,
    postal: (text) => readNotedParts({ postal: text }).postal,
    timeLimitByLaw: typedTime,
    methods: typedText,
    steps: typedText,
    dossier: typedText,
    results: typedText,
    forms: typedText,
    conditions: typedText,
    department: (text) => findDepartment(state, text),
    sector: (text) => findSector(state, text),
  };
}

/** Tells whether a value is a time limit of which only the words are known. */
export const isUnread = (part: TypedPart, value: ProcedureContent[TypedPart]): boolean =>
  (part === 'timeLimit' || part === 'timeLimitByLaw') &&
  (value as ProcedureContent['timeLimit'])?.value === undefined;

/** Returns how the new value of a part is read. */
export const readerOf = <Part extends TypedPart>(
  part: Part,
  held: Held,
  state: CatalogState,
): Readers[Part] => readersOf(held, state)[part];

/** Reads documents that stand for those held or, after a +, beside them. */
function typedBases(held: readonly Document[]): ReadTyped<Document[]> {
  return (text) => {
    const isAdded = text.startsWith('+');
    const documents = typedDocuments(isAdded ? text.slice(1) : text);
    if (!documents || !isAdded) return documents;
    return [...held, ...documents.filter(({ number }) => !held.some((one) => one.number === number))];
  };
}

/** Returns the answers that a part has, where these are few. */
export function choicesOf(part: TypedPart, { departments, sectors }: CatalogState): readonly Choice[] {
  const named = (texts: readonly string[]): Choice[] => texts.map((label) => ({ answer: label, label }));
  if (part === 'online' || part === 'interlinked') return named(Object.values(valueWords[part]));
  if (part === 'oneStop' || part === 'postal') return named([true, false].map(sayWhether));
  if (part !== 'department' && part !== 'sector') return [];
  const registry = part === 'department' ? departments : sectors;
  return [...registry.values()].map(({ id, name }) => ({ answer: id, label: name }));
}

/** No more candidates are told of one text than have a digit for a number. */
export const mostNear = 9;

/** Returns the choices in which all words of a text stand, or some of them where none has all. */
export function choicesWith(choices: readonly Choice[], text: string): Choice[] {
  const words = foldText(text).split(' ').filter(Boolean);
  const having = (test: 'every' | 'some') =>
    choices.filter(({ label }) => words[test]((word) => foldText(label).split(' ').includes(word)));
  const all = having('every');
  return (all.length > 0 ? all : having('some')).slice(0, mostNear);
}
