import type { Words } from '../messages/words.ts';
import type { Style } from './style.ts';
import { fitLines } from './wrap.ts';

/** A file that a manifest names, and how it was found. */
export interface CheckedFile {
  path: string;
  state: 'intact' | 'changed' | 'missing';
}

export interface ManifestCheck {
  asOf: string;
  fingerprint: string;
  files: CheckedFile[];
  ok: boolean;
}

/** Shows which of a manifest's files are unchanged. */
export function renderManifestCheck(
  { asOf, fingerprint, files, ok }: ManifestCheck,
  { exports, writing }: Pick<Words, 'exports' | 'writing'>,
  width: number,
  style: Style,
): string {
  const { states, clean, differs } = exports.manifest;
  const faulty = files.filter(({ state }) => state !== 'intact');
  const lines = faulty.map(({ path, state }) => `${style.error(states[state])}  ${path}`);
  const count = writing.number(ok ? files.length : faulty.length);
  lines.push(ok ? style.good(clean(count, writing.date(asOf))) : style.error(differs(count)));
  return `${fitLines([...lines, fingerprint], width)}\n`;
}
