import type { Shell } from '../../cli/shell.ts';
import type { CatalogState } from '../../plan/state.ts';
import { findDepartment } from '../common/catalog-targets.ts';
import { readDay } from '../../model/date.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import type { Feedback } from '../../model/types.ts';
import { sayFailure } from '../../messages/say-failure.ts';
import type { Words } from '../../messages/words.ts';
import { wrap } from '../../render/wrap.ts';
import { foldText } from '../../text/fold.ts';

/** Answers about new feedback that the command line gives. */
export interface FeedbackAnswers {
  number: string | undefined;
  received: string | undefined;
  about: Feedback['about'] | undefined;
  procedure: string | undefined;
  department: string | undefined;
  summary: string | undefined;
  due: string | undefined;
}

/** Answers that make an entry: only the procedure and the due day may be missing. */
export type Asked = Pick<FeedbackAnswers, 'procedure' | 'due'> &
  Pick<Feedback, 'number' | 'received' | 'about' | 'department' | 'summary'>;

const needed = ['number', 'received', 'about', 'department', 'summary'] as const;

const cleaned = (text: string): string => text.normalize('NFC').trim();

const readText = (text: string): string | undefined => text || undefined;

/** Reads an answer; where it cannot be taken, returns why. */
function tried<T>(read: () => T | undefined, words: Words): [value: T | undefined, problem?: string] {
  try {
    return [read()];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [undefined, sayFailure(error, words).filter(Boolean).join(' ')];
  }
}

function readAbout(text: string): Feedback['about'] | undefined {
  const folded = foldText(text);
  if (folded === 'conduct' || folded.startsWith('hanh vi')) return 'conduct';
  return folded === 'rule' || folded.startsWith('quy dinh') ? 'rule' : undefined;
}

/**
 * Asks whoever sits at the terminal for what the command line leaves out, again where it cannot be taken.
 *
 * @param state what the catalog holds: its departments can be answered
 * @throws Failure `missing-argument` where nobody can be asked, `nothing-added` where nobody answers
 */
export async function askMissing(
  { options, openAsking, words, width }: Shell<FeedbackAnswers>,
  state: CatalogState,
): Promise<Asked> {
  const missing = needed.filter((name) => options[name] === undefined);
  if (missing.length > 0 && !openAsking)
    throw new Failure('missing-argument', {
      name: missing.map((name) => `--${name}`).join(', '),
      asksAtTerminal: true,
    });
  const { ask, notRead } = words.output.feedback;
  const asking = missing.length > 0 ? await openAsking?.() : undefined;
  const given = options.department && findDepartment(state, cleaned(options.department));
  async function answerTo<T>(
    name: (typeof needed)[number],
    given: T | undefined,
    read: (text: string) => T | undefined,
  ): Promise<T> {
    let answer = given;
    while (answer === undefined) {
      const line = await asking?.ask(`${ask[name]}: `);
      if (line === undefined) throw new Failure('nothing-added', {}, exitCodes.refused);
      const [value, problem] = tried(() => read(line), words);
      if (value === undefined) asking?.say(wrap(problem ?? notRead[name], width));
      answer = value;
    }
    return answer;
  }
  try {
    return {
      number: cleaned(await answerTo('number', options.number, readText)),
      received: await answerTo('received', options.received, readDay),
      about: await answerTo('about', options.about, readAbout),
      department: await answerTo('department', given, (text) =>
        text === '' ? undefined : findDepartment(state, cleaned(text)),
      ),
      summary: cleaned(await answerTo('summary', options.summary, readText)),
      procedure: options.procedure && cleaned(options.procedure),
      due: options.due,
    };
  } finally {
    asking?.close();
  }
}
