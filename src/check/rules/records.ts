// Rules on a record's file.
import { parseCode } from '../../model/code.ts';
import type { Path } from '../../model/finding.ts';
import type { Procedure } from '../../model/types.ts';
import { procedurePath } from '../../model/layout.ts';
import { hasProcess } from '../../plan/rows/by-level.ts';
import { nameKey } from '../../text/fold.ts';
import { invalidDates } from '../dates.ts';
import { recordRule, type Rule } from '../rule.ts';

/** Where a record's file stands follows from what the record says. */
const place = recordRule('file/misplaced', function* ({ id, path, value }) {
  const code = value.code === undefined ? undefined : parseCode(value.code)?.national;
  const expected = procedurePath(code ?? id, value);
  if (path !== expected) yield { at: [], args: { expected } };
});

/** Invariant 8. Dates are days that exist. */
const dates = recordRule('date/invalid', function* ({ value }) {
  yield* invalidDates(value);
});

/** Invariant 19. NĐ 63/2010 Điều 15 khoản 3: abolished goes with the decision that abolished it, and the day. */
const status = recordRule('procedure/status', function* ({ value }) {
  const problem = statusProblem(value);
  if (problem) yield { at: ['status'], args: { problem } };
});

function statusProblem({ status, abolishedBy, effectiveTo }: Procedure) {
  if (status === 'abolished') {
    if (!abolishedBy) return 'no_abolisher' as const;
    return effectiveTo ? undefined : ('no_end' as const);
  }
  if (abolishedBy) return 'abolisher_on_active' as const;
  return effectiveTo ? ('end_on_active' as const) : undefined;
}

/**
 * Invariant 27. Every procedure in force has an internal process; it is approved by a decision of its
 * own, so that the decision which brings the procedure is not asked for it.
 */
const internalProcess = recordRule('procedure/no-internal-process', function* ({ value }) {
  if (value.status === 'active' && !hasProcess(value)) {
    yield { at: ['internalProcess'], args: {}, part: 'end' };
  }
});

/** Invariant 36. NĐ 63/2010 Điều 24: what is published is right. A body that has ceased handles nothing. */
const ceasedBody = recordRule('reference/ceased-body', function* ({ value }, { ceased }) {
  if (value.status !== 'active') return;
  const { byId, byName } = ceased;
  const managing = byId.get(value.department);
  // One that had ceased before it was given the procedure is an error: department/not-valid.
  if (managing?.validTo !== undefined && value.effectiveFrom <= managing.validTo) {
    yield { at: ['department'], args: { name: managing.name } };
  }
  if (byName.size === 0) return;
  for (const { name, at } of bodiesOf(value)) {
    if (byName.has(nameKey(name))) yield { at, args: { name } };
  }
});

function* bodiesOf(value: Procedure): Generator<{ name: string; at: Path }> {
  const { decidingAgency } = value;
  if (decidingAgency !== undefined) yield { name: decidingAgency, at: ['decidingAgency'] };
  for (const part of ['implementingAgencies', 'coordinatingAgencies'] as const) {
    for (const [i, name] of (value[part] ?? []).entries()) yield { name, at: [part, i] };
  }
}

export const recordRules: readonly Rule[] = [place, dates, status, internalProcess, ceasedBody];
