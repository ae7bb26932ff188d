import type { Words } from '../messages/words.ts';
import type { Style } from './style.ts';
import { fitLines } from './wrap.ts';

/** Result of formatting one file. */
export interface Formatted {
  file: string;
  state: 'same' | 'changed' | 'syntax' | 'comments';
  before: string;
  after: string;
}

const isReturnOnly = ({ before, after }: Pick<Formatted, 'before' | 'after'>): boolean =>
  before.replaceAll('\r\n', '\n') === after;

/** Returns what `fmt` came to: the files that changed or would, and those that could not be formatted. */
export function renderFormatted(
  results: readonly Formatted[],
  isCheck: boolean,
  words: Words,
  width: number,
  style: Style,
): string {
  const { fmt } = words.output;
  const lines = results.flatMap(({ file, state, before, after }) => {
    if (state === 'same') return [];
    if (state === 'changed' && isReturnOnly({ before, after })) return [];
    if (state === 'changed')
      return [`${isCheck ? style.warning(fmt.wouldChange) : style.good(fmt.changed)}  ${file}`];
    return [`${style.error(fmt.problems[state])}  ${file}`];
  });
  const changed = results.filter((result) => result.state === 'changed').length;
  const count = words.writing.number;
  // Git on Windows does it to all files at once: said once, it is seen.
  const returns = results.filter((result) => result.state === 'changed' && isReturnOnly(result)).length;
  if (returns > 0) lines.push(style.warning(fmt.returns(count(returns))));
  const summary = isCheck
    ? fmt.checked(count(results.length), count(changed))
    : fmt.done(count(results.length), count(changed));
  return `${fitLines([...lines, summary], width)}\n`;
}
