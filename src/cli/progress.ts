import type { ProgressWords } from '../messages/output-words.ts';
import type { LongStep, Progress } from '../model/sequence.ts';
import type { World } from './world.ts';

/** A line on the terminal that says how far long work has come, redrawn in its place. */
export interface ProgressLine {
  tell: Progress;
  /** Takes the line away. */
  clear(): void;
}

/** Work that takes no longer is not told of, nor is what will be over as soon. */
const patienceMs = 1000;
/** People read no faster. */
const redrawMs = 100;

const nobody: ProgressLine = { tell: () => {}, clear: () => {} };

/** Opens the line of progress of a run: none when quiet, through a pipe, in CI, or on a terminal that moves no cursor. */
export function openProgress(
  isQuiet: boolean,
  { stderr, env, clock }: Pick<World, 'stderr' | 'env' | 'clock'>,
  words: ProgressWords,
): ProgressLine {
  if (isQuiet || stderr.isTTY !== true || env.CI || env.TERM === 'dumb') return nobody;
  const began = clock();
  let current: { step: LongStep; since: number; first: number } | undefined;
  let drawn: number | undefined;
  return {
    tell: (step, done, total, name) => {
      const now = clock();
      if (current?.step !== step || done < current.first) current = { step, since: now, first: done };
      const each = (now - current.since) / (done - current.first || Number.POSITIVE_INFINITY);
      const left = each > 0 ? each * (total - done) : undefined;
      if (now - began < patienceMs || (drawn !== undefined && now - drawn < redrawMs)) return;
      // The first time only where it will be read.
      if (drawn === undefined && left !== undefined && left < patienceMs) return;
      drawn = now;
      const seconds = left === undefined ? undefined : Math.ceil(left / 1000);
      const text = words.line(words.steps[step], { done, total, name, seconds });
      stderr.write(`\r\u001b[K${text.slice(0, Math.max(1, (stderr.columns || 80) - 1))}`);
    },
    clear: () => {
      if (drawn !== undefined) stderr.write('\r\u001b[K');
      drawn = undefined;
    },
  };
}
