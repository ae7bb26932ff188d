import type { Json, Part, Procedure } from '../model/types.ts';
import { showPart } from '../render/changes/changes.ts';
import { asList } from './contents.ts';
import type { Names } from './names.ts';
import type { ExportContext } from './types.ts';

type Show = (procedure: Procedure, context: ExportContext, names: Names) => string;

/** Parts that are read better than by what every part has in common. */
const shows: Readonly<Partial<Record<Part, Show>>> = {
  code: ({ code = '' }) => code,
  name: ({ name }) => name,
  department: ({ department }, _, names) => names.department(department),
  sector: ({ sector }, _, names) => names.sector(sector),
  profile: ({ profile = 'list' }, { exports }) => exports.profiles[profile],
  fees: ({ fees }, context) => showFees(fees, context),
  steps: ({ steps }) => lines(asList(steps), ({ case: when, text }) => withCase(when, text)),
  dossier: ({ dossier }, { exports }) =>
    lines(asList(dossier), ({ case: when, documents }) =>
      withCase(when, documents.map(exports.paper).join('\n')),
    ),
};

/** Returns what a procedure says in one part, for people; empty where it says nothing. */
export function showProcedurePart(
  procedure: Procedure,
  part: Part,
  context: ExportContext,
  names: Names,
): string {
  const value = procedure[part];
  if (value === undefined) return '';
  return shows[part]?.(procedure, context, names) ?? showPart(part, value as Json, context);
}

/** Writes fees; none, unknown and a list of amounts are three things, and none of them is a guessed 0. */
export function showFees(
  fees: Procedure['fees'] = 'unspecified',
  { exports, writing }: Pick<ExportContext, 'exports' | 'writing'>,
): string {
  if (typeof fees === 'string') return exports.fees[fees];
  return fees.map((fee) => exports.fees.listed(fee, writing.number)).join('; ');
}

function lines<T>(items: readonly (string | T)[], show: (item: T) => string): string {
  return items.map((item) => (typeof item === 'string' ? item : show(item))).join('\n');
}

const withCase = (when: string | undefined, text: string): string =>
  when === undefined ? text : `${when}: ${text}`;
