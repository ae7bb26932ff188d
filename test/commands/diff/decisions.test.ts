// Several decisions behind one change: each way of telling a diff names them all, the decisive one first.
import { beforeAll, describe, expect, it } from 'vitest';
import { copySample } from '../../support/cli.ts';
import { runHere } from '../../support/world.ts';

let folder = '';
const diff = async (format: string) =>
  (await runHere(folder, ['diff', '@2025-08-01', '@2026-01-01', '--format', format, '--lang', 'vi'])).stdout;

beforeAll(() => {
  folder = copySample();
});

describe('diff of a procedure that two decisions changed', () => {
  const [amended, updated] = ['1201/QĐ-UBND', '1466/QĐ-UBND'];

  it('names both, for people', async () => {
    expect(await diff('pretty')).toContain(`theo ${amended}; cùng với ${updated}`);
  });

  it.each(['csv', 'concise', 'markdown', 'html'])('names both in %s', async (format) => {
    const text = await diff(format);
    const [, after = ''] = text.split('2.000815');
    expect(after.slice(0, 2000)).toMatch(new RegExp(`${amended}\\W+(?:br\\W+)?${updated}`, 'u'));
  });

  it('names one in JSON as the decision, and all beside it', async () => {
    const { changes } = JSON.parse(await diff('json'));
    const change = changes.find(({ id }: { id: string }) => id === '2.000815');
    expect(change).toMatchObject({ decision: amended, decisions: [amended, updated] });
    expect(change).not.toHaveProperty('beside');
  });
});
