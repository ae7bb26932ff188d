import type { Shell } from '../../cli/shell.ts';
import { readDay } from '../../model/date.ts';
import { Failure } from '../../model/failure.ts';
import type { Feedback } from '../../model/types.ts';
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
type Asked = Pick<FeedbackAnswers, 'procedure' | 'due'> &
  Pick<Feedback, 'number' | 'received' | 'about' | 'department' | 'summary'>;

const needed = ['number', 'received', 'about', 'department', 'summary'] as const;

const cleaned = (text: string): string => text.normalize('NFC').trim();

const readText = (text: string): string | undefined => text || undefined;

function readAbout(text: string): Feedback['about'] | undefined {
  const folded = foldText(text);
  if (folded === 'conduct' || folded.startsWith('hanh vi')) return 'conduct';
  return folded === 'rule' || folded.startsWith('quy dinh') ? 'rule' : undefined;
}

/**
 * Asks whoever sits at the terminal for what the command line leaves out.
 *
 * @throws Failure `missing-argument` where nobody answers
 */
export async function askMissing({ options, openAsking, words }: Shell<FeedbackAnswers>): Promise<Asked> {
  const missing = needed.filter((name) => options[name] === undefined);
  const noAnswer = (names: typeof missing): Failure =>
    new Failure('missing-argument', { name: names.map((name) => `--${name}`).join(', ') });
  if (missing.length > 0 && !openAsking) throw noAnswer(missing);
  const asking = missing.length > 0 ? await openAsking?.() : undefined;
  async function answerTo<T>(
    name: (typeof needed)[number],
    given: T | undefined,
    read: (text: string) => T | undefined,
  ): Promise<T> {
    let answer = given;
    while (answer === undefined) {
      const line = await asking?.ask(`${words.output.feedback.ask[name]}: `);
      if (line === undefined) throw noAnswer([name]);
      answer = read(line);
    }
    return answer;
  }
  try {
    return {
      number: cleaned(await answerTo('number', options.number, readText)),
      received: await answerTo('received', options.received, readDay),
      about: await answerTo('about', options.about, readAbout),
      department: cleaned(await answerTo('department', options.department, readText)),
      summary: cleaned(await answerTo('summary', options.summary, readText)),
      procedure: options.procedure && cleaned(options.procedure),
      due: options.due,
    };
  } finally {
    asking?.close();
  }
}
