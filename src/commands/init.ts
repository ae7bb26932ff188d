import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { workName } from '../io/journal.ts';
import { catalogFolder, isCatalog, isDirectory, makeFolder } from '../io/folder.ts';
import { setTextconv, writeAttributes, writeRepositoryFiles } from '../io/repository-files.ts';
import { writeSchemas } from '../io/schemas.ts';
import { holdingCatalog } from '../catalog/disk.ts';
import { loadWords } from '../messages/load-words.ts';
import { afterWriting, exitCodes, Failure } from '../model/failure.ts';
import { typedCommand } from '../text/typed.ts';
import { fitLines } from '../render/wrap.ts';
import { filesOfNewCatalog } from '../plan/file-changes.ts';
import { shownPath } from '../catalog/place.ts';
import type { Outcome, Run, Shell } from '../cli/shell.ts';
import { toJson } from '../render/json.ts';

interface InitOptions {
  publisher: string | undefined;
  code: string | undefined;
  title: string | undefined;
  git: boolean;
}

/**
 * `init`: a new, empty catalog with its registries, and the schemas beside it for editors; with `--git` also what a
 * repository needs beside it. Beside a catalog that is there, `--git` alone adds what is missing.
 */
export const run: Run<InitOptions> = async (shell) => {
  const { words, width, options, today, tool } = shell;
  const base = resolve(shell.directory, shell.args[0] ?? '.');
  const root = join(base, catalogFolder);
  const hasCatalog = isCatalog(root);
  if (hasCatalog && options.git && options.publisher === undefined) return besideCatalog(shell, base);
  // A run that died before it wrote anything leaves its working folder.
  if (isDirectory(root) && readdirSync(root).some((name) => name !== workName))
    throw new Failure('catalog-exists', { dir: shownPath(shell, root) });
  const publisher = publisherOf(options);
  if (!/^[A-Z]\d{2}$/.test(publisher.code))
    throw new Failure('bad-publisher-code', { value: options.code ?? '' });
  const language = options.lang ?? 'vi';
  const { output } = await loadWords(language);
  const title = options.title ?? output.newTitle(publisher.name);
  const changes = filesOfNewCatalog({
    schemaVersion: 1,
    title,
    publisher,
    language,
    asOf: today,
  });
  makeFolder(root);
  const written = await holdingCatalog(root, (carryOut) => carryOut(changes));
  const { schemas, beside } = await afterWriting(() => ({
    schemas: writeSchemas(join(base, 'schemas')),
    beside: options.git ? tellGit(shell, base) : [writeAttributes(base)].filter((path) => path !== undefined),
  }));
  const shown = (path: string): string => shownPath(shell, path);
  const inside = written.map((path) => shown(join(root, path)));
  const { number } = words.writing;
  return {
    exitCode: exitCodes.ok,
    formats: {
      pretty: () =>
        `${fitLines(
          [
            words.output.created(shown(root)),
            ...[...inside, ...beside.map(shown)].map((path) => `  ${path}`),
            `  ${shown(join(base, 'schemas'))}: ${words.output.schemasWritten(number(schemas.length))}`,
            '',
            words.output.begin(
              typedCommand(['import', words.output.listName, '--issued', today], shown(base)),
            ),
          ],
          width,
        )}\n`,
      json: () =>
        toJson({
          schemaVersion: 1,
          tool,
          catalog: shown(root),
          files: [...inside, ...schemas.map(shown), ...beside.map(shown)],
        }),
    },
  };
};

/** Adds what a repository needs beside the catalog that is there. */
function besideCatalog(shell: Shell<InitOptions>, base: string): Outcome {
  const { words, tool } = shell;
  const shown = (path: string): string => shownPath(shell, path);
  const files = tellGit(shell, base).map(shown);
  return {
    exitCode: exitCodes.ok,
    formats: {
      pretty: () =>
        files.length === 0
          ? `${words.output.nothingMissing}\n`
          : `${[words.output.added, ...files.map((path) => `  ${path}`)].join('\n')}\n`,
      json: () => toJson({ schemaVersion: 1, tool, catalog: shown(join(base, catalogFolder)), files }),
    },
  };
}

/** Writes what a repository needs beside a catalog, and says what is left to the user. */
function tellGit(shell: Shell<InitOptions>, base: string): string[] {
  const files = writeRepositoryFiles(base, shell.tool.version);
  if (!setTextconv(base, shell.searchPath)) shell.say(shell.words.output.setTextconv);
  return files;
}

/** Returns who publishes the catalog; of what is not said, all is named at once. */
function publisherOf({ publisher, code }: InitOptions): { name: string; code: string } {
  const missing = Object.entries({ publisher, code }).flatMap(([name, value]) =>
    value === undefined ? [`--${name}`] : [],
  );
  if (publisher === undefined || code === undefined)
    throw new Failure('missing-argument', { name: missing.join(', ') });
  return { name: publisher.trim().normalize('NFC'), code: code.trim().normalize('NFC').toUpperCase() };
}
