import { codeOf } from './disk.ts';
import { Failure } from '../model/failure.ts';

/** Calls of the system that change something. */
const writes = /^(?:write|rename|mkdir|mkdtemp|unlink|rmdir|rm|link|symlink|copyfile|fsync|ftruncate|chmod)/u;

/** Returns what a command ended with as something that can be said: what the system refused is no fault of the tool. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const code = codeOf(error);
  if (code === undefined)
    return new Failure('internal', { problem: error instanceof Error ? error.message : String(error) });
  const { path = '.', syscall = '' } = error as NodeJS.ErrnoException;
  return writes.test(syscall)
    ? new Failure('cannot-write', { path, problem: code, isPartial: true })
    : new Failure('cannot-read', { path, problem: code });
}
