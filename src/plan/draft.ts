import { nationalCode } from '../model/code.ts';
import type { Department, Level, Procedure, Sector } from '../model/types.ts';
import { Overlay, type WritableRecords } from './overlay.ts';
import type { CatalogState } from './state.ts';

/** A catalog state that a fold is writing to; private to the fold, so that all around it stays pure. */
export interface Draft {
  records: WritableRecords<Procedure>;
  departments: Map<string, Department>;
  sectors: Map<string, Sector>;
  unreadable: ReadonlySet<string>;
  /** Ids of the records under each exact name; brought up to date as records change. */
  idsByName: Map<string, Set<string>> | undefined;
  /** Levels at which procedures have ended for a time, by id. */
  away: Map<string, ReadonlySet<Level>>;
}

/** Opens a draft that starts as a copy of a state. */
export function openDraft(state: CatalogState): Draft {
  return {
    // A copy is the fastest; what is not a plain map is costly to go through.
    records: state.records instanceof Map ? new Map(state.records) : new Overlay(state.records),
    departments: new Map(state.departments),
    sectors: new Map(state.sectors),
    unreadable: state.unreadable,
    idsByName: undefined,
    away: new Map(),
  };
}

/** Returns the draft as a state of its own, which later writing does not reach. */
export function closeDraft(draft: Draft): CatalogState {
  return {
    records: draft.records instanceof Map ? new Map(draft.records) : draft.records,
    departments: new Map(draft.departments),
    sectors: new Map(draft.sectors),
    unreadable: draft.unreadable,
  };
}

/** Sets the record of an id, or deletes it when there is none. */
export function setRecord(draft: Draft, id: string, record: Procedure | undefined): void {
  const old = draft.records.get(id);
  if (record) draft.records.set(id, record);
  else draft.records.delete(id);
  if (!draft.idsByName) return;
  if (old) draft.idsByName.get(old.name)?.delete(id);
  if (record) addName(draft.idsByName, record.name, id);
}

/** Reference to a procedure in a row: its code or local id, else its exact name, with the level if need be. */
export interface Target {
  code?: string;
  id?: string;
  name?: string;
  levels?: Level[];
}

/** Returns the ids that a target can mean: one when it is certain. A code always means its own id, known or not. */
export function findTargets(draft: Draft, target: Target): string[] {
  if (target.code !== undefined) return [nationalCode(target.code)];
  if (target.id !== undefined) return [target.id];
  if (target.name === undefined) return [];
  const named = [...(namesOf(draft).get(target.name) ?? [])];
  const statusOf = (id: string) => draft.records.get(id)?.status;
  const active = named.filter((id) => statusOf(id) === 'active');
  // One that is out of force for a time can be meant where no other has the name.
  const away = named.filter((id) => statusOf(id) === 'suspended' || draft.away.has(id));
  const ids = active.length > 0 ? active : away;
  const { levels } = target;
  if (!levels || ids.length < 2) return ids;
  return ids.filter((id) => levels.every((level) => draft.records.get(id)?.levels.includes(level)));
}

/** Returns every exact name in the draft with the ids of its records. */
export function namesOf(draft: Draft): Map<string, Set<string>> {
  if (!draft.idsByName) {
    draft.idsByName = new Map();
    for (const [id, record] of draft.records) addName(draft.idsByName, record.name, id);
  }
  return draft.idsByName;
}

function addName(ids: Map<string, Set<string>>, name: string, id: string): void {
  const same = ids.get(name);
  if (same) same.add(id);
  else ids.set(name, new Set([id]));
}
