import type { Words } from '../../messages/words.ts';
import { sayFailure } from '../../messages/say-failure.ts';
import {
  isCounted,
  type MemberLine,
  type MemberProblem,
  memberLabel,
} from '../../model/federation/member.ts';
import type { Block, Figures, FigureTable } from '../figures/figures.ts';

/** The title, day and words with which figures over several catalogs are told. */
export interface FederationContext {
  /** Title of the list of catalogs, where it has one. */
  title: string | undefined;
  /** The day on which they are looked at. */
  today: string;
  words: Words;
}

/** The catalogs, each with its state, and what is wrong with those that are not as they should be. */
export function statusFigures(lines: readonly MemberLine[], context: FederationContext): Figures {
  const { words } = context;
  const { federation } = words.figures;
  const say = federation.status;
  const hasVersions = lines.some(({ version }) => version !== undefined);
  const table: FigureTable = {
    kind: 'table',
    name: say.title,
    caption: say.caption,
    heads: [federation.publisher],
    columns: [
      { title: say.from, isText: true },
      ...(hasVersions ? [{ title: say.version, isText: true }] : []),
      { title: say.asOf, isText: true },
      { title: say.decisions },
      { title: say.state, isText: true },
    ],
    rows: lines.map((line) => ({
      labels: [memberLabel(line)],
      cells: [
        line.from,
        ...(hasVersions ? [line.version] : []),
        line.facts && { date: line.facts.asOf },
        line.facts?.decisions,
        say.states[stateOf(line)],
      ],
    })),
  };
  return federationFigures(say.title, [table, ...troubleBlocks(lines, words, true)], context);
}

/** Figures of several catalogs under one title. */
export function federationFigures(
  title: string,
  blocks: Block[],
  { title: publisher, today, words }: FederationContext,
): Figures {
  return {
    title,
    publisher: publisher ?? words.figures.federation.all,
    date: today,
    language: words.language,
    blocks,
  };
}

/** A catalog that is as it should be, that is counted and marked, or that no figure counts. */
type MemberState = 'whole' | 'marked' | 'left';

const stateOf = ({ problems }: MemberLine): MemberState =>
  problems.length === 0 ? 'whole' : isCounted(problems) ? 'marked' : 'left';

/** Says what is wrong with which catalogs, and which of them no figure counts; that all are whole, where it is asked. */
export function troubleBlocks(lines: readonly MemberLine[], words: Words, tellsWhole = false): Block[] {
  const { status } = words.figures.federation;
  const told = toldProblems(lines, words);
  const left = lines.filter((line) => stateOf(line) === 'left').map(memberLabel);
  if (told.length === 0)
    return tellsWhole
      ? [{ kind: 'paragraph', text: status.allWhole(words.writing.number(lines.length)) }]
      : [];
  return [
    ...told.map((text): Block => ({ kind: 'paragraph', text })),
    ...(left.length > 0 ? [{ kind: 'paragraph' as const, text: status.left(left.join(', ')) }] : []),
  ];
}

/** Returns a sentence for each thing that is wrong with one of several catalogs, which it names. */
export const toldProblems = (lines: readonly MemberLine[], words: Words): string[] =>
  lines.flatMap((line) =>
    line.problems.map((problem) => `${memberLabel(line)}: ${problemText(problem, words)}`),
  );

/** Returns what is wrong with a catalog, in a sentence. */
export function problemText(problem: MemberProblem, words: Words): string {
  const { problems } = words.figures.federation;
  const { number } = words.writing;
  switch (problem.kind) {
    case 'unread':
      return sayFailure(problem.failure, words)[0];
    case 'not-whole': {
      const [first] = problem.troubles;
      const kind = first ? words.output.verify.troubles[first.kind] : '';
      const place = [first?.path, first?.entry].filter(Boolean).join(' ');
      return `${problems.notWhole(number(problem.troubles.length), `${place}: ${kind}`)}.`;
    }
    case 'broken':
      return `${problems.broken(number(problem.rows))}.`;
    case 'drifting':
      return `${problems.drifting(number(problem.differences))}.`;
    default:
      return `${problems[problem.kind](problem.expected, problem.found)}.`;
  }
}

/** A catalog as JSON: what it is, its state, and what is wrong with it. */
export function memberJson(line: MemberLine, words: Words): object {
  const { publisher, name, from, version, problems, facts } = line;
  return {
    publisher,
    ...(name !== undefined && { name }),
    from,
    ...(version !== undefined && { version }),
    state: stateOf(line),
    ...facts,
    problems: problems.map((problem) => ({
      kind: problem.kind,
      message: problemText(problem, words),
      ...(problem.kind === 'unread' && { failure: problem.failure.code }),
      ...(problem.kind === 'not-whole' && { troubles: problem.troubles }),
    })),
  };
}
