import type { Asking } from '../../cli/ask.ts';
import type { Words } from '../../messages/words.ts';
import { parseCode } from '../../model/code.ts';
import type { Choice, Choices, Question } from '../../import/annex/choices.ts';
import { rowKey } from '../../import/annex/notes.ts';
import { sayDoubt } from '../../render/imported/of-decision.ts';
import { wrap, wrapHanging } from '../../render/wrap.ts';

/** Conversation with a person at the terminal: how to ask, and in which words. */
export interface Conversation {
  asking: Asking;
  words: Words;
  width: number;
  /** Returns the place of a row in words. */
  placeOf(question: Question): string;
}

/** Asks about each doubtful row which procedure it means. A row without an answer is kept as the document has it. */
export async function askAbout(questions: readonly Question[], conversation: Conversation): Promise<Choices> {
  const choices = new Map<string, Choice>();
  const { asking, words, width } = conversation;
  const { number } = words.writing;
  if (questions.length === 0) return choices;
  asking.say(wrap(words.review.asking.begin(number(questions.length)), width));
  for (const [index, question] of questions.entries()) {
    const title = words.review.asking.title(number(index + 1), number(questions.length));
    const choice = await askOne(question, title, conversation);
    if (!choice) break;
    choices.set(rowKey(question.row.origin), choice);
  }
  return choices;
}

/** The answer to one question; undefined when nothing more is to be asked. */
async function askOne(
  question: Question,
  title: string,
  { asking, words, width, placeOf }: Conversation,
): Promise<Choice | undefined> {
  const say = words.review.asking;
  const { row, doubt, candidates } = question;
  const answers = Object.values(say.answers);
  asking.say(
    [
      '',
      `${title} · ${placeOf(question)}`,
      wrapHanging(`  ${row.codes.join(', ')} ${row.name}`, width, '  '),
      wrapHanging(`  ! ${sayDoubt(doubt, words)}`, width, '    '),
      ...candidates.map(({ id, record }, index) =>
        wrapHanging(`  ${index + 1}  ${id} ${record.name}`, width, '     '),
      ),
      ...answers.map(([key, meaning]) => `  ${key}  ${meaning}`),
    ].join('\n'),
  );
  const numbers = candidates.length === 0 ? [] : [candidates.length === 1 ? '1' : `1–${candidates.length}`];
  const prompt = say.prompt([...numbers, ...answers.map(([key]) => key)].join(', '));
  for (;;) {
    const answer = (await asking.ask(prompt))?.toLowerCase();
    if (answer === undefined || answer === say.answers.stop[0]) return undefined;
    if (answer === say.answers.keep[0]) return { kind: 'keep' };
    if (answer === say.answers.leaveOut[0]) return { kind: 'leave_out' };
    if (answer === say.answers.type[0]) {
      const code = await askCode(asking, words);
      if (code !== undefined) return { kind: 'code', code };
      continue;
    }
    const chosen = /^\d+$/u.test(answer) ? candidates[Number(answer) - 1] : undefined;
    if (chosen) return { kind: 'record', id: chosen.id };
    asking.say(say.notUnderstood(answer));
  }
}

async function askCode(asking: Asking, { review }: Words): Promise<string | undefined> {
  const text = await asking.ask(review.asking.codePrompt);
  if (text === undefined || text === '') return undefined;
  if (parseCode(text)) return text;
  asking.say(review.asking.badCode(text));
  return undefined;
}
