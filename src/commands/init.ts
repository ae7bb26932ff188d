import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeAttributes } from '../io/attributes.ts';
import { workName } from '../io/journal.ts';
import { catalogFolder, isDirectory, makeFolder } from '../io/folder.ts';
import { writeSchemas } from '../io/schemas.ts';
import { holdingCatalog } from '../catalog/disk.ts';
import { loadWords } from '../messages/load-words.ts';
import { afterWriting, exitCodes, Failure } from '../model/failure.ts';
import { toJson } from '../render/delimited.ts';
import { filesOfNewCatalog } from '../plan/file-changes.ts';
import { shownPath } from '../catalog/place.ts';
import type { Run } from '../cli/shell.ts';

interface InitOptions {
  publisher: string | undefined;
  code: string | undefined;
  title: string | undefined;
}

/** `init`: a new, empty catalog with its registries, and the schemas beside it for editors. */
export const run: Run<InitOptions> = async (shell) => {
  const { words, options, today, tool } = shell;
  const base = resolve(shell.directory, shell.args[0] ?? '.');
  const root = join(base, catalogFolder);
  // A run that died before it wrote anything leaves its working folder.
  if (isDirectory(root) && readdirSync(root).some((name) => name !== workName))
    throw new Failure('catalog-exists', { dir: shownPath(shell, root) });
  const publisher = { name: needed(options.publisher, '--publisher'), code: needed(options.code, '--code') };
  if (!/^[A-Z]\d{2}$/.test(publisher.code))
    throw new Failure('bad-value', { option: '--code', value: publisher.code, allowed: ['H55', 'H03', '…'] });
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
  const { schemas, attributes } = await afterWriting(() => ({
    schemas: writeSchemas(join(base, 'schemas')),
    attributes: writeAttributes(base),
  }));
  const paths = [
    ...written.map((path) => shownPath(shell, join(root, path))),
    ...[...schemas, ...(attributes ? [attributes] : [])].map((path) => shownPath(shell, path)),
  ];
  return {
    exitCode: exitCodes.ok,
    formats: {
      pretty: () =>
        `${words.output.created(shownPath(shell, root))}\n${paths.map((path) => `  ${path}`).join('\n')}\n`,
      json: () => toJson({ schemaVersion: 1, tool, catalog: shownPath(shell, root), files: paths }),
    },
  };
};

function needed(value: string | undefined, option: string): string {
  if (value === undefined) throw new Failure('missing-argument', { name: option });
  return value.trim().normalize('NFC');
}
