import { isUnread, type Trouble } from '../model/trouble.ts';
import { actions, type Json, type Part } from '../model/types.ts';
import { effectiveDate } from '../model/decision.ts';
import type { Lapse } from '../plan/effects/effects.ts';
import type { End, OpenEnd } from '../plan/effects/ends.ts';
import type { LedgerLine } from '../plan/ledger.ts';
import type { Reversal } from '../plan/revert.ts';
import type { Difference } from '../plan/verify.ts';
import {
  type ChangeWords,
  countChanges,
  documentText,
  renderChanges,
  showSides,
  summarize,
} from './changes/changes.ts';
import { changeJson } from './changes/change-json.ts';
import type { Style } from './style.ts';
import { renderTable } from './table.ts';
import { typed } from '../text/typed.ts';
import { fitLines, wrap, wrapHanging } from './wrap.ts';

/** Holds the ledger as `status` shows it, with the effects that end, are suspended or come back after the records' day. */
export interface Status {
  asOf: string;
  today: string;
  entries: readonly StatusLine[];
  ends: readonly End[];
  openEnds: readonly OpenEnd[];
  /** The day by which ends are told procedure by procedure, when it is asked for. */
  endsBy?: string | undefined;
}

/** A decision of the ledger, and why it is out of effect as a whole on the records' day, where it is. */
export type StatusLine = LedgerLine & { lapse?: Lapse | undefined };

/** The ledger as a table: number, effect, kind, rows, state; and what ends. */
export function renderStatus(shown: Status, words: ChangeWords, width: number, style: Style): string {
  if (shown.endsBy !== undefined) return renderEndsBy(shown, shown.endsBy, words, width, style);
  const { entries, asOf } = shown;
  const { status } = words.output;
  const { date, number } = words.writing;
  const columns = [
    { title: status.decision, flexible: true },
    { title: status.effective, align: 'right' as const },
    { title: status.kind, flexible: true },
    { title: status.rows, align: 'right' as const },
    { title: status.state, flexible: true },
  ];
  const rows = entries.map((entry) => ledgerCells(entry, words));
  const table = entries.length > 0 ? renderTable(columns, rows, width, style) : status.empty;
  const due = entries.filter((entry) => entry.state === 'due').length;
  const told = due > 0 ? `\n${fitLines([status.due(number(due))], width)}\n` : '';
  return `${style.strong(wrap(status.title(date(asOf)), width))}\n\n${table}\n${told}${renderEnds(shown, words, width, style)}`;
}

/** Returns what a line of the ledger says: number, effect, kind, rows, state. */
export function ledgerCells(
  { decision, state, isEdited, supersededBy, lapse }: Status['entries'][number],
  { output: { status }, writing }: ChangeWords,
): string[] {
  return [
    decision.number,
    writing.date(effectiveDate(decision)),
    status.kinds[decision.kind],
    writing.number(countRows(decision)),
    [
      status.states[state],
      lapse && status.lapses[lapse.kind](writing.date(lapse.since), lapse.by?.number),
      isEdited && status.edited,
      supersededBy.length > 0 && status.supersededBy(supersededBy.join(', '), state === 'superseded'),
    ]
      .filter(Boolean)
      .join('; '),
  ];
}

/** Lists the effects that end, by day and decision; empty where none does. */
function renderEnds(
  { ends, openEnds, today }: Status,
  words: ChangeWords,
  width: number,
  style: Style,
): string {
  const { status } = words.output;
  const { date, number } = words.writing;
  const lines: string[] = [];
  if (ends.length > 0) {
    const columns = [
      { title: status.day, align: 'right' as const },
      { title: status.decision },
      { title: status.what, flexible: true },
    ];
    const rows = ends.map((end) => [date(end.day), end.decision.number, countsOfEnd(end, words)]);
    lines.push('', style.strong(wrap(status.ends, width)), '', renderTable(columns, rows, width, style));
    const due = ends.filter(({ day }) => day <= today).length;
    const told = [...(due > 0 ? [status.endsDue(number(due))] : []), status.more(ends.at(-1)?.day ?? '')];
    lines.push('', fitLines(told, width));
  }
  if (openEnds.length > 0) lines.push('', style.strong(wrap(status.open, width)));
  for (const end of openEnds) lines.push(wrapHanging(`  ${openEndText(end, words)}`, width, '    '));
  return lines.map((line) => `${line}\n`).join('');
}

