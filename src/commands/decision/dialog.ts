import type { Asking } from '../../cli/ask.ts';
import { sayFailure } from '../../messages/say-failure.ts';
import type { Words } from '../../messages/words.ts';
import { Failure } from '../../model/failure.ts';
import { wrap, wrapHanging } from '../../render/wrap.ts';
import type { ReadTyped } from './typed.ts';

/** An answer that can be chosen by its number. */
export interface Choice {
  /** The answer as it could have been typed. */
  answer: string;
  label: string;
}

/** Candidates near to an answer that could not be taken. */
export interface Near {
  choices: readonly Choice[];
  /** Returns the whole answer with one of them in it. */
  take(answer: string): string;
}

/** A question to which an empty answer leaves a place open. */
export interface Question<Value> {
  prompt: string;
  read: ReadTyped<Value>;
  /** True where nothing can be drafted without an answer: an empty one leaves no place open. */
  isNeeded?: boolean;
  /** Says why an answer cannot be read. */
  notRead?: string;
  /** Answers to choose from, shown at `?`, or at once where there are few. */
  choices?: readonly Choice[];
  near?(line: string): Near;
  /** An answer as it may be typed, shown at `?` where there is nothing to choose from. */
  example?: string;
  /** Returns what has to be said of an answer that was taken. */
  remark?(value: Value): string | undefined;
}

/** As many choices fit a screen above their question; a line of words names them better than more. */
const mostShown = 12;

/** Raised where somebody goes back to the question before. */
class Back extends Error {}

/**
 * A conversation about what a draft still lacks. To go back, all answers but the last are taken again, so what is asked
 * may hang on nothing else than the answers before.
 */
export class Dialog {
  /** True when there will be no more answers. */
  isOver = false;
  readonly #asking: Asking;
  readonly #words: Words;
  readonly #width: number;
  readonly #answers: string[] = [];
  #at = 0;

  constructor(asking: Asking, words: Words, width: number) {
    this.#asking = asking;
    this.#words = words;
    this.#width = width;
  }

  /** Holds a conversation from its first question on, anew whenever somebody goes back. */
  async hold<T>(conversation: () => Promise<T>): Promise<T> {
    for (;;) {
      this.#at = 0;
      try {
        return await conversation();
      } catch (error) {
        if (!(error instanceof Back)) throw error;
      }
    }
  }

  /** Says something that belongs to the next question; what was said before is not said again. */
  say(text: string): void {
    if (this.#at === this.#answers.length) this.#asking.say(wrap(text, this.#width));
  }

  /** Asks until the answer can be read or is empty. */
  async ask<Value>(question: Question<Value>): Promise<Value | undefined> {
    const given = this.#answers[this.#at];
    if (given !== undefined) {
      this.#at += 1;
      return given === '' ? undefined : question.read(given);
    }
    if (this.isOver) return undefined;
    const { choices = [], isNeeded = false } = question;
    let near: Near = { choices: choices.length > mostShown ? [] : choices, take: (answer) => answer };
    this.#list(near.choices);
    while (!this.isOver) {
      const typed = await this.#typed(question.prompt);
      if (typed === '?' && choices.length > 0) {
        near = { choices, take: (answer) => answer };
        this.#list(choices);
      }
      if (typed === '?' && choices.length === 0) this.say(this.#words.authoring.noList(question.example));
      if (typed === undefined || typed === '?') continue;
      const chosen = /^\d+$/u.test(typed) ? near.choices[Number(typed) - 1] : undefined;
      const line = chosen ? near.take(chosen.answer) : typed;
      if (line === '' && isNeeded) {
        this.say(this.#words.authoring.needed);
        continue;
      }
      const value = line === '' ? undefined : this.#tried(question, line);
      if (line === '' || value !== undefined) {
        const remark = value === undefined ? undefined : question.remark?.(value);
        if (remark !== undefined) this.say(remark);
        this.#answers.push(line);
        this.#at += 1;
        return value;
      }
      near = question.near?.(line) ?? near;
      if (question.near) this.#list(near.choices);
    }
    return undefined;
  }

  /** Takes a line; undefined where there is none to be read: the conversation ends or begins anew. */
  async #typed(prompt: string): Promise<string | undefined> {
    const { stop, back } = this.#words.review.asking.answers;
    const line = await this.#asking.ask(`${prompt}: `);
    if (line === undefined || line.toLowerCase() === stop[0]) this.isOver = true;
    if (this.isOver || line?.toLowerCase() !== back[0]) return this.isOver ? undefined : line;
    if (this.#answers.length === 0) return undefined;
    this.#answers.pop();
    throw new Back();
  }

  /** Reads an answer, or says why it cannot be taken; what is near to it is listed below, and need not be said. */
  #tried<Value>({ read, near, notRead }: Question<Value>, line: string): Value | undefined {
    const { authoring } = this.#words;
    try {
      const value = read(line);
      if (value === undefined) this.say(notRead ?? authoring.notRead);
      return value;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const [what, how] = sayFailure(error, this.#words);
      const isNear = (near?.(line).choices.length ?? 0) > 0;
      this.say([what, isNear ? authoring.nearest : how].filter(Boolean).join(' '));
      return undefined;
    }
  }

  #list(choices: readonly Choice[]): void {
    for (const [at, { label }] of choices.entries())
      this.#asking.say(wrapHanging(`${String(at + 1).padStart(4)}  ${label}`, this.#width, '      '));
  }
}
