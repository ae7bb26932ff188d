import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { makeFolder, tthcJson, tthc } from '../../support/cli.ts';
import { program } from '../../support/run.ts';
const header = ['STT', 'Mã số', 'Tên thủ tục hành chính', 'Văn bản quy định việc bãi bỏ'];
const rows = [
  ['1', '1.000001', 'Cấp Thẻ luật sư', 'Luật số 1/2024/QH15'],
  ['2', '', 'Cấp lại Thẻ luật sư của tỉnh', 'Luật số 1/2024/QH15'],
  ['3', '1.999999', 'Thu hồi Thẻ luật sư', 'Luật số 1/2024/QH15'],
  ['4', '1.000004', 'Đăng ký hành nghề', 'Luật số 1/2024/QH15'],
];
const names = ['Cấp Thẻ luật sư', 'Cấp lại Thẻ luật sư', 'Thu hồi thẻ luật sư', 'Đăng ký hành nghề luật sư'];

const list = [
  'Mã số,Tên,Cơ quan ban hành,Lĩnh vực',
  ...names.map((name, index) => `1.00000${index + 1},${name},Sở Tư pháp,Luật sư`),
].join('\n');
const annex = ['DANH MỤC TTHC BỊ BÃI BỎ', header.join(','), ...rows.map((cells) => cells.join(','))].join(
  '\n',
);

function catalogFolder(): string {
  const folder = makeFolder({ 'list.csv': list, 'annex.csv': annex });
  tthc(folder, ['init', '--publisher', 'A', '--code', 'H55', '--lang', 'vi']);
  const { code } = tthc(folder, ['import', 'list.csv', '--apply', '--issued', '2020-01-01']);
  expect(code).toBe(0);
  return folder;
}

/** Runs the program on a terminal of its own and answers each time it asks. */
function onTerminal(cwd: string, command: string, answers: string[]): Promise<string> {
  const { CI: _ci, ...env } = process.env;
  const child = spawn('script', ['-qec', command, '/dev/null'], { cwd, env: { ...env, TERM: 'xterm' } });
  let shown = '';
  let seen = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString('utf8');
    const prompts = shown.match(/Chọn \([^)]*\): /gu)?.length ?? 0;
    for (; seen < prompts; seen++) child.stdin.write(`${answers[seen] ?? 't'}\n`);
  });
  return new Promise((resolve) => child.on('close', () => resolve(shown)));
}

describe('import', () => {
  it('asks on a terminal, and writes what was answered', async () => {
    const folder = catalogFolder();
    const command = `"${process.execPath}" "${program}" import annex.csv --number 12/QĐ-UBND --issued 2026-01-01 --report json=r.json`;
    const shown = await onTerminal(folder, command, ['1', 'b', 't']);
    expect(shown).toContain('Dòng 1/3 · Không có trong danh mục · dòng 4');
    expect(shown).toContain('Đã ghi bản dự thảo drafts/annex.yaml.');
    const plan = tthcJson<{ changes: { code: string }[] }>(folder, [
      'plan',
      'drafts/annex.yaml',
      '--today',
      '2026-01-02',
    ]);
    expect(plan.changes.map(({ code }) => code)).toEqual(['1.000001', '1.000002', '1.000004']);
  });

  it('never asks elsewhere', () => {
    const folder = catalogFolder();
    const { code, stdout, stderr } = tthc(folder, ['import', 'annex.csv', '--issued', '2026-01-01']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('không có trong danh mục: 1.999999 Thu hồi Thẻ luật sư; gần giống:');
  });
});
