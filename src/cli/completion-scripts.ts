import { readFileSync } from 'node:fs';

const shipped = new URL('../completions/', import.meta.url);

/** The files that complete the words of `tthc`, by shell. */
const files: Readonly<Record<string, string>> = {
  bash: 'tthc.bash',
  zsh: 'tthc.zsh',
  fish: 'tthc.fish',
  powershell: 'tthc.ps1',
};

/** Shells that can be taught to complete. */
export const completedShells: readonly string[] = Object.keys(files);

/** The text that a shell runs to complete `tthc`; undefined for a shell that is not known. */
export function readCompletionScript(shell: string): string | undefined {
  return Object.hasOwn(files, shell) ? readFileSync(new URL(files[shell] ?? '', shipped), 'utf8') : undefined;
}
