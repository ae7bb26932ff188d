import type { Words } from '../messages/words.ts';
import type { Style } from './style.ts';

/** What `fmt` came to: the files that changed or would, and those that could not be formatted. */
export function renderFormatted(
  results: readonly { file: string; state: 'same' | 'changed' | 'syntax' | 'comments' }[],
  isCheck: boolean,
  words: Words,
  style: Style,
): string {
  const { fmt } = words.output;
  const lines = results.flatMap(({ file, state }) => {
    if (state === 'same') return [];
    if (state === 'changed')
      return [`${isCheck ? style.warning(fmt.wouldChange) : style.good(fmt.changed)}  ${file}`];
    return [`${style.error(fmt.problems[state])}  ${file}`];
  });
  const changed = results.filter((result) => result.state === 'changed').length;
  const count = words.writing.number;
  const summary = isCheck
    ? fmt.checked(count(results.length), count(changed))
    : fmt.done(count(results.length), count(changed));
  return `${[...lines, summary].join('\n')}\n`;
}
