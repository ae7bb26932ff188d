import { Failure } from '../../model/failure.ts';
import { nearest } from '../../text/distance.ts';

/** Returns the failure of a thing that a command does not do, with what may have been meant. */
export const unknownTask = (command: string, task: string, all: readonly string[]): Failure =>
  new Failure('unknown-task', { command, task, near: nearest(task, all), all: [...all] });
