import type { DraftedDecision } from '../decision.ts';
import type { Choice, Choices } from './choice.ts';
import type { Question } from './questions.ts';

/** A decision drafted with all that was answered. */
export interface AnsweredDecision {
  result: DraftedDecision;
  /** Every question that came up, answered or not. */
  asked: Question[];
  choices: Choices;
}

/**
 * Drafts a decision, has what is doubtful answered, and drafts it anew, as long as answers bring up
 * other questions: of a row whose procedure was chosen, its levels may be in doubt. A question whose answer is none is
 * asked again, with the reason.
 *
 * @param draftWith drafts the decision with some answers
 * @param given what was answered before
 * @param ask asks somebody for the rest; what they leave out stays open
 */
export async function answerQuestions(
  draftWith: (choices: Choices) => DraftedDecision,
  given: Choices,
  ask: (questions: readonly Question[]) => Promise<Choices> = async () => new Map(),
): Promise<AnsweredDecision> {
  const choices = new Map<string, Choice>();
  const asked = new Map<string, Question>();
  const refused = new Map<string, Choice>();
  for (;;) {
    const result = draftWith(choices);
    const again = result.questions.filter(
      ({ key }) => choices.has(key) && choices.get(key) !== refused.get(key),
    );
    const fresh = result.questions.filter(({ key }) => !asked.has(key));
    if (fresh.length + again.length === 0)
      return { result, asked: [...asked.values()], choices: withoutOpen(choices, result.questions) };
    for (const { key, doubt } of again) {
      const choice = choices.get(key);
      if (choice) refused.set(key, choice);
      const before = asked.get(key);
      // The row stays as the paper has it, with the reason why the answer is none.
      if (before) asked.set(key, { ...before, doubt });
    }
    for (const question of fresh) {
      asked.set(question.key, question);
      const choice = given.get(question.key);
      if (choice) choices.set(question.key, choice);
    }
    const open = [...again, ...fresh.filter(({ key }) => !choices.has(key))];
    for (const [key, choice] of await ask(open)) choices.set(key, choice);
  }
}

/** Returns the choices without those after which their questions are still open. */
function withoutOpen(choices: Choices, questions: readonly Question[]): Choices {
  const open = new Set(questions.map(({ key }) => key));
  return new Map([...choices].filter(([key]) => !open.has(key)));
}
