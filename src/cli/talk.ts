import type { Output } from './world.ts';

/** Returns lines as wide as the terminal that talk goes to; what programs read stays on one line. */
export async function fitted(lines: readonly string[], indent: string, { columns }: Output): Promise<string> {
  if (columns === undefined) return lines.join('\n');
  const { wrapHanging } = await import('../render/wrap.ts');
  return lines.map((line) => wrapHanging(line, columns || 80, indent)).join('\n');
}
