import type { DoctorWords, SetupCheckWords } from '../messages/doctor-words.ts';
import type { Words } from '../messages/words.ts';
import type { SetupCheck, SetupStatus } from '../model/setup/checks.ts';
import type { Style } from './style.ts';
import { renderTable } from './table.ts';
import { wrap, wrapHanging } from './wrap.ts';
import { toJson } from './json.ts';

/** A check in words. */
interface ToldCheck {
  check: SetupCheck;
  name: string;
  purpose: string;
  found: string;
  mend: string | undefined;
}

function tell(check: SetupCheck, { checks }: DoctorWords): ToldCheck {
  const { name, purpose, states }: SetupCheckWords = checks[check.id];
  const [found = '', mend] = states[check.state]?.(check.value) ?? [];
  return { check, name, purpose, found, mend };
}

/** Renders all checks as a table, and below it what is to be done. */
export function renderDoctor(
  checks: readonly SetupCheck[],
  { doctor, writing }: Words,
  width: number,
  style: Style,
): string {
  const told = checks.map((check) => tell(check, doctor));
  const columns = [
    { title: doctor.columns.check },
    { title: doctor.columns.status },
    { title: doctor.columns.found, flexible: true },
  ];
  const rows = told.map(({ check, name, found }) => [name, doctor.statuses[check.status], found]);
  const todo = told.flatMap(({ check, name, purpose, mend }) =>
    mend === undefined || check.status === 'fine'
      ? []
      : [wrapHanging(`- ${name} (${purpose}): ${mend}`, width, '  ')],
  );
  return [
    style.strong(doctor.title),
    '',
    renderTable(columns, rows, width, style),
    ...(todo.length > 0 ? ['', style.strong(doctor.todo), ...todo] : []),
    '',
    wrap(
      doctor.summary(
        writing.number(count(checks, 'found')),
        writing.number(count(checks, 'optional')),
        writing.number(count(checks, 'unknown')),
      ),
      width,
    ),
    '',
  ].join('\n');
}

/** Returns all checks for programs. */
export function doctorJson(
  checks: readonly SetupCheck[],
  { doctor }: Words,
  tool: { name: string; version: string },
): string {
  return toJson({
    schemaVersion: 1,
    tool,
    summary: {
      fine: count(checks, 'fine'),
      found: count(checks, 'found'),
      optional: count(checks, 'optional'),
      unknown: count(checks, 'unknown'),
    },
    checks: checks
      .map((check) => tell(check, doctor))
      .map(({ check, purpose, found, mend }) => ({
        id: check.id,
        status: check.status,
        state: check.state,
        value: check.value === '' ? null : check.value,
        found,
        purpose,
        mend: mend ?? null,
      })),
  });
}

/** Counts the checks that ended so. */
export const count = (checks: readonly SetupCheck[], status: SetupStatus): number =>
  checks.filter((check) => check.status === status).length;
