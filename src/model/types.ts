/** The shapes of the catalog's files, as the schemas give them. */
export type {
  Abolition,
  Accepted,
  Amendment,
  AwaitedDocument,
  Catalog as CatalogInfo,
  Decision,
  Department,
  Document,
  Documents,
  DocumentStatus,
  Federation,
  Fee,
  Feedback,
  Holidays,
  Level,
  Member,
  Merger,
  Procedure,
  ProcedureContent,
  Replacement,
  Sector,
  SuspendedEffect,
  TimeLimit,
} from './generated/types.ts';

import type { Decision, Procedure, ProcedureContent } from './generated/types.ts';

/** The languages that the tool speaks. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** The four movements that a publication decision can make (NĐ 63/2010 Điều 14). */
export type Action = 'new' | 'amended' | 'replaced' | 'abolished';

/** The order in which annexes and reports name the movements. */
export const actions: readonly Action[] = ['new', 'amended', 'replaced', 'abolished'];

/** A part of a procedure: one top-level key of its record. */
export type Part = keyof ProcedureContent;

/** A procedure under its id: its national code, or a local id until it has one. */
export interface Entry<Kept = Procedure> {
  id: string;
  record: Kept;
}

/** In force; out of force for a time, by a decision; its term over; abolished. */
export const statuses = ['active', 'suspended', 'lapsed', 'abolished'] as const;

/** The kinds of procedures (thông thường, đặc thù, nội bộ). */
export const kinds = ['standard', 'specific', 'internal'] as const;

/**
 * Tells whether a procedure is internal (TTHC nội bộ): between bodies of the state, so that it is no part of what is
 * published to people, and of no figure on that (NĐ 63/2010 Điều 1).
 */
export const isInternal = ({ kind }: Pick<ProcedureContent, 'kind'>): boolean => kind === 'internal';

/** Tells whether a procedure is out of force for good: neither suspended, nor abolished only for a time. */
export const isGone = ({
  status,
  expires,
  until,
}: Pick<Procedure, 'status' | 'expires' | 'until'>): boolean =>
  status === 'lapsed' || (status === 'abolished' && expires === undefined && until === undefined);

/** The parts that only the tool writes: what a decision did, not what the procedure says. */
export const tracePartNames = [
  'status',
  'effectiveFrom',
  'effectiveTo',
  'expires',
  'until',
  'publishedBy',
  'amendedBy',
  'abolishedBy',
  'suspendedBy',
  'replaces',
  'replacedBy',
] as const;

/** The parts of a {@link RecordSummary}. */
export const summaryParts = [
  'code',
  'name',
  'department',
  'sector',
  'levels',
  'kind',
  'online',
  'legacyOnlineLevel',
  'postal',
  'interlinked',
  'oneStop',
  'boundaryFree',
  'byPost',
  'proactive',
  'onlineReason',
  'timeLimitByLaw',
  'portalId',
  'friendlyName',
  'keywords',
  'groups',
  'internalProcess',
  'byLevel',
  'legalBases',
  ...tracePartNames,
] as const;

/**
 * Summary of a record: everything by which records are counted, listed, searched and compared with each
 * other, without their content. The summaries of a whole nation can be held in memory at once.
 */
export type RecordSummary = Pick<Procedure, (typeof summaryParts)[number]>;

/** A JSON value as YAML files hold it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type DecisionKind = Decision['kind'];
