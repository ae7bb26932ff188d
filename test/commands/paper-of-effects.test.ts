import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { copySample, unwrapped, writeFiles } from '../support/cli.ts';
import { runHere } from '../support/world.ts';

const number = '1201/QĐ-UBND';

it.each([
  ['suspends a decision until a day', { suspends: [{ number, expires: '2026-12-31' }] }],
  ['suspends some procedures of it', { suspends: [{ number, issued: '2025-09-15', codes: ['1.013808'] }] }],
  ['suspends what rests on a document', { suspends: [{ basis: { number: '104/2022/NĐ-CP' } }] }],
  ['lets a decision resume', { resumes: [{ number }] }],
  ['ends a decision', { ends: [{ number, issued: '2025-09-15' }] }],
  [
    'ends some procedures of it after a day',
    { ends: [{ number, codes: ['1.013808'], expires: '2026-10-31' }] },
  ],
  [
    'ends what waits for a document',
    {
      ends: [
        {
          until: {
            title: 'văn bản quy phạm pháp luật về cùng vấn đề',
            ...{ number: '80/2026/NĐ-CP', issued: '2026-07-01', effective: '2026-09-01' },
          },
        },
      ],
    },
  ],
  ['ends what waits for a text of no number', { ends: [{ until: { title: 'Nghị định thay thế' } }] }],
])('the paper of a decision that %s says so, has no annex, and reads back', async (_, acts) => {
  const decision = {
    ...{ number: '600/QĐ-UBND', kind: 'publication', issuer: 'Chủ tịch UBND tỉnh Thái Nguyên' },
    ...{ issued: '2026-05-02', effective: 'on_signing', department: 'so-tu-phap' },
    ...{ title: 'Hiệu lực của Quyết định số 1201/QĐ-UBND', ...acts },
  };
  const folder = copySample();
  writeFiles(folder, { 'd.yaml': decision });
  const printed = await runHere(folder, ['export', '--decision', 'd.yaml', '--to', 'd.docx']);
  expect(unwrapped(printed.stdout)).toContain('Đã ghi d.docx: Quyết định 600/QĐ-UBND.');
  expect(unwrapped(printed.stdout)).toContain('đúng nội dung quyết định');
  const read = await runHere(folder, ['import', 'd.docx', '--out', 'back.yaml']);
  expect(read.stdout).not.toContain('PHỤ LỤC');
  expect(parse(readFileSync(join(folder, 'back.yaml'), 'utf8'))).toMatchObject(acts);
});
