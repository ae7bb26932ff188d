import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { replaceFiles } from '../io/new-files.ts';
import { afterWriting, exitCodes, Failure } from '../model/failure.ts';
import { fileKind, schemaPathFrom } from '../model/layout.ts';
import { type Formatted, renderFormatted } from '../render/formatted.ts';
import { formatYaml } from '../yaml/format.ts';
import { decisionFiles } from '../catalog/drafts.ts';
import { type ReadCatalog, readWholeFolder } from '../catalog/folder.ts';
import { findPlace, shownPath } from '../catalog/place.ts';
import { type CarryOut, holdingCatalog } from '../catalog/disk.ts';
import type { Run, Shell } from '../cli/shell.ts';
import { toJson } from '../render/json.ts';

/** `fmt`: canonical form, comments kept. */
export const run: Run<{ check: boolean; diff: boolean }> = async (shell) => {
  const { options, words, style, tool } = shell;
  const isCheck = options.check || options.diff;
  const { root } = findPlace(shell);
  const results = isCheck
    ? formatAll(shell, readWholeFolder(root))
    : await holdingCatalog(root, async (carryOut) => {
        const found = formatAll(shell, readWholeFolder(root));
        await writeAll(shell, root, found.filter(isChanged), carryOut);
        return found;
      });
  const changed = results.filter(isChanged);
  const isUnreadable = results.some((result) => result.state === 'syntax' || result.state === 'comments');
  const isFound = isUnreadable || (isCheck && changed.length > 0);
  return {
    exitCode: isFound ? exitCodes.found : exitCodes.ok,
    formats: {
      pretty: () =>
        options.diff ? patches(changed) : renderFormatted(results, isCheck, words, shell.width, style),
      json: () =>
        toJson({ schemaVersion: 1, tool, files: results.map(({ file, state }) => ({ file, state })) }),
    },
  };
};

function formatAll(shell: Shell, catalog: ReadCatalog): Formatted[] {
  const { files, root } = catalog;
  const wanted = shell.args.map((given) => ({ given, path: pathInCatalog(shell, root, given) }));
  const inside = [...files.texts].filter(
    ([path]) =>
      wanted.length === 0 || wanted.some((one) => one.path !== undefined && isBelow(path, one.path)),
  );
  const outside = wanted.flatMap(({ path, given }) => {
    if (path === undefined) return decisionFiles(shell.cwd, given);
    if (inside.some(([file]) => isBelow(file, path))) return [];
    throw new Failure('no-file-matched', { pattern: given });
  });
  return [
    ...inside.flatMap(([path, before]) => {
      const kind = fileKind(path);
      return kind
        ? [formatOne(shownPath(shell, join(root, path)), before, kind, schemaPathFrom(path, kind))]
        : [];
    }),
    // A file outside the catalog is a decision that waits to be applied.
    ...outside.map(({ path, text }) => formatOne(path, text, 'decision')),
  ];
}

/** Returns the path of what was given within the catalog, '' for a folder that holds all of it; undefined for others. */
function pathInCatalog(shell: Shell, root: string, given: string): string | undefined {
  const absolute = resolve(shell.cwd, given);
  if (!existsSync(absolute)) throw new Failure('no-such-file', { path: given, near: [] });
  const path = relative(root, absolute).replaceAll('\\', '/');
  if (/^(?:\.\.\/)*\.\.$/u.test(path)) return '';
  return path.startsWith('../') ? undefined : path;
}

const isBelow = (path: string, parent: string): boolean =>
  parent === '' || path === parent || path.startsWith(`${parent}/`);

function formatOne(
  file: string,
  before: string,
  kind: Parameters<typeof formatYaml>[1],
  schemaPath?: string,
): Formatted {
  const formatted = formatYaml(before, kind, schemaPath);
  if ('problem' in formatted) return { file, state: formatted.problem, before, after: before };
  return { file, state: formatted.text === before ? 'same' : 'changed', before, after: formatted.text };
}

const isChanged = ({ state }: Formatted): boolean => state === 'changed';

async function writeAll(
  shell: Shell<object>,
  root: string,
  changed: readonly Formatted[],
  carryOut: CarryOut,
): Promise<void> {
  const located = changed.map((result) => ({
    ...result,
    path: relative(root, resolve(shell.cwd, result.file)).replaceAll('\\', '/'),
  }));
  const written = await carryOut(located.filter(({ path }) => !path.startsWith('..')));
  const outside = located.filter(({ path }) => path.startsWith('..'));
  const write = () =>
    replaceFiles(outside.map(({ file, after }) => ({ path: resolve(shell.cwd, file), chunks: [after] })));
  if (written.length > 0) await afterWriting(write);
  else write();
}

function patches(changed: readonly Formatted[]): string {
  return changed
    .map(({ file, before, after }) => createTwoFilesPatch(file, file, before, after, '', '', { context: 2 }))
    .join('');
}
