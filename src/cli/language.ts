import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Language, languages } from '../model/types.ts';
import { catalogFolder, readText } from '../io/folder.ts';
import type { World } from './world.ts';

/**
 * The language to speak: what was asked for (`--lang`, then `TTHC_LANG`), else the catalog's own,
 * else the system's, else English.
 */
export function chooseLanguage(argv: readonly string[], { env, cwd }: Pick<World, 'env' | 'cwd'>): Language {
  const directory = resolve(cwd, optionValue(argv, '-C') ?? optionValue(argv, '--directory') ?? '.');
  return (
    toLanguage(optionValue(argv, '--lang')) ??
    toLanguage(env.TTHC_LANG) ??
    catalogLanguage(directory) ??
    toLanguage(env.LC_ALL || env.LC_MESSAGES || env.LANG) ??
    'en'
  );
}

/** `vi_VN.UTF-8` is Vietnamese. */
export function toLanguage(text: string | undefined): Language | undefined {
  return languages.find((language) => text?.toLowerCase().startsWith(language));
}

function optionValue(argv: readonly string[], name: string): string | undefined {
  const at = argv.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  const arg = argv[at];
  if (arg === undefined) return undefined;
  return arg.includes('=') ? arg.slice(arg.indexOf('=') + 1) : argv[at + 1];
}

/** The language of the catalog that a command from here would open, read without opening it. */
function catalogLanguage(from: string): Language | undefined {
  try {
    for (let dir = from; ; dir = dirname(dir)) {
      for (const path of [join(dir, catalogFolder, 'catalog.yaml'), join(dir, 'catalog.yaml')])
        if (existsSync(path)) return toLanguage(/^language:\s*["']?(\w+)/m.exec(readText(path))?.[1]);
      if (dir === dirname(dir)) return undefined;
    }
  } catch {
    // It cannot be read, or the current folder is gone: the command will say so.
    return undefined;
  }
}
