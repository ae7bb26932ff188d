import { stripVTControlCharacters } from 'node:util';
import { fitLines } from '../render/wrap.ts';
import { typed } from '../text/typed.ts';
import { textWidth } from '../text/width.ts';
import { specs } from './specs.ts';
import type { World } from './world.ts';

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

/** Commands that read no catalog, or that name theirs themselves. */
const withoutFolder: ReadonlySet<string> = new Set([
  'init',
  'explain',
  'rules',
  'schema',
  'law',
  'completion',
  'textconv',
  'merge',
  'federate',
]);

const withFolder: ReadonlySet<string> = new Set(
  specs.flatMap(({ name, alias }) => (withoutFolder.has(name) ? [] : alias ? [name, alias] : [name])),
);

/** A command in a sentence, without the folder of a catalog: `tthc plan`. */
const advised = /(?<![\p{L}\p{M}\d./_-])tthc ([a-z]+)(?![\p{L}\p{M}\d])/gu;
/**
 * The same of git, of what is done in the repository of the catalog. `git checkout` is not among it: the files that
 * it names are named as they are found from here.
 */
const advisedGit =
  /(?<![\p{L}\p{M}\d./_-])git (?=(?:init|add|commit|branch|fetch|log(?= --)|config(?! --global))(?![\p{L}\p{M}\d]))/gu;

/**
 * Returns a text for people in which every command that is advised works as typed from where they stand: with the
 * folder that they gave themselves.
 *
 * @param folder what `-C` was given, as it was typed
 * @param width where the text has been broken into lines, how wide these are
 */
export function fromHere(text: string, folder: string | undefined, width?: number): string {
  if (folder === undefined || folder === '.' || !/tthc |git /u.test(text)) return text;
  const given = `-C ${typed(folder)}`;
  const lines = text.split('\n').map((line) => {
    const whole = line
      .replace(advised, (said, name: string) => (withFolder.has(name) ? `tthc ${given} ${name}` : said))
      .replace(advisedGit, () => `git ${given} `);
    const isWider = width !== undefined && textWidth(stripVTControlCharacters(whole)) > width;
    return whole !== line && isWider ? fitLines([whole], width) : whole;
  });
  return lines.join('\n');
}