/** Says until which document a decision is in effect, and until when at the longest. */
export function openEndText(
  { decision, until, rows, expires }: Status['openEnds'][number],
  { output, writing: { number, date } }: ChangeWords,
): string {
  return output.status.openEnd(
    decision.number,
    number(rows),
    documentText(until),
    expires === undefined ? undefined : date(expires),
  );
}

/** Counts in words what an end does: “2 hết hoặc ngưng hiệu lực; 1 có hiệu lực trở lại”. */
export const countsOfEnd = ({ changes }: End, words: ChangeWords): string =>
  countChanges(changes, words).join('; ');

/** Lists the procedures that fall back by a day, each with what it falls back to. */
function renderEndsBy(
  { ends }: Status,
  day: string,
  words: ChangeWords,
  width: number,
  style: Style,
): string {
  const { status } = words.output;
  const changes = ends.filter((end) => end.day <= day).flatMap((end) => end.changes);
  const shown = words.writing.date(day);
  if (changes.length === 0) return `${fitLines([status.nothingEnds(shown)], width)}\n`;
  const title = style.strong(wrap(`${status.endsBy(shown)}:`, width));
  return `${title}\n\n${renderChanges(changes, words, width, style)}\n\n${wrap(summarize(changes, words), width)}\n`;
}

function countRows(decision: LedgerLine['decision']): number {
  return actions.reduce((sum, action) => sum + (decision[action]?.length ?? 0), 0);
}

/** The ledger for programs. */
export function statusJson({ entries, asOf, today, ends, openEnds, endsBy }: Status) {
  const count = (test: (entry: LedgerLine) => boolean) => entries.filter(test).length;
  return {
    asOf,
    summary: {
      applied: count((entry) => entry.state === 'applied'),
      pending: count((entry) => entry.state === 'pending'),
      due: count((entry) => entry.state === 'due'),
      superseded: count((entry) => entry.state === 'superseded'),
      edited: count((entry) => entry.isEdited),
    },
    decisions: entries.map(({ decision, path, state, isEdited, supersededBy, lapse }) => ({
      number: decision.number,
      kind: decision.kind,
      issued: decision.issued,
      effective: effectiveDate(decision),
      state,
      edited: isEdited,
      supersededBy,
      file: path,
      rows: Object.fromEntries(actions.map((action) => [action, decision[action]?.length ?? 0])),
      ...(decision.expires !== undefined && { expires: decision.expires }),
      ...(lapse && {
        outOfEffect: {
          kind: lapse.kind,
          since: lapse.since,
          ...(lapse.by && { by: lapse.by.number }),
        },
      }),
    })),
    ends: ends.map(({ day, decision, lapsed, resumed, changed }) => ({
      day,
      decision: decision.number,
      issued: decision.issued,
      state: day <= today ? 'due' : 'pending',
      lapsed,
      resumed,
      changed,
    })),
    openEnds: openEnds.map(({ decision, until, rows, expires }) => ({
      decision: decision.number,
      issued: decision.issued,
      until,
      rows,
      ...(expires !== undefined && { expires }),
    })),
    ...(endsBy !== undefined && {
      endsBy,
      changes: ends
        .filter(({ day }) => day <= endsBy)
        .flatMap(({ day, changes }) => changes.map((change) => ({ day, ...changeJson(change) }))),
    }),
  };
}

export interface VerificationReport {
  asOf: string;
  fingerprint: string;
  /** The fingerprint that was expected, if one was given. */
  expected: string | undefined;
  differences: readonly Difference[];
  /** Reasons why the catalog is not whole, beside the differences. */
  troubles: readonly Trouble[];
  /** Number of files that were written anew, when that was asked for. */
  rebuilt: number | undefined;
  isOk: boolean;
}

/** Differences that go when the records are written anew. */
const ofFiles: ReadonlySet<Difference['kind']> = new Set<Difference['kind']>([
  'added',
  'edited',
  'removed',
  'layout',
]);

