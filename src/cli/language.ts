import { dirname, join, resolve } from 'node:path';
import { type Language, languages } from '../model/types.ts';
import { catalogAbove, foldersUpFrom, readIfThere, statOf } from '../io/folder.ts';
import type { World } from './world.ts';
import { federationName } from '../model/layout.ts';

/**
 * Chooses the language to speak: what was asked for (`--lang`, then `TTHC_LANG`), else the catalog's own, else
 * Vietnamese where the publisher of a new catalog has a Vietnamese name, else the system's; undefined where none of them says
 * anything, as in the locale `C`.
 */
export function chooseLanguage(
  argv: readonly string[],
  { env, cwd, machine }: Pick<World, 'env' | 'cwd' | 'machine'>,
): Language | undefined {
  const directory = resolve(cwd, optionValue(argv, '-C') ?? optionValue(argv, '--directory') ?? '.');
  return (
    toLanguage(optionValue(argv, '--lang')) ??
    toLanguage(env.TTHC_LANG) ??
    federatedLanguage(argv, { cwd, directory }) ??
    catalogLanguage(directory) ??
    mergedLanguage(argv, cwd) ??
    languageOfName(optionValue(argv, '--publisher')) ??
    toLanguage(env.LC_ALL || env.LC_MESSAGES || env.LANG || machine.locale)
  );
}

/** `vi_VN.UTF-8` is Vietnamese. */
export function toLanguage(text: string | undefined): Language | undefined {
  return languages.find((language) => text?.toLowerCase().startsWith(language));
}

/** Tells the language of a name with letters that only Vietnamese has. */
function languageOfName(name: string | undefined): Language | undefined {
  return /đ|\p{M}/iu.test(name?.normalize('NFD') ?? '') ? 'vi' : undefined;
}

/** Returns what was typed for an option, wherever on the command line. */
export function optionValue(argv: readonly string[], name: string): string | undefined {
  // The last one counts, as it does for the command.
  const at = argv.findLastIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  const arg = argv[at];
  if (arg === undefined) return undefined;
  return arg.includes('=') ? arg.slice(arg.indexOf('=') + 1) : argv[at + 1];
}

/** The language of the first of the catalogs that are merged: from the folder around them no catalog is opened. */
function mergedLanguage(argv: readonly string[], cwd: string): Language | undefined {
  const first = argv[argv.indexOf('merge') + 1];
  return argv.includes('merge') && first !== undefined ? catalogLanguage(resolve(cwd, first)) : undefined;
}

/** Returns the path of the nearest list of catalogs. */
function listAbove(from: string): string | undefined {
  for (const dir of foldersUpFrom(from)) {
    const path = join(dir, federationName);
    if (isFile(path)) return path;
  }
  return undefined;
}

/**
 * The language of the list of catalogs that `federate` is given, or finds: that of its words, else of the first folder
 * that it names. A catalog that stands around it is only one of those.
 */
function federatedLanguage(
  argv: readonly string[],
  { cwd, directory }: { cwd: string; directory: string },
): Language | undefined {
  const at = argv.indexOf('federate');
  if (at < 0) return undefined;
  try {
    const given = argv
      .slice(at + 2)
      .map((word) => resolve(cwd, word))
      .flatMap((path) => [path, join(path, federationName)])
      .find((path) => /\.ya?ml$/iu.test(path) && isFile(path));
    const path = given ?? listAbove(directory);
    const text = path === undefined ? undefined : readIfThere(path);
    if (path === undefined || text === undefined) return undefined;
    const [, first] = /\bfrom:\s*["']?([^\s"',}]+)/u.exec(text) ?? [];
    return (
      languageOfName(text) ??
      (first === undefined ? undefined : catalogLanguage(resolve(dirname(path), first)))
    );
  } catch {
    // It cannot be read: the command will say so.
    return undefined;
  }
}

const isFile = (path: string): boolean => statOf(path)?.isFile() ?? false;

/**
 * Returns the language of the catalog, or of the list of catalogs, that a command from here would open, read without
 * opening it. Where its catalog.yaml does not say, the names of its departments do.
 */
function catalogLanguage(from: string): Language | undefined {
  try {
    const root = catalogAbove(from);
    if (root === undefined) {
      const list = listAbove(from);
      return list === undefined ? undefined : languageOfName(readIfThere(list));
    }
    const said = /^language:\s*["']?(\w+)/m.exec(readIfThere(join(root, 'catalog.yaml')) ?? '')?.[1];
    return toLanguage(said) ?? languageOfName(readIfThere(join(root, 'departments.yaml')));
  } catch {
    // It cannot be read, or the current folder is gone: the command will say so.
    return undefined;
  }
}
