import { resolve } from 'node:path';
import type { Shell } from '../../cli/shell.ts';
import { readText } from '../../io/folder.ts';
import type { Finding } from '../../model/finding.ts';
import type { Merger } from '../../model/types.ts';
import { readFile } from '../../yaml/catalog-files.ts';
import { blanksIn, toFillIn } from './open-places.ts';

/** A draft as it was read back. */
export interface ReadDraft {
  /** Undefined where there is any finding. */
  value: Merger | undefined;
  findings: Finding[];
  path: string;
  text: string;
}

/** Reads a reviewed draft; a place that is still to be filled in is a finding. */
export function readDraft(shell: Shell, given: string): ReadDraft {
  const text = readText(resolve(shell.cwd, given));
  const { value, findings } = readFile({ path: given, text }, 'merger');
  const open = value ? blanksIn(value).map((path) => toFillIn(given, path)) : [];
  return {
    value: open.length === 0 ? value : undefined,
    findings: [...findings, ...open],
    path: given,
    text,
  };
}