/** Shows a verification to people: each record, field and decision that differs. */
export function renderVerification(
  report: VerificationReport,
  words: ChangeWords,
  width: number,
  style: Style,
): string {
  const { verify } = words.output;
  const { number, date } = words.writing;
  const unread = new Set(report.troubles.filter(isUnread).map(({ path }) => path));
  // Of a file that could not be read every part would be missing.
  const differences = report.differences.filter(({ file }) => !unread.has(file));
  // What is missing or was edited accounts for records that differ.
  const told = report.troubles.map(
    ({ kind, path, entry }) =>
      `${style.error(verify.troubles[kind])}  ${path}${entry === undefined ? '' : ` (${entry})`}`,
  );
  const lines = [
    ...told,
    ...differences.flatMap((difference) => {
      const by =
        difference.decision && difference.kind !== 'decision' && difference.kind !== 'due'
          ? ` (${words.output.changes.byDecision(difference.decision)})`
          : '';
      const head = `${style.error(verify.kinds[difference.kind])}  ${difference.file}${by}`;
      return [head, ...difference.fields.map((field) => fieldLine(field, words, style))];
    }),
  ];
  if (unread.size > 0) lines.push('', verify.seeUnread);
  if (lines.length > 0) lines.push('');
  const count = differences.length + report.troubles.length;
  if (report.rebuilt !== undefined) lines.push(verify.rebuilt(number(report.rebuilt)));
  lines.push(
    count === 0 ? style.good(verify.clean(date(report.asOf))) : style.error(verify.differs(number(count))),
  );
  const isRebuilt = report.rebuilt !== undefined;
  if (!isRebuilt && report.troubles.length === 0 && differences.some(({ kind }) => ofFiles.has(kind)))
    lines.push(verify.rebuild);
  if (report.expected !== undefined)
    lines.push(
      report.expected === report.fingerprint
        ? style.good(verify.expected)
        : style.error(verify.notExpected(report.expected)),
    );
  lines.push(report.fingerprint);
  return `${fitLines(lines, width)}\n`;
}

function fieldLine(
  { path, expected, found }: Difference['fields'][number],
  words: ChangeWords,
  style: Style,
): string {
  const [wanted, there] = showSides(
    path as Part,
    expected as Json | undefined,
    found as Json | undefined,
    words,
  );
  const label = path === 'asOf' ? path : words.terms.parts[path];
  return `    ${label}: ${style.removed(wanted)} → ${style.added(there)}`;
}

/** A verification for programs. */
export function verificationJson({
  asOf,
  fingerprint,
  expected,
  differences,
  troubles,
  rebuilt,
  isOk,
}: VerificationReport) {
  return {
    ok: isOk,
    asOf,
    fingerprint,
    ...(expected !== undefined && { expected }),
    ...(rebuilt !== undefined && { rebuilt }),
    troubles,
    differences: differences.map(({ fields, ...difference }) => ({
      ...difference,
      fields: fields.map(({ path, expected: wanted, found }) => ({
        path,
        expected: wanted ?? null,
        found: found ?? null,
      })),
    })),
  };
}

/** Returns what taking a decision out did, or what stands in its way. */
export function renderReversal(
  reversal: Reversal,
  paths: readonly string[],
  words: ChangeWords,
  width: number,
  style: Style,
): string {
  const { revert } = words.output;
  const { number } = reversal.decision.value;
  if (reversal.restingOn.length === 0)
    return `${fitLines(
      [
        revert.done(number, words.writing.number(paths.length)),
        ...(reversal.left.length > 0 ? [revert.left(reversal.left.join(', '))] : []),
      ],
      width,
    )}\n`;
  // The last of them nothing rests on.
  const resting = reversal.restingOn.toReversed();
  const lines = resting.map(({ decision, ids }) =>
    ids.length > 0 ? `  ${decision}: ${ids.join(', ')}` : `  ${decision}`,
  );
  const next = revert.first(typed(resting[0]?.decision ?? ''), resting.length > 1);
  return `${fitLines([style.error(revert.refused(number)), ...lines, next], width)}\n`;
}
