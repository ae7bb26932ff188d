import type { Presumption } from '../../model/law/working-days.ts';
import type { Words } from '../../messages/words.ts';
import { actions } from '../../model/types.ts';
import type { Doubt } from '../../figures/deadlines.ts';
import type { Movements } from '../../figures/movements.ts';
import type { DepartmentMovements, Report } from '../../figures/report.ts';
import { compareVietnamese } from '../../text/fold.ts';
import type { Block, Chart, Fact, Facts, FigureColumn, Figures, FigureTable } from './figures.ts';
import { attributeFacts, type FiguresContext } from './stats-figures.ts';

/** Names of departments, by id. */
type Names = (id: string) => string;

/** A period report: what it opens with, the figures, the movements by department and decision, the sum that proves them. */
export function reportFigures(
  report: Report,
  namesOf: Names,
  { publisher, words, today }: FiguresContext & { today: string },
): Figures {
  const { figures, writing, language } = words;
  const say = figures.report;
  const opening = say.opening({
    report,
    publisher,
    departmentNames: sortNames(report.byDecision.flatMap(({ departments }) => departments).map(namesOf)),
    processNames: sortNames(
      report.internalProcess.byDecision.flatMap(({ departments }) => departments).map(namesOf),
    ),
  });
  const blocks: Block[] = [
    ...(report.to > today ? [paragraph(words.output.expected(writing.date(report.to)))] : []),
    ...opening.filter(Boolean).map(paragraph),
    ...(report.begins === undefined ? [] : [paragraph(say.beginsLater(writing.date(report.begins)))]),
    reportFacts(report, words),
    movementsChart(report, words),
    departmentTable(report, words),
    { kind: 'paragraph', text: say.proof(report.balance), isProof: true },
    ...notes(report, words).map(paragraph),
    ...tables(report, namesOf, words),
  ];
  return {
    title: say.title(writing.date(report.from), writing.date(report.to)),
    publisher,
    date: report.to,
    language,
    blocks: blocks.filter(hasSomething),
    paper: say.paper(publisher, writing.date(report.from), writing.date(report.to)),
  };
}

