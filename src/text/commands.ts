/** Matches words that a shell takes as one because they are quoted. */
const quoted = String.raw`"(?:\\.|[^"\\])*"|'[^']*'`;
/** No letter follows in this word, as one does in `tthc tự`, whose first letter alone is like a command's. */
const ends = String.raw`(?!\S*[\p{L}\p{M}\d])`;
const plain = `[a-z]+(?:-[a-z]+)*${ends}`;
const optionValue = String.raw`[A-Za-z\d]+(?:[-_,][A-Za-z\d]+)*${ends}`;
/** A path, a number, a code, a pair, `…`: in it stands what no word of a sentence has. */
const structured = String.raw`(?=[^\s"'“”()]*[\d./=@_…])[^\s"'“”()]*(?:[^\s"'“”().,;:]|${quoted})`;
const placeholder = String.raw`[\p{Lu}][\p{Lu}_-]+${ends}`;
const option = `--?[a-z][a-z-]*(?:[ =](?:${quoted}|${optionValue}))?`;

const folder = `(?: -C (?:${quoted}|[^ ]+))?`;
const verb = `(?: (?:decision|feedback|federate|schema|completion) ${plain}| ${plain})?`;
const operands = `(?: (?:${quoted}|${structured}|${option}|${placeholder}|[…>]))*`;
const program = `(?:tthc|git)${folder}${verb}${operands}`;

/**
 * A command that a sentence names (`tthc apply --due`, `tthc list --where department=so-y-te`, `git init`), or what it
 * says to add to one (`--report xlsx=TỆP.xlsx`).
 */
const command = new RegExp(
  String.raw`(?<![\p{L}\p{M}\d./_-])(?:${program}(?: && ${program})*|${option}${operands})`,
  'gu',
);

/** Stands for a space inside a command, where lines are not broken. */
const glue = '\0';

/** Returns a text in which no space of a command is a space: lines broken at spaces leave each command whole. */
export function glueCommands(text: string): string {
  if (!/tthc |git | --/.test(text)) return text;
  return text.replace(command, (whole) => whole.replaceAll(' ', glue));
}

/** Tells whether words are a command that {@link glueCommands} holds together. */
export const isGlued = (words: string): boolean => words.includes(glue);

/** Returns what {@link glueCommands} was given. */
export const unglue = (text: string): string => text.replaceAll(glue, ' ');
