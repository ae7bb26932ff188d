import { parseCode } from '../../../model/code.ts';
import { levelOrder } from '../../../model/level.ts';
import { type Action, actions, type Level } from '../../../model/types.ts';
import { type AnnexDoubtReason, type AnnexOrigin, rowKey } from '../notes.ts';

/** A person's decision about a doubtful row. */
export type Choice =
  /** It is a record of the catalog. */
  | { kind: 'record'; id: string }
  /** It has another code. */
  | { kind: 'code'; code: string }
  /** It is the procedure of its code, by the catalog's name. */
  | { kind: 'same' }
  /** It is the procedure of its code, which gets the decision's name. */
  | { kind: 'rename' }
  /** It is about the levels at which the catalog has the procedure. */
  | { kind: 'held' }
  | { kind: 'action'; action: Action }
  /** Parts that a new procedure must have and its row does not say. */
  | { kind: 'department'; name: string }
  | { kind: 'sector'; name: string }
  | { kind: 'levels'; levels: Level[] }
  | { kind: 'keep' }
  | { kind: 'leave_out' };

/** Choices by the keys of their questions. */
export type Choices = ReadonlyMap<string, Choice>;

/** Kinds of questions about a row: which procedure it means, whether another row says the same of it, its movement, its levels, and where a new one belongs. */
export type Topic = 'procedure' | 'repeated' | 'movement' | 'levels' | 'new_levels' | 'department' | 'sector';

/** Kinds of text that may be typed where no offered answer fits. */
export type Typed = 'code' | 'department' | 'sector';

/** Doubts that a person can settle, and what is asked for it; the others are for reading. */
export const topics = {
  target_unknown: 'procedure',
  target_ambiguous: 'procedure',
  target_abolished: 'procedure',
  target_by_name: 'procedure',
  name_differs_from_catalog: 'procedure',
  code_not_read: 'procedure',
  code_repeated: 'repeated',
  already_active: 'movement',
  action_differs: 'movement',
  action_not_known: 'movement',
  action_assumed: 'movement',
  row_taken_away: 'movement',
  level_not_held: 'levels',
  levels_missing: 'new_levels',
  department_missing: 'department',
  sector_missing: 'sector',
} as const satisfies Partial<Record<AnnexDoubtReason, Topic>>;

/** Why something is asked, in the order of asking. */
export type AskedReason = keyof typeof topics;
export const askedReasons = Object.keys(topics) as readonly AskedReason[];

/** Tells whether a doubt can be settled by a person. */
export function isAsked(reason: AnnexDoubtReason): reason is AskedReason {
  return Object.hasOwn(topics, reason);
}

/** Returns the key of a question, which holds as long as the paper is the same: `3:5 procedure`. */
export function questionKey(origin: AnnexOrigin, topic: Topic): string {
  return `${rowKey(origin)} ${topic}`;
}

/** Returns a choice as one text, for files: `keep`, `record 1.002010`. */
export function choiceText(choice: Choice): string {
  switch (choice.kind) {
    case 'record':
      return `record ${choice.id}`;
    case 'code':
      return `code ${choice.code}`;
    case 'action':
      return `action ${choice.action}`;
    case 'department':
    case 'sector':
      return `${choice.kind} ${choice.name}`;
    case 'levels':
      return `levels ${choice.levels.join(',')}`;
    default:
      return choice.kind;
  }
}

/** Reads what {@link choiceText} wrote; undefined for any other text. */
export function readChoice(text: string): Choice | undefined {
  const [, kind = '', value = ''] = /^(\S+)(?: (.+))?$/u.exec(text) ?? [];
  if (kind === 'record' && value !== '') return { kind, id: value };
  if (kind === 'code' && parseCode(value)) return { kind, code: value };
  if ((kind === 'department' || kind === 'sector') && value !== '') return { kind, name: value };
  const levels = value.split(',').flatMap((name) => levelOrder.find((level) => level === name) ?? []);
  if (kind === 'levels' && levels.length > 0) return { kind, levels };
  const action = actions.find((one) => one === value);
  if (kind === 'action' && action) return { kind, action };
  const plain = (['same', 'rename', 'held', 'keep', 'leave_out'] as const).find((one) => one === text);
  return plain && { kind: plain };
}