function hasSomething(block: Block): boolean {
  if (block.kind === 'table') return block.rows.length > 0;
  return block.kind !== 'chart' || block.bars.length > 0;
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const sortNames = (names: readonly string[]): string[] => [...new Set(names)].sort(compareVietnamese);

/** Every single figure of the report. */
function reportFacts(report: Report, { figures }: Words): Facts {
  const { facts: say } = figures.report;
  const single = (label: string, value: number): Fact => ({ label, parts: [{ value }] });
  return {
    kind: 'facts',
    title: figures.summary,
    facts: [
      single(say.decisions, report.decisions),
      single(say.departments, report.departments),
      {
        label: say.movements,
        parts: [
          { label: say.all, value: report.movements.total },
          ...actions.map((action) => ({ label: say.ofThem[action], value: report.movements[action] })),
        ],
      },
      single(say.unique, report.unique),
      single(say.opening, report.opening),
      single(say.closing, report.closing),
      ...attributeFacts(report.stats, figures),
      single(say.processDecisions, report.internalProcess.decisions),
      single(say.processDepartments, report.internalProcess.departments),
      ...deadlineFacts(report, figures),
      ...feedbackFacts(report, figures),
    ],
  };
}

/** Returns which counts of feedback are shown: what was in time only where days to answer by were set. */
function feedbackParts({ inTime, late }: Report['feedback']): (keyof Report['feedback'])[] {
  const dated = inTime + late > 0 ? (['inTime', 'late'] as const) : [];
  return ['received', 'conduct', 'rule', 'answered', 'posted', ...dated];
}

/** Feedback received, where there is any. */
function feedbackFacts({ feedback }: Report, { report: { feedback: say } }: Words['figures']): Fact[] {
  if (feedback.received === 0) return [];
  const parts = feedbackParts(feedback).map((name) => ({
    label: say.parts[name],
    value: feedback[name],
  }));
  return [{ label: say.label, parts }];
}

function deadlineFacts({ deadlines }: Report, { report: { deadlines: say } }: Words['figures']): Fact[] {
  return (['posting', 'publication', 'document'] as const)
    .filter((name) => deadlines[name].decisions.length > 0)
    .map((name) => ({
      label: say[name],
      parts: (['kept', 'missed', 'unrecorded'] as const).map((state) => ({
        label: say[state],
        value: deadlines[name][state],
      })),
    }));
}

/** Departments that nothing happened in are left out of the chart, not of the table. */
function movementsChart(report: Report, { figures }: Words): Chart {
  const shown = actions.filter((action) => report.movements[action] > 0);
  return {
    kind: 'chart',
    caption: figures.report.movementsOf(figures.units.movements),
    unit: figures.units.movements,
    series: shown.map((action) => figures.report.actions[action]),
    bars: departmentsOf(report)
      .filter(({ total }) => total > 0)
      .map((group) => ({ label: group.name, values: shown.map((action) => group[action]) })),
  };
}

const departmentsOf = ({ byDepartment }: Report): DepartmentMovements[] =>
  [...byDepartment].sort((a, b) => compareVietnamese(a.name, b.name));

function movementColumns({ figures }: Words): FigureColumn[] {
  return [...actions.map((action) => ({ title: figures.report.actions[action] })), { title: figures.sum }];
}

const movementCells = (movements: Movements): number[] => [
  ...actions.map((action) => movements[action]),
  movements.total,
];

function departmentTable(report: Report, words: Words): FigureTable {
  const { figures } = words;
  const say = figures.report;
  const { lapsed, resumed } = report.balance;
  const hasEnds = lapsed + resumed > 0;
  const cells = (group: Movements & Record<'opening' | 'closing' | 'lapsed' | 'resumed', number>) => [
    group.opening,
    ...movementCells(group),
    ...(hasEnds ? [group.lapsed, group.resumed] : []),
    group.closing,
  ];
  return {
    kind: 'table',
    name: say.byDepartment,
    caption: say.byDepartment,
    heads: [say.department],
    columns: [
      { title: say.opened },
      ...movementColumns(words),
      ...(hasEnds ? [{ title: say.lapsed }, { title: say.resumed }] : []),
      { title: say.closed },
    ],
    rows: departmentsOf(report).map((group) => ({ labels: [group.name], cells: cells(group) })),
    total: {
      labels: [figures.total],
      cells: cells({
        ...report.movements,
        lapsed,
        resumed,
        opening: report.opening,
        closing: report.closing,
      }),
    },
  };
}

/** Returns what the sum leaves out, each procedure counted once, and what the period does not hold. */
function notes(report: Report, { figures, output, writing }: Words): string[] {
  const { number, date } = writing;
  const say = figures.report;
  const { levelsOnly } = report.balance;
  const { lapsed, resumed, changed } = report.ends;
  const later = report.signedForLater.map(({ decision, effective }) =>
    say.laterOne(decision, date(effective)),
  );
  const idle = report.withoutRows.map(({ decision, issued }) => say.idleOne(decision, date(issued)));
  const doubted = (doubt: Doubt): string => {
    const found = report.deadlines.posting.decisions.filter((one) => one.doubt === doubt);
    const told = found.map(({ decision, issued }) => say.idleOne(decision, date(issued)));
    return told.length > 0 ? say.doubtful[doubt](told.join(', ')) : '';
  };
  return [
    doubted('before_signing'),
    doubted('to_come'),
    idle.length > 0 ? say.idle(idle.join(', ')) : '',
    levelsOnly.new + levelsOnly.abolished + levelsOnly.replaced > 0 ? say.levelsOnly(levelsOnly) : '',
    lapsed + resumed + changed > 0 ? say.ends(number(lapsed), number(resumed), number(changed)) : '',
    say.unique(number(report.unique), number(report.movements.total), report.replacing),
    later.length > 0 ? say.later(later.join(', ')) : '',
    report.internalProcedures > 0 ? output.notCounted(number(report.internalProcedures)) : '',
    say.presumption(presumed(report)),
  ].filter(Boolean);
}

/** Returns what the deadlines of a report rest on, those of all its decisions together. */
function presumed({ deadlines }: Report): Presumption {
  const { posting, publication } = deadlines;
  const all = [...posting.decisions, ...publication.decisions].flatMap((one) => one.presumed ?? []);
  return {
    days: [...new Set(all.flatMap(({ days }) => days))].sort(),
    years: [...new Set(all.flatMap(({ years }) => years))].sort(),
  };
}

/** The day of effect stands beside that of signing where any decision has another. */
function decisionTable(report: Report, show: (ids: readonly string[]) => string, words: Words): FigureTable {
  const say = words.figures.report;
  const differs = report.byDecision.some(({ issued, effective }) => issued !== effective);
  return {
    kind: 'table',
    name: say.byDecision,
    caption: say.byDecision,
    heads: [say.decision],
    columns: [
      { title: say.issued },
      ...(differs ? [{ title: say.effective }] : []),
      { title: say.department, isText: true },
      ...movementColumns(words),
    ],
    rows: report.byDecision.map((one) => ({
      labels: [one.decision],
      cells: [
        { date: one.issued },
        ...(differs ? [{ date: one.effective }] : []),
        // One that moves no procedure, as a suspension of a part, is that of its own department.
        show(one.departments.length > 0 ? one.departments : [one.department ?? []].flat()),
        ...movementCells(one),
      ],
    })),
    total: {
      labels: [words.figures.total],
      cells: [undefined, ...(differs ? [undefined] : []), undefined, ...movementCells(report.movements)],
    },
  };
}

function tables(report: Report, namesOf: Names, words: Words): FigureTable[] {
  const say = words.figures.report;
  const show = (ids: readonly string[]) => sortNames(ids.map(namesOf)).join(', ');
  return [
    decisionTable(report, show, words),
    {
      kind: 'table',
      name: say.processes.name,
      caption: say.processes.caption,
      heads: [say.decision],
      columns: [
        { title: say.issued },
        { title: say.department, isText: true },
        { title: say.processes.procedures },
      ],
      rows: report.internalProcess.byDecision.map((one) => ({
        labels: [one.decision],
        cells: [{ date: one.issued }, show(one.departments), one.procedures],
      })),
    },
    ...(['posting', 'publication', 'document'] as const).map((name) => deadlineTable(report, name, words)),
    feedbackTable(report, words),
  ];
}

/** Feedback by department; days to answer by are told of where any was set. */
function feedbackTable({ feedback, feedbackByDepartment }: Report, { figures }: Words): FigureTable {
  const { feedback: say } = figures.report;
  const shown = feedbackParts(feedback);
  return {
    kind: 'table',
    name: say.name,
    caption: say.caption,
    heads: [say.department],
    columns: shown.map((part) => ({ title: say.columns[part] })),
    rows: [...feedbackByDepartment]
      .sort((a, b) => compareVietnamese(a.name, b.name))
      .map((counts) => ({ labels: [counts.name], cells: shown.map((part) => counts[part]) })),
    total: { labels: [figures.total], cells: shown.map((part) => feedback[part]) },
  };
}

function deadlineTable(report: Report, name: keyof Report['deadlines'], { figures }: Words): FigureTable {
  const { report: say } = figures;
  return {
    kind: 'table',
    name: say.deadlines.names[name],
    caption: say.deadlines[name],
    heads: [say.decision],
    columns: [
      { title: say.issued },
      { title: say.deadlines.deadline },
      ...(name === 'posting' ? [{ title: say.deadlines.done }] : []),
      { title: say.deadlines.daysLate },
      { title: say.deadlines.term },
    ],
    rows: report.deadlines[name].decisions.map((one) => ({
      labels: [one.decision],
      cells: [
        { date: one.issued },
        one.deadline === null ? say.deadlines.notRecorded : { date: one.deadline },
        ...(name === 'posting' ? [one.done === null ? say.deadlines.notRecorded : { date: one.done }] : []),
        one.daysLate ?? (one.doubt ? say.deadlines.doubts[one.doubt] : say.deadlines.notRecorded),
        one.term ? say.deadlines.termOf(one.term.days, one.term.unit, one.term.law) : '',
      ],
    })),
  };
}
