import type { Shell } from '../../cli/shell.ts';
import { Failure } from '../../model/failure.ts';
import type { FeedbackOptions } from './entry.ts';

/** The options that each step takes. */
const taken = {
  add: ['number', 'received', 'about', 'procedure', 'department', 'summary', 'due', 'answered', 'posted'],
  list: ['department'],
  answer: ['answered', 'posted'],
} as const;

/** Refuses an option that would be passed over. */
export function requireTaken({ options }: Shell<FeedbackOptions>, task: keyof typeof taken): void {
  const unused = taken.add.find(
    (name) => options[name] !== undefined && !taken[task].some((one) => one === name),
  );
  if (unused !== undefined)
    throw new Failure('unknown-option', { name: `--${unused}`, command: `feedback ${task}`, near: [] });
}

/** The things that the command does. */
export const feedbackTasks = Object.keys(taken);
