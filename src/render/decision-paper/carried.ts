import { type Action, actions, type Decision } from '../../model/types.ts';
import { isSame } from '../../model/procedure/same.ts';
import { isNumbered } from './articles.ts';

/** Something that a decision says and its paper, read back, does not say so. */
export interface Uncarried {
  /** Path in the decision: `['new', 2, 'steps']`. */
  path: readonly (string | number)[];
  /** Code or name of the procedure, where it is about one. */
  procedure?: string;
}

/**
 * Compares a decision with what `import` reads out of its paper.
 *
 * @param told the decision with all that its paper says, from `completeDecision`
 * @returns what is lost or changed on the way; nothing, where the paper carries all of it
 */
export function findUncarried(told: Decision, read: Decision): Uncarried[] {
  const own = [
    'number',
    'kind',
    'issuer',
    'issued',
    'effective',
    'expires',
    'until',
    'ends',
    'suspends',
    'resumes',
    'title',
    'department',
    'departments',
    'declared',
    'legalBases',
    'supersedes',
  ] as const;
  const isDraft = !isNumbered(told.number);
  // Until a decision has its number, the paper has dots for number and date.
  const compared = own.filter((key) => !(isDraft && (key === 'number' || key === 'issued')));
  return [
    ...compared.flatMap((key) => (isCarried(key, told, read) ? [] : [{ path: [key] }])),
    ...actions.flatMap((action) => rowDifferences(action, told, read)),
  ];
}

/** Registry entries that a decision adds are named by its rows; which departments it concerns is not. */
function isCarried(key: keyof Decision, told: Decision, read: Decision): boolean {
  if (key !== 'departments') return isSame(told[key], read[key]);
  return !(told.departments ?? []).some((one) => typeof one === 'string' && one !== read.department);
}

function rowDifferences(action: Action, told: Decision, read: Decision): Uncarried[] {
  const left: readonly object[] = told[action] ?? [];
  const right: readonly object[] = read[action] ?? [];
  const rest = [...right];
  return left.flatMap((row, index) => {
    const at = rest.findIndex((other) => isSame(row, other));
    if (at >= 0) {
      rest.splice(at, 1);
      return [];
    }
    const twin = right.find((other) => nameOf(other) === nameOf(row)) ?? {};
    return differingKeys(row, twin).map((keys) => ({
      path: [action, index, ...keys],
      procedure: nameOf(row),
    }));
  });
}

/** The keys in which two rows differ, one level down where both have an object. */
function differingKeys(left: object, right: object): string[][] {
  const [a, b] = [
    new Map<string, unknown>(Object.entries(left)),
    new Map<string, unknown>(Object.entries(right)),
  ];
  const keys = [...new Set([...a.keys(), ...b.keys()])].filter((key) => !isSame(a.get(key), b.get(key)));
  if (keys.length === 0) return [[]];
  return keys.flatMap((key) => {
    const [own, other] = [a.get(key), b.get(key)];
    if (key !== 'changes' || !isObject(own) || !isObject(other)) return [[key]];
    return differingKeys(own, other).map((deeper) => [key, ...deeper]);
  });
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function nameOf(row: object): string {
  const named = new Map<string, unknown>(Object.entries(row));
  return String(named.get('code') ?? named.get('id') ?? named.get('name') ?? named.get('codes') ?? '');
}
