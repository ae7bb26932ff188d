import { federation } from './several/federation.ts';
import { writePercent } from '../../text/numbers.ts';
import { periodOf } from '../../model/period.ts';
import { levelOrder } from '../../model/level.ts';
import { actions } from '../../model/types.ts';
import type { FiguresWords, OpeningFacts } from '../figures-words.ts';
import { list, or, unprovedDays } from '../phrases.ts';
import { presumption } from './presumption.ts';
import { terms } from './terms.ts';
import { counted, writing } from './writing.ts';

const { number, date } = writing;

const count = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`;
const spokenActions = {
  new: 'new',
  amended: 'amended',
  replaced: 'replaced',
  abolished: 'abolished',
} as const;
const levelNames = {
  ministry: 'ministry',
  province: 'province',
  district: 'district',
  commune: 'commune',
  other: 'other bodies',
  unspecified: 'level not stated',
} as const;

export const figures: FiguresWords = {
  dimensions: {
    department: 'Department',
    sector: 'Sector',
    level: 'Level',
    status: 'Status',
    online: 'Online service',
    interlinked: 'Interlinked',
    'one-stop': 'One-stop',
    'boundary-free': 'Regardless of boundary',
    'by-post': 'By post',
    proactive: 'Proactive service',
    'online-reason': 'Reason for a partial service',
    reduced: 'Time limit reduced',
    group: 'Group',
    kind: 'Kind',
    'internal-process': 'Internal process',
    decision: 'Publication decision',
    year: 'Year of effect',
  },
  keys: {
    level: terms.levels,
    status: { active: 'Active', suspended: 'Suspended', lapsed: 'Lapsed', abolished: 'Abolished' },
    online: {
      full: 'Fully',
      partial: 'Partly',
      information: 'Information only',
      none: 'No',
      unspecified: 'Not stated',
    },
    interlinked: { same_level: 'At one level', cross_level: 'Across levels', none: 'Not interlinked' },
    'one-stop': { yes: 'Yes', no: 'No', unspecified: 'Not stated' },
    'boundary-free': { yes: 'Yes', no: 'No', unspecified: 'Not stated' },
    'by-post': {
      both: 'Received and returned',
      receive: 'Received',
      return: 'Returned',
      none: 'No',
      unspecified: 'Not stated',
    },
    proactive: { unspecified: 'Not stated' },
    'online-reason': {
      presence: 'Presence required',
      inspection: 'Inspection on the spot',
      technical_fault: 'Technical fault',
      technical: 'Other technical reason',
      other: 'Other reason',
      unspecified: 'No reason stated',
      none: 'No partial service',
    },
    reduced: { yes: 'Reduced', no: 'No' },
    group: { unspecified: 'In no group' },
    kind: { standard: 'Standard', specific: 'Specific', internal: 'Internal' },
    'internal-process': { with: 'With', without: 'Without' },
  },
  procedures: 'Procedures',
  rows: 'Rows',
  tallies: { procedures: 'Procedures', rows: 'Rows' },
  total: 'Total',
  sum: 'Total',
  by: (dimensions) => `By ${dimensions.map((name) => name.toLowerCase()).join(', ')}`,
  captioned: (caption, what) => `${caption} (counted: ${what === 'rows' ? 'rows by level' : 'procedures'})`,
  explain: {
    rows: 'A procedure held at several levels is one procedure and several rows.',
    procedures: 'Each procedure is counted once; there is one row for each level at which it is held.',
  },
  units: { procedures: 'procedures', rows: 'rows by level', movements: 'movements' },
  ordinal: 'No.',
  figure: 'Figure',
  value: 'Number',
  summary: 'Summary',
  detail: 'Of these',
  notes: 'Notes',
  none: 'No figures.',
  stats: {
    title: (day) => `Administrative procedures as of ${day}`,
    part: (conditions) => `Only a part of the catalog is counted: ${conditions}.`,
    ministry: (rows) =>
      `The total holds ${rows} rows that ministries handle; form II.07b of a province leaves them out.`,
    ofKind: (kind) => `Only procedures of this kind are counted: ${kind}.`,
    interlinked: 'Interlinked',
    interlinkedKinds: { same_level: 'at one level', cross_level: 'across levels' },
    online: {
      full: 'Fully online',
      partial: 'Partly online',
      information: 'Information online only',
      none: 'Not online',
      unspecified: 'Online service not stated',
    },
    level: levelNames,
    internalProcess: 'Internal process',
    having: { with: 'with', without: 'without' },
    suspended: 'Suspended',
    lapsed: 'Lapsed, kept on record',
    abolished: 'Abolished, kept on record',
  },
  compare: {
    title: (from, to) => `Administrative procedures: ${from} against ${to}`,
    before: 'before',
    after: 'after',
    difference: 'difference',
    causes: 'Decisions behind the differences',
    decision: 'Decision',
    class: 'Change',
    classes: terms.classes,
    changes: 'Changed',
    unexplained: '(no decision)',
    same: 'No count differs.',
  },
  review: {
    title: (day) => `Procedures to review by the state of their texts, ${day}`,
    counts: (procedures, documents, toReview) =>
      `${counted(procedures, 'procedure')} in force held against the state of ${counted(documents, 'text')}: ${toReview} to review.`,
    nothingKnown: 'Nothing is known of any text: write it into documents.yaml.',
    summary: 'By department',
    department: 'Department',
    procedures: 'Procedures',
    code: 'Code',
    name: 'Name',
    document: 'Text',
    reason: 'Reason',
    since: 'Since',
    by: 'By',
    reasons: { ended: 'Ended', suspended: 'Suspended', amended: 'Amended', not_yet: 'Not yet in force' },
  },
  report: {
    title: (from, to) => `Report on published procedures from ${from} to ${to}`,
    paper: (publisher, from, to) => ({
      kind: 'REPORT',
      subject: `Procedures published from ${from} to ${to}`,
      closing: `This is the report of ${publisher} on procedures published from ${from} to ${to}.`,
    }),
    opening: (facts) => [publicationSentences(facts), stateSentences(facts), deadlineSentences(facts)],
    beginsLater: (date) =>
      `The catalog begins with its first list of ${date}, after the period begins: the opening figure of 0 is not a true one; nothing is known of the days before.`,
    presumption,
    byDepartment: 'By department',
    movementsOf: (unit) => `Movements by department (counted: ${unit})`,
    byDecision: 'By decision',
    opened: 'Opening',
    closed: 'Closing',
    lapsed: 'Lapsed',
    resumed: 'Resumed',
    decision: 'Decision',
    department: 'Department',
    issued: 'Signed',
    effective: 'In force',
    actions: { new: 'New', amended: 'Amended', replaced: 'Replaced', abolished: 'Abolished' },
    proof: ({ opening, closing, ...terms }) =>
      [
        `Reconciled: opening ${number(opening)} + new ${number(terms.new)}`,
        terms.replacing + terms.replaced > 0 ? ` + replacing ${number(terms.replacing)}` : '',
        terms.baseline > 0 ? ` + baseline ${number(terms.baseline)}` : '',
        ` − abolished ${number(terms.abolished)}`,
        terms.replacing + terms.replaced > 0 ? ` − replaced ${number(terms.replaced)}` : '',
        terms.lapsed > 0 ? ` − lapsed ${number(terms.lapsed)}` : '',
        terms.resumed > 0 ? ` + resumed ${number(terms.resumed)}` : '',
        ` = closing ${counted(number(closing), 'procedure')}.`,
      ].join(''),
    levelsOnly: (rows) =>
      `Not in this sum: ${counted(number(rows.new), 'new row')} that only added a level, ${counted(number(rows.abolished), 'abolished row')}${rows.replaced > 0 ? ` and ${counted(number(rows.replaced), 'replaced one')}` : ''} that only took one away from a procedure that stays.`,
    ends: (lapsed, resumed, changed) =>
      `Beside what was published, by effects that ended, were suspended or came back: ${counted(lapsed, 'time')} a procedure ceased to be in force, ${counted(resumed, 'time')} one came back, ${counted(changed, 'time')} one had other content or levels.`,
    unique: (procedures, movements, replacing) =>
      `${counted(movements, 'movement')}${replacing > 0 ? ` (and ${counted(number(replacing), 'replacing procedure')})` : ''} of ${counted(procedures, 'procedure')} (each counted once).`,
    facts: {
      decisions: 'Publication decisions in the period',
      departments: 'Departments with published procedures',
      movements: 'Movements',
      all: 'in all',
      ofThem: spokenActions,
      unique: 'Procedures published, each counted once',
      opening: 'Procedures at the opening',
      closing: 'Procedures at the closing',
      processDecisions: 'Decisions approving internal processes in the period',
      processDepartments: 'Departments with internal processes approved in the period',
    },
    processes: {
      name: 'Internal processes',
      caption: 'Internal processes approved in the period',
      procedures: 'Procedures',
    },
    deadlines: {
      posting: 'Made public in time after signing, NĐ 63/2010 art. 24 (decisions)',
      publication: 'Provincial procedures published before effect, as QĐ 766/QĐ-TTg counts (decisions)',
      document: 'Published before the document takes effect, NĐ 63/2010 art. 15 (decisions)',
      kept: 'in time',
      missed: 'late',
      unrecorded: 'no date recorded',
      names: { posting: 'Made public', publication: 'Provincial', document: 'By document' },
      deadline: 'Due',
      done: 'Made public',
      term: 'Counted as',
      termOf: (days, unit, law) => `${days} ${unit === 'day' ? 'days' : 'working days'}, ${law}`,
      daysLate: 'Days late',
      notRecorded: 'not recorded',
      doubts: { before_signing: 'before the signing', to_come: 'still to come' },
    },
    feedback: {
      label: 'Feedback received',
      name: 'Feedback',
      caption: 'Feedback received, by the department that answers',
      department: 'Department',
      columns: {
        received: 'Received',
        conduct: 'On conduct',
        rule: 'On a rule',
        answered: 'Answered',
        posted: 'Posted',
        inTime: 'In time',
        late: 'Late',
      },
      parts: {
        received: 'in all',
        conduct: 'on conduct',
        rule: 'on a rule',
        answered: 'answered',
        posted: 'posted',
        inTime: 'in time',
        late: 'late',
      },
    },
    idle: (decisions) => `Among these decisions, those that published no procedure: ${decisions}.`,
    doubtful: {
      before_signing: (decisions) =>
        `Made public before they were signed, by what is recorded, so not counted as in time but as without a date: ${decisions}.`,
      to_come: (decisions) =>
        `To be made public on a day that is still to come, so not counted as in time but as without a date: ${decisions}.`,
    },
    idleOne: (decision, issued) => `${decision} (${issued})`,
    later: (decisions) => `Signed in the period, in force after it, not counted: ${decisions}.`,
    laterOne: (decision, effective) => `${decision} (from ${effective})`,
  },
  forms: {
    oneStop: {
      title: 'Form II.07b: Numbers of administrative procedures',
      subtitle: (day) => `As of ${day}. Counted: rows, one for each level of a procedure.`,
      unit: 'Unit',
      groups: {
        authority: 'Procedures that local authorities handle',
        oneStop: 'Procedures under the one-stop or interlinked one-stop mechanism',
        internalProcess: 'Internal processes approved',
      },
      total: 'Total',
      levels: {
        ministry: 'Ministry',
        province: 'Province',
        district: 'District',
        commune: 'Commune',
        other: 'Other',
        unspecified: 'Not stated',
      },
      counted: (rows, procedures) =>
        `${counted(rows, 'row')} of ${counted(procedures, 'procedure')}: one held at several levels counts at each.`,
      unspecified: (rows) =>
        `Of ${counted(rows, 'row')} it is not stated whether they go through the one-stop mechanism; they are not counted there.`,
      ministry: (rows) => `Without ${counted(rows, 'row')} that ministries handle.`,
    },
    publication: {
      title: 'Form II.03: Administrative procedures published and made public',
      subtitle: (from, to) => `Period from ${from} to ${to}. Counted: movements; decisions.`,
      unit: 'Unit',
      sector: 'Sector',
      decisions: 'Decisions',
      movements: 'Procedures in all',
      actions: { new: 'New', amended: 'Amended', replaced: 'Replaced', abolished: 'Abolished' },
      posted: 'Decisions made public',
      kept: 'In time',
      missed: 'Late',
      unrecorded: 'Not recorded',
      note: 'A decision about several units or sectors stands with each; the total counts each decision once.',
    },
  },
  federation,
  chart: { bar: (label, parts) => `${label}: ${list(parts)}.` },
  page: { madeBy: (tool, day) => `Made with ${tool}, figures as of ${day}.` },
  paper: {
    issuer: (publisher) => [publisher.toUpperCase()],
    number: () => 'No.',
    annex: 'ANNEX',
    attached: (_, day) => `(Annexed to the report of                    ${day.slice(0, 4)})`,
    signerName: '……………………',
    placeAndDate: (_, day) => `Date:                    ${day.slice(0, 4)}`,
    recipients: ['To:', '- …;', '- File.'],
    signature: () => ['Signed'],
  },
};

const named = (names: readonly string[]): string => (names.length > 0 ? ` (${list(names)})` : '');

function periodName(from: string, to: string): string {
  const period = periodOf(from, to);
  switch (period.kind) {
    case 'year':
      return `In ${period.year}`;
    case 'nineMonths':
      return `In the first nine months of ${period.year}`;
    case 'half':
      return `In the ${period.part === 1 ? 'first' : 'second'} half of ${period.year}`;
    case 'quarter':
      return `In quarter ${period.part} of ${period.year}`;
    case 'month':
      return `In ${period.year}-${String(period.part).padStart(2, '0')}`;
    default:
      return `From ${date(from)} to ${date(to)}`;
  }
}

function publicationSentences({ report, publisher, departmentNames }: OpeningFacts): string {
  const { movements, decisions, departments } = report;
  const when = periodName(report.from, report.to);
  if (decisions === 0) return `${when}, ${publisher} issued no publication decision.`;
  const parts = actions
    .filter((action) => movements[action] > 0)
    .map((action) => `${number(movements[action])} ${spokenActions[action]}`);
  return `${when}, ${publisher} issued ${count(decisions, 'publication decision')} for ${count(departments, 'department')}${named(departmentNames)}, with ${count(movements.total, 'movement')} of procedures${parts.length > 0 ? ` (${list(parts)})` : ''}.`;
}

function stateSentences({ report, processNames }: OpeningFacts): string {
  const { closing, interlinked, online, internalProcess } = report;
  const full = levelOrder.flatMap((level) =>
    online.full[level] === undefined ? [] : [`${number(online.full[level])} ${levelNames[level]}`],
  );
  const approved =
    internalProcess.decisions > 0
      ? `; ${count(internalProcess.decisions, 'decision')} for ${count(internalProcess.departments, 'department')} approved such processes in the period${named(processNames)}`
      : '';
  const sentences = [
    `As of ${date(report.to)} there are ${count(closing, 'procedure')} (${number(report.opening)} at the opening), of which ${number(interlinked.same_level)} are interlinked at one level and ${number(interlinked.cross_level)} across levels.`,
    full.length > 0 ? `Fully online: ${list(full)}.` : '',
    closing > 0
      ? `${writePercent(internalProcess.procedures / closing, 'en')} of the procedures (${number(internalProcess.procedures)}/${number(closing)}) have an internal process${approved}.`
      : '',
  ];
  return sentences.filter(Boolean).join(' ');
}

const unprovedDay = { unrecorded: 'no recorded', before_signing: 'an impossible', to_come: 'a future' };

function deadlineSentences({ report: { deadlines, decisions } }: OpeningFacts): string {
  const { posting, publication } = deadlines;
  if (decisions === 0) return '';
  const unproved = or('or', unprovedDays(posting, unprovedDay));
  if (posting.unrecorded === decisions)
    return `Deadlines: ${count(decisions, 'decision')} with ${unproved} date of making public.`;
  const late = posting.missed > 0 ? `, ${number(posting.missed)} late` : '';
  const unknown = posting.unrecorded > 0 ? `, ${number(posting.unrecorded)} with ${unproved} date` : '';
  const own = publication.decisions.length;
  return [
    `Deadlines: ${number(posting.kept)} of ${count(decisions, 'decision')} made public in time${late}${unknown}.`,
    own > 0
      ? ` Decisions on provincial procedures published in time: ${number(publication.kept)} of ${number(own)}.`
      : '',
  ].join('');
}
