import type { Rendered } from './shell.ts';
import type { World } from './world.ts';

/** Opens at the top, shows colours, and ends at once where all fits the screen. */
const usualPager = 'less -FRX';

/** Returns the program that shows long texts page by page, as git chooses its own; undefined for none. */
export function pagerOf({ env }: Pick<World, 'env'>): string | undefined {
  const chosen = (env.TTHC_PAGER ?? env.PAGER ?? usualPager).trim();
  return chosen === '' || chosen === 'cat' || env.TERM === 'dumb' ? undefined : chosen;
}

/**
 * Shows a text longer than the terminal page by page.
 *
 * @returns true where it was shown; false where it fits, nobody sits there, or no such program is found
 */
export async function showPaged(rendered: Rendered, world: World): Promise<boolean> {
  const { stdout, page } = world;
  const { isTTY, rows } = stdout;
  if (typeof rendered !== 'string' || !isTTY || !rows || !page) return false;
  if (rendered.split('\n').length <= rows) return false;
  const pager = pagerOf(world);
  return pager !== undefined && page(pager, rendered);
}
