import type { World } from './world.ts';
import { fitLines } from '../render/wrap.ts';

/** Returns how wide a line may be: as `COLUMNS` says, as the terminal is, else 80. */
export const columnsOf = ({ columns }: { readonly columns?: number }, { env }: Pick<World, 'env'>): number =>
  Number(env.COLUMNS) || columns || 80;

/** Writes lines for people, none wider than the terminal; the rest of a line begins with `indent`. */
export function tell(
  lines: readonly string[],
  { stderr, ...world }: Pick<World, 'stderr' | 'env'>,
  indent: string,
): void {
  stderr.write(`${fitLines(lines, columnsOf(stderr, world), indent)}\n`);
}
