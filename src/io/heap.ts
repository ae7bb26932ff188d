import { setFlagsFromString } from 'node:v8';

/** Percent by which the heap grows before garbage is collected, where memory counts more than time. */
const slowly = 30;

/**
 * Runs a task in a heap that grows slowly: of millions of values that are gone at once, V8 else keeps twice what is
 * held of them.
 */
export async function inSmallHeap<T>(run: () => Promise<T>): Promise<T> {
  setFlagsFromString(`--heap-growing-percent=${slowly}`);
  try {
    return await run();
  } finally {
    setFlagsFromString('--heap-growing-percent=0');
  }
}
