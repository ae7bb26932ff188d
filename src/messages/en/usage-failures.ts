import type { FailureMessages } from '../messages.ts';
import type { CommandHelp } from '../help-words.ts';
import { exampleWith, list, or, orNear } from '../phrases.ts';
import { dayMeant, isDayForm, isFarDate } from '../../model/date.ts';
import type { Level } from '../../model/types.ts';
import { typed } from '../../text/typed.ts';
import type { FilterKey } from '../../plan/where.ts';
import { helpOfCommands } from './help-of-commands.ts';
import { writing } from './writing.ts';
import { terms } from './terms.ts';
import { publisherForm } from './rules/phrases.ts';

/** Shows how a command is used that lacks something, by an example that has it. */
function howToUse(name: string, command: string | undefined, task: string | undefined): string {
  const all: Readonly<Record<string, CommandHelp>> = helpOfCommands;
  const example = exampleWith(name, [command, task].join(' ').trim(), all[command ?? '']?.examples ?? []);
  const help = `See ${command === undefined ? 'tthc' : `tthc ${command}`} --help.`;
  return example === undefined ? help : `As in: ${example}\n${help}`;
}

/** Asks whether one of some names was meant. */
export const near = (names: readonly string[]) => orNear('Did you mean', 'or', names);

/** Names of the filter keys. */
const filterNames: Readonly<Record<FilterKey, string>> = {
  department: 'department',
  sector: 'sector',
  level: 'level',
  status: 'status',
  kind: 'kind of procedure',
  online: 'degree of online service',
  interlinked: 'way of interlinking',
  'boundary-free': 'regardless of boundary',
  'by-post': 'by post',
  proactive: 'proactive service',
  'online-reason': 'reason for a partial service',
  reduced: 'reduced time limit',
  group: 'group',
};

/** Why a text is no day. */
const unreal = (value: string): string => {
  if (isFarDate(value)) return 'lies outside the years 1945 to 2200';
  return isDayForm(value) ? 'is not a date that exists' : 'is not written as year-month-day';
};

/** Names the arguments that functions of the library take. */
const callNeeds = {
  path: 'the path of a folder, as a string',
  catalog: 'a catalog that openCatalog opened',
  folder: 'a catalog folder that openCatalog opened, no git version and no snapshot',
  decisions: 'an array of paths, or of { path, text }',
  dimensions: 'an array of names of dimensions',
} as const;

