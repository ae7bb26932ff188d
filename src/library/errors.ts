import { asFailure } from '../io/as-failure.ts';
import { loadWords } from '../messages/load-words.ts';
import { sayFailure } from '../messages/say-failure.ts';
import type { FailureCode } from '../model/failure.ts';
import type { Diagnostic, Finding } from '../model/finding.ts';
import { diagnose } from '../render/findings/diagnose.ts';
import { defaultLanguage, type Settings } from './options.ts';

/** An error with a message in the language of the options, and a hint how to mend it. */
export class TthcError extends Error {
  readonly code: FailureCode | 'refused';
  /** Hint how to mend it, where something can be done. */
  readonly hint: string | undefined;
  /** Reasons why decisions were refused; empty for every other code. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(
    code: FailureCode | 'refused',
    message: string,
    more: { hint?: string | undefined; diagnostics?: readonly Diagnostic[]; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause });
    this.name = 'TthcError';
    this.code = code;
    this.hint = more.hint;
    this.diagnostics = more.diagnostics ?? [];
  }
}

/** Runs some work; a failure becomes an error in words. */
export async function told<T>(settings: Settings | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const failure = asFailure(error);
    const [message, hint] = sayFailure(failure, await loadWords(settings?.language ?? defaultLanguage));
    throw new TthcError(failure.code, message, { hint, cause: error });
  }
}

/** Puts findings into words. */
export const worded = async (findings: readonly Finding[], { language }: Settings): Promise<Diagnostic[]> =>
  diagnose(findings, (await loadWords(language)).rules);
