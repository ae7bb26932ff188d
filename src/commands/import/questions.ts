import type { Asking } from '../../cli/ask.ts';
import type { Words } from '../../messages/words.ts';
import {
  type Choice,
  type Choices,
  choiceText,
  readChoice,
  type Typed,
} from '../../import/annex/answers/choice.ts';
import type { Question } from '../../import/annex/answers/questions.ts';
import type { DecisionSource } from '../../import/annex/sources.ts';
import { sayChoice, sayDoubt } from '../../render/imported/questions.ts';
import { wrap, wrapHanging } from '../../render/wrap.ts';

/** Conversation with a person at the terminal: how to ask, and in which words. */
export interface Conversation {
  asking: Asking;
  words: Words;
  width: number;
  /** The files in which rows stand. */
  sources?: readonly DecisionSource[];
  /** Returns the place of a row in words. */
  placeOf(question: Question): string;
}

/** Answers of a conversation; it may have been stopped before the end. */
export interface Answered {
  choices: Choices;
  isStopped: boolean;
}

/**
 * Asks about each doubtful row, its like together: an answer can be given for all of a kind, and
 * taken back. What is not answered is kept as the document has it.
 */
export async function askAbout(
  questions: readonly Question[],
  conversation: Conversation,
): Promise<Answered> {
  const choices = new Map<string, Choice>();
  const { asking, words, width } = conversation;
  const { number } = words.writing;
  if (questions.length > 0) asking.say(wrap(words.review.asking.begin(number(questions.length)), width));
  for (let at = 0; at < questions.length; ) {
    const question = questions[at];
    if (!question) break;
    const left = questions.slice(at).filter(({ doubt }) => doubt.reason === question.doubt.reason);
    const title = words.review.asking.title(number(at + 1), number(questions.length));
    const answer = await askOne(question, { title, left: left.length, isFirst: at === 0 }, conversation);
    if (answer === 'stop') return { choices, isStopped: true };
    if (answer === 'back') {
      at -= 1;
      continue;
    }
    const answered = answer.isForAll ? left.filter((one) => offers(one, answer.choice)) : [question];
    for (const { key } of answered) choices.set(key, answer.choice);
    at += 1;
    while (answer.isForAll && choices.has(questions[at]?.key ?? '')) at += 1;
  }
  return { choices, isStopped: false };
}

const offers = (question: Question, choice: Choice): boolean =>
  question.offers.some((one) => choiceText(one) === choiceText(choice));

type Answer = { choice: Choice; isForAll: boolean } | 'back' | 'stop';

/** Place of a question among the others. */
interface Standing {
  title: string;
  /** Number of questions of its kind that are left, itself among them. */
  left: number;
  isFirst: boolean;
}

async function askOne(question: Question, standing: Standing, conversation: Conversation): Promise<Answer> {
  const { asking, words } = conversation;
  const say = words.review.asking;
  const { numbered, lettered, controls } = answersTo(question, standing, words);
  asking.say(shown(question, standing, conversation));
  const keys = [...lettered, ...controls].map(([key]) => key);
  const numbers = numbered.length < 2 ? numbered.map(() => '1') : [`1–${numbered.length}`];
  const prompt = say.prompt([...numbers, ...keys].join(', '));
  for (;;) {
    const typed = (await asking.ask(prompt))?.toLowerCase();
    if (typed === undefined || typed === say.answers.stop[0]) return 'stop';
    if (typed === say.answers.back[0] && !standing.isFirst) return 'back';
    if (typed === say.answers.type[0] && question.takes) {
      const choice = await askTyped(question.takes, asking, words);
      if (choice) return { choice, isForAll: false };
      continue;
    }
    const isForAll = typed.endsWith('*');
    const key = isForAll ? typed.slice(0, -1).trim() : typed;
    const choice =
      lettered.find(([letter]) => letter === key)?.[1] ??
      (/^\d+$/u.test(key) ? numbered[Number(key) - 1] : undefined);
    // A record is the answer to one row.
    if (choice && !(isForAll && choice.kind === 'record')) return { choice, isForAll };
    asking.say(say.notUnderstood(typed));
  }
}

const mostNumbered = 24;

type Keyed<T> = readonly (readonly [key: string, T])[];

/** Returns the answers to a question: those that differ from row to row by number, the others by letter. */
function answersTo(
  { offers, takes }: Question,
  { isFirst }: Standing,
  { review }: Words,
): { numbered: Choice[]; lettered: Keyed<Choice>; controls: Keyed<string> } {
  const { answers } = review.asking;
  const numbered: Choice[] = [];
  const lettered: (readonly [string, Choice])[] = [];
  for (const choice of offers) {
    const letter = Object.hasOwn(answers, choice.kind)
      ? answers[choice.kind as keyof typeof answers][0]
      : undefined;
    if (letter === undefined) numbered.push(choice);
    else lettered.push([letter, choice]);
  }
  const controls = [
    ...(takes ? [answers.type] : []),
    ...(isFirst ? [] : [answers.back]),
    answers.stop,
  ] as const;
  // All sectors of a province are no list to choose from on a screen: a name is typed.
  return { numbered: numbered.length > mostNumbered ? [] : numbered, lettered, controls };
}

function shown(
  question: Question,
  standing: Standing,
  { words, width, sources, placeOf }: Conversation,
): string {
  const { row, doubt } = question;
  const { numbered, lettered, controls } = answersTo(question, standing, words);
  const say = words.review.asking;
  return [
    '',
    wrapHanging(`${standing.title} · ${say.kinds[doubt.reason]} · ${placeOf(question)}`, width, '  '),
    wrapHanging(`  ${[...row.codes, row.name].filter(Boolean).join(' ')}`, width, '  '),
    wrapHanging(`  ! ${sayDoubt(doubt, words, sources)}`, width, '    '),
    ...numbered.map((choice, index) =>
      wrapHanging(`  ${index + 1}  ${sayChoice(choice, question, words)}`, width, '     '),
    ),
    ...lettered.map(([key, choice]) => `  ${key}  ${sayChoice(choice, question, words)}`),
    ...controls.map(([key, meaning]) => `  ${key}  ${meaning}`),
    ...(standing.left > 1 && lettered.length > 0
      ? [wrapHanging(`  ${say.forAll(words.writing.number(standing.left))}`, width, '  ')]
      : []),
  ].join('\n');
}

async function askTyped(takes: Typed, asking: Asking, { review }: Words): Promise<Choice | undefined> {
  const { codePrompt, namePrompt, badCode } = review.asking;
  const text = await asking.ask(takes === 'code' ? codePrompt : namePrompt);
  if (text === undefined || text === '') return undefined;
  const choice = readChoice(`${takes} ${text}`);
  if (!choice) asking.say(badCode(text));
  return choice;
}
