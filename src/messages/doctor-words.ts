import type { SetupCheckId, SetupState, SetupStatus } from '../model/setup/checks.ts';

/** Holds what doctor says of the machine and the repository. */
export interface DoctorWords {
  title: string;
  columns: Readonly<Record<'check' | 'status' | 'found', string>>;
  statuses: Readonly<Record<SetupStatus, string>>;
  checks: Readonly<{ [Id in SetupCheckId]: SetupCheckWords<SetupState<Id>> }>;
  /** Title of the list of what is to be done. */
  todo: string;
  /** Counts what is to be mended, what may be added, and what could not be looked at. */
  summary(found: string, optional: string, unknown: string): string;
}

export interface SetupCheckWords<State extends string = string> {
  name: string;
  /** Says what it is for. */
  purpose: string;
  /** By state: what was found, and how to mend it. */
  states: Readonly<Record<State, (value: string) => readonly [found: string, mend?: string]>>;
}