/** Failures of what was typed: commands, options, their values. */
export const usageFailures = {
  'unknown-rule': ({ rule, near: names }) => [
    `There is no rule “${rule}”.`,
    near(names) ?? 'List them: tthc rules',
  ],
  'unknown-schema': ({ name, near: names }) => [
    `There is no schema “${name}”.`,
    near(names) ?? 'To list them: tthc schema',
  ],
  'unknown-format': ({ format, allowed }) => [
    `This command has no format “${format}”.`,
    `Formats: ${list(allowed)}.`,
  ],
  'unknown-ending': ({ path, allowed, needs = [] }) => [
    `The format of ${path} is not known.`,
    needs.length > 0
      ? `A file like this needs ${or('or', needs)}. Otherwise a file can end in: ${list(allowed)}.`
      : `A file can end in: ${list(allowed)}.`,
  ],
  'bad-condition': ({ text }) => [
    `--where does not understand “${text}”.`,
    'Write key=value, for example --where department=so-tu-phap --where level=commune,province.',
  ],
  'unknown-filter': ({ key, near: names, all }) => [
    `--where cannot filter by “${key}”.`,
    near(names) ?? `It can filter by: ${list(all)}.`,
  ],
  'unknown-filter-value': ({ key, value, near: names, all }) => [
    `There is no ${filterNames[key as FilterKey]} “${value}”.`,
    near(names) ?? `The values: ${list(all.slice(0, 12))}${all.length > 12 ? ', …' : ''}.`,
  ],
  'binary-to-terminal': ({ format }) => [
    `${format} cannot be shown on a terminal.`,
    `Write it to a file: --report ${format}=FILE.${format}, or redirect it: … > FILE.${format}`,
  ],
  'unknown-dimension': ({ name, near: names, allowed }) => [
    `There is no counting by “${name}”.`,
    [near(names), `One of: ${list(allowed)}.`].filter(Boolean).join(' '),
  ],
  'options-apart': ({ options }) => [`${list(options)} cannot be used together.`],
  'option-needs': ({ option, needs }) => [
    `${option} only goes with ${needs}.`,
    `Add ${needs}, or leave out ${option}.`,
  ],
  'bad-pairs': ({ value }) => [
    `--department “${value}”: each pair needs a ministry and an agency of the province.`,
    'Such as: --department "Bộ Tư pháp=Sở Tư pháp; Bộ Xây dựng=Sở Xây dựng"',
  ],
  'bad-value': ({ option, value, allowed }) => [
    `${option} does not take “${value}”.`,
    allowed.length > 0 ? `Allowed: ${list(allowed)}.` : undefined,
  ],
  'bad-date': ({ option, value }) => [
    `${option}: “${value}” ${unreal(value)}.`,
    isFarDate(value)
      ? 'Look at the year again.'
      : `Write it as ${dayMeant(value) ?? '2021-06-30 or 30/6/2021'}.`,
  ],
  'given-twice': ({ option, values: [first, second], takesCommas }) => [
    `${option} is given twice: “${first}”, “${second}”.`,
    takesCommas
      ? `Give ${option} once, with commas between: ${option} ${typed(`${first},${second}`)}`
      : `Give ${option} once.`,
  ],
  'dimension-twice': ({ name }) => [`--by names “${name}” twice.`, 'Write each only once.'],
  'day-too-early': ({ option, day, earliest }) => [
    `${option}: ${writing.date(day)} is too early.`,
    `Write a day from ${writing.date(earliest)} on.`,
  ],
  'day-too-late': ({ option, day, latest }) => [
    `${option}: ${writing.date(day)} is still to come.`,
    `Write a day up to ${writing.date(latest)}.`,
  ],
  'not-a-count': ({ option, value, most }) => [
    `${option}: “${value}” is no number of things.`,
    `Write a whole number from 1 to ${writing.number(most)}.`,
  ],
  'not-a-fingerprint': ({ option, value }) => [
    `${option}: “${value}” is no fingerprint.`,
    'Write the whole of what tthc export prints last: tthc1-sha256: and 64 letters and digits. To check by a manifest: tthc verify --manifest FILE',
  ],
  'bad-publisher-code': ({ value }) => [
    `--code: “${value}” is no code of a publisher.`,
    publisherForm(value),
  ],
  'merge-sources': ({ publishers }) => [
    `To merge takes two catalogs or more, each of another publisher; given: ${list(publishers)}.`,
    'Name the folder of each: tthc merge H03 H55 --into thai-nguyen --on 2025-07-01',
  ],
  'schema-name': ({ name, isReserved }) => [
    isReserved
      ? `--schema does not take “${name}”: PostgreSQL keeps names that begin with pg_ for itself.`
      : `--schema does not take “${name}”: the name has to be one that needs no quotes.`,
    'Use lower-case letters without diacritics, digits and underscores, a letter or underscore first, at most 60 in all: danhmuc',
  ],
  'bad-report': ({ option, value }) => [
    `${option} needs a format and a file, not just “${value}”.`,
    `For example: ${option} json=result.json`,
  ],
  'unknown-task': ({ command, task, near: names, all }) => [
    `tthc ${command} has no “${task}”.`,
    near(names) ?? `Write one of: ${list(all)}. See tthc ${command} --help.`,
  ],
  'level-not-held': ({ code, level, levels }) => [
    `${code} is not handled at ${level in terms.levels ? `the level ${level}` : `a level “${level}”`}.`,
    `Its levels: ${list(levels)}; write ${or(
      'or',
      levels.map((one: Level) => `${code}@${one}`),
    )}.`,
  ],
  'decision-number': ({ typed: text, example, issuer }) => [
    issuer === undefined
      ? `“${text}” is not the number of a decision.`
      : `“${text}” is not the number of a decision of ${issuer}.`,
    `Write it as ${example}.`,
  ],
  'number-taken': ({ number, issued }) => [
    `The ledger has a decision ${number} already, signed on ${writing.date(issued)}: within a year a number is given to one decision.`,
    'Look at the number again; tthc status shows the decision that has it.',
  ],
  'nothing-to-search': ({ text }) => [
    `“${text}” has no letter or digit to search for.`,
    'Write words of a name, a sector, a code or the number of a document.',
  ],
  'days-reversed': ({ from, to }) => [
    `${from} is after ${to}.`,
    `Give the earlier day first: @${to} @${from}.`,
  ],
  'period-reversed': ({ from, to }) => [
    `--from (${writing.date(from)}) lies after --to (${writing.date(to)}).`,
    'Give the first day of the period at --from, the last day at --to.',
  ],
  'unknown-command': ({ name, near: names }) => [
    `There is no command “${name}”.`,
    near(names) ?? 'See tthc --help.',
  ],
  'unknown-option': ({ name, command, near: names }) => [
    command === undefined ? `There is no option “${name}”.` : `${command} has no option “${name}”.`,
    near(names) ?? `See ${command === undefined ? 'tthc' : `tthc ${command}`} --help.`,
  ],
  'missing-argument': ({ name, command, task, asksAtTerminal }) => [
    `${name.replaceAll(' | ', ' or ')} is missing.`,
    `${asksAtTerminal ? 'The command asks for it at a terminal only; elsewhere give it as an option.\n' : ''}${howToUse(name, command, task)}`,
  ],
  'empty-argument': ({ name }) => [
    `${name} is empty.`,
    'Give it a value; if it comes from a variable of the shell, that variable is not set.',
  ],
  'bad-call': ({ call, needs }) => [`${call} needs ${callNeeds[needs]}.`],
  'too-many-arguments': ({ command }) => [
    `${command} takes no more arguments.`,
    `See tthc ${command} --help.`,
  ],
} satisfies Partial<FailureMessages>;
