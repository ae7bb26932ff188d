// A procedure that a period published and that no longer is in force at its end: each way of telling a diff says so.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { copySample } from '../../support/cli.ts';
import { runHere } from '../../support/world.ts';

let folder = '';
const diff = async (format: string, ...more: string[]) =>
  (await runHere(folder, ['diff', '@2026-04-27', '@2026-09-01', '--format', format, ...more])).stdout;

const procedure = (name: string, more = '') => `  - name: ${name}
    department: so-tu-phap
    sector: chung-thuc
    levels: [commune]
    receptionPlace: UBND cấp xã
    timeLimit: { value: 1, unit: working_day }
    legalBases: [{ number: 23/2015/NĐ-CP, issued: 2015-02-16 }]
${more}`;

const drafts = {
  'moi.yaml': `number: 801/QĐ-UBND
kind: publication
issuer: Chủ tịch UBND tỉnh Thái Nguyên
issued: 2026-05-04
effective: on_signing
department: so-tu-phap
new:
${procedure('Thủ tục một')}${procedure('Thủ tục hai', '    expires: 2026-07-31\n')}${procedure('Thủ tục ba')}${procedure('Thủ tục bốn')}`,
  'ngung.yaml': `number: 802/QĐ-UBND
kind: publication
issuer: Chủ tịch UBND tỉnh Thái Nguyên
issued: 2026-06-01
effective: on_signing
department: so-tu-phap
suspends: [{ number: 801/QĐ-UBND, codes: [2026-05-04-801-QD-UBND.new-1] }]
abolished:
  - { name: Thủ tục ba, levels: [commune], by: { number: 24/2026/NĐ-CP, issued: 2026-05-20 } }
`,
};

beforeAll(async () => {
  folder = copySample();
  for (const [name, text] of Object.entries(drafts)) {
    writeFileSync(join(folder, name), text);
    const { code, stderr } = await runHere(folder, ['apply', name]);
    expect([code, stderr]).toEqual([0, expect.anything()]);
  }
});

const standings = {
  'Thủ tục một': 'ngưng hiệu lực từ ngày 01/6/2026 theo 802/QĐ-UBND',
  'Thủ tục hai': 'hết thời hạn từ ngày 01/8/2026',
  'Thủ tục ba': 'đã bãi bỏ từ ngày 01/6/2026 theo 802/QĐ-UBND',
};

describe('what was published and is no longer in force', () => {
  it.each(['pretty', 'markdown', 'csv', 'html'])('is told as that in %s', async (format) => {
    const text = (await diff(format)).replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');
    for (const [name, standing] of Object.entries(standings)) {
      const after = text.slice(text.indexOf(name), text.indexOf(name) + 200);
      expect(after, name).toContain(standing);
    }
    expect(text.slice(text.indexOf('Thủ tục bốn')).slice(0, 80)).not.toMatch(/hiệu lực|thời hạn|bãi bỏ/u);
  });

  it('is counted apart in the sum', async () => {
    expect((await diff('pretty')).replaceAll(/\s+/gu, ' ')).toContain(
      '4 mới ban hành (trong đó 3 không còn hiệu lực)',
    );
    expect(await diff('pretty', '--stat')).toContain('trong đó 3 không còn hiệu lực');
  });

  it('has a key of its own in JSON', async () => {
    const { changes, summary } = JSON.parse(await diff('json'));
    expect(summary.new).toBe(4);
    expect(
      changes.map((change: { name: string; outOfForce?: object }) => [change.name, change.outOfForce]),
    ).toEqual([
      ['Thủ tục một', { status: 'suspended', since: '2026-06-01', decision: '802/QĐ-UBND' }],
      ['Thủ tục hai', { status: 'lapsed', since: '2026-08-01' }],
      ['Thủ tục ba', { status: 'abolished', since: '2026-06-01', decision: '802/QĐ-UBND' }],
      ['Thủ tục bốn', undefined],
    ]);
  });
});
