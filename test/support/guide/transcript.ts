import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitEnv } from '../git.ts';
import { withUsual } from '../cli.ts';
import { runMain } from '../run.ts';

/** Returns the arguments of a command as a shell takes them, with what stands in quotes as one. */
const wordsOf = (command: string): string[] =>
  (command.match(/(?:"[^"]*"|[^\s"])+/gu) ?? []).map((word) => word.replaceAll('"', ''));

/**
 * Does in a folder what a document tells its reader to do, from its beginning to its end, and writes under each
 * command what it prints. Comments say what happens between the commands: `<!-- ngày: 2026-11-23 -->` is the day it
 * is from there on, `<!-- nhận: to-trinh.docx -->` brings papers, `<!-- sửa: TỆP "cũ" "mới" -->` edits a file.
 *
 * @param papers the folder of the papers that are brought
 */
export function follow(markdown: string, folder: string, papers: string): string {
  let today = '';
  const run = (command: string): string => {
    const [name, ...args] = wordsOf(command);
    if (name === 'git') {
      const options = { cwd: folder, encoding: 'utf8', env: { ...process.env, ...gitEnv } } as const;
      return execFileSync('git', ['-c', 'core.quotePath=false', ...args], options);
    }
    const all = ['--no-input', ...withUsual({ '--lang': 'vi', '--today': today }, args)];
    const { code, printed } = runMain(folder, all, { COLUMNS: '80' });
    return `${printed}${code === 0 ? '' : `(mã kết thúc: ${code})\n`}`;
  };
  const steps: Readonly<Record<string, (words: readonly string[]) => void>> = {
    ngày: ([day = '']) => {
      today = day;
    },
    nhận: (names) => {
      for (const name of names) cpSync(join(papers, name), join(folder, name));
    },
    sửa: ([path = '', before = '', after = '']) => {
      const text = readFileSync(join(folder, path), 'utf8');
      if (!text.includes(before)) throw new Error(`${path} does not hold ${before}`);
      writeFileSync(join(folder, path), text.replace(before, after));
    },
  };
  return markdown.replace(
    /<!-- (\p{L}+): (.*) -->|```console\n([\s\S]*?)```/gu,
    (whole, step: string | undefined, words = '', block = '') => {
      if (step !== undefined) {
        steps[step]?.(wordsOf(words));
        return whole;
      }
      const commands = [...(block as string).matchAll(/^\$ (.+)$/gmu)].map(([, command = '']) => command);
      const told = commands.map((command) => `$ ${command}\n${run(command)}`);
      return `\`\`\`console\n${told.join('')}\`\`\``;
    },
  );
}
