import { stripVTControlCharacters } from 'node:util';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { askAbout } from '../../../src/commands/import/questions.ts';
import { openAsking } from '../../../src/cli/ask.ts';
import { canAsk } from '../../../src/cli/terminal.ts';
import { loadWords } from '../../../src/messages/load-words.ts';
import type { Procedure } from '../../../src/model/types.ts';
import { type Choices, questionKey } from '../../../src/import/annex/answers/choice.ts';
import { type DraftedDecision, toDecision } from '../../../src/import/annex/decision.ts';
import { readDecision } from '../../../src/import/annex/draft.ts';
import { documentOfSheets } from '../../../src/import/annex/of-sheets.ts';

const words = await loadWords('vi');
const header = ['STT', 'Mã số', 'Tên thủ tục hành chính', 'Văn bản quy định việc bãi bỏ'];
const rows = [
  ['1', '1.000001', 'Cấp Thẻ luật sư', 'Luật số 1/2024/QH15'],
  ['2', '', 'Cấp lại Thẻ luật sư của tỉnh', 'Luật số 1/2024/QH15'],
  ['3', '1.999999', 'Thu hồi Thẻ luật sư', 'Luật số 1/2024/QH15'],
  ['4', '1.000004', 'Đăng ký hành nghề', 'Luật số 1/2024/QH15'],
];
const names = ['Cấp Thẻ luật sư', 'Cấp lại Thẻ luật sư', 'Thu hồi thẻ luật sư', 'Đăng ký hành nghề luật sư'];
const catalog = {
  departments: new Map(),
  sectors: new Map(),
  records: new Map(
    names.map((name, index): [string, Procedure] => [
      `1.00000${index + 1}`,
      {
        code: `1.00000${index + 1}`,
        name,
        department: 'so-tu-phap',
        sector: 'luat-su',
        levels: ['province'],
        status: 'active',
        effectiveFrom: '2020-01-01',
        publishedBy: { number: '1/QĐ-UBND' },
      },
    ]),
  ),
};
const draft = readDecision(
  documentOfSheets([
    {
      name: '',
      firstRow: 1,
      numeric: [],
      rows: [['DANH MỤC THỦ TỤC HÀNH CHÍNH CẤP TỈNH BỊ BÃI BỎ'], header, ...rows],
    },
  ]),
);
const draftWith = (choices: Choices = new Map()): DraftedDecision =>
  toDecision(draft, catalog, { fallback: { number: '1/QĐ-UBND', issued: '2026-01-01' }, choices });

async function answer(...lines: string[]): Promise<{ choices: Choices; said: string }> {
  const left = [...lines];
  const said: string[] = [];
  const asking = {
    say: (text: string) => said.push(text),
    close: () => {},
    ask: async (prompt: string) => {
      said.push(prompt);
      return left.shift();
    },
  };
  const choices = await askAbout(draftWith().questions, {
    asking,
    words,
    width: 80,
    placeOf: ({ row }) => `dòng ${row.origin.row}`,
  });
  return { choices: choices.choices, said: said.join('\n') };
}

describe('doubtful rows', () => {
  it('are asked about, each once and only those', () => {
    expect(draftWith().questions.map(({ row, offers }) => [row.order, offers[0]])).toEqual([
      ['2', { kind: 'record', id: '1.000002' }],
      ['3', { kind: 'record', id: '1.000003' }],
      ['4', { kind: 'same' }],
    ]);
  });

  it('take a record, a code, stay as they are or are left out', async () => {
    const { choices, said } = await answer('1', 'm', '1.5', 'm', '1.000003', 'b');
    expect(said).toContain('Dòng 1/3 · Không có trong danh mục · dòng 3');
    expect(said).toContain('“1.5” không phải mã số TTHC.');
    const { decision, doubts, draft: after, questions } = draftWith(choices);
    expect(decision.abolished?.map(({ code }) => code)).toEqual(['1.000001', '1.000002', '1.000003']);
    expect(after.rejected).toMatchObject([
      { reason: 'left_out', args: { text: '1.000004 Đăng ký hành nghề' } },
    ]);
    expect(after.account).toMatchObject({ rows: 3, rejected: 1 });
    expect(questions).toEqual([]);
    expect(doubts.filter(({ field }) => field === 'target')).toEqual([]);
  });

  it('are kept as they are once somebody stops answering', async () => {
    for (const stop of [['x', 't'], []]) {
      const { choices } = await answer('g', ...stop);
      expect([...choices.values()]).toEqual([{ kind: 'keep' }]);
      expect(draftWith(choices).decision.abolished).toHaveLength(4);
    }
  });

  it('say in the draft what was chosen', async () => {
    const { choices } = await answer('g', 'g', 'd');
    const key = (row: number) => questionKey({ table: 1, row }, 'procedure');
    expect([...choices]).toEqual([
      [key(3), { kind: 'keep' }],
      [key(4), { kind: 'keep' }],
      [key(5), { kind: 'same' }],
    ]);
    expect(draftWith(choices).decision.abolished?.at(-1)).toMatchObject({
      code: '1.000004',
      name: 'Đăng ký hành nghề luật sư',
    });
  });

  it('take one answer for all of a kind, and answers can be taken back', async () => {
    const { choices, said } = await answer('b*', 'l', 'l', 'g*', 'd');
    expect(said).toContain('Thêm * sau chữ để trả lời một lần cho cả 2 dòng còn lại cùng loại');
    expect([...choices.values()]).toEqual([{ kind: 'keep' }, { kind: 'keep' }, { kind: 'same' }]);
    // What stands by number differs from row to row: it is no answer for all.
    expect((await answer('1*', 't')).said).toContain('Không hiểu “1*”.');
  });
});

describe('a conversation', () => {
  it('takes answers that were typed ahead, and ends with its input', async () => {
    const input = new PassThrough();
    const asking = openAsking(input, new PassThrough(), 80, () => {});
    input.write('một\n hai \n');
    expect([await asking.ask('? '), await asking.ask('? ')]).toEqual(['một', 'hai']);
    const last = asking.ask('? ');
    input.end();
    expect([await last, await asking.ask('? ')]).toEqual([undefined, undefined]);
  });

  it('asks by the last line of a long question: a terminal breaks lines within words', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const asking = openAsking(input, output, 40, () => {});
    const list = Array.from({ length: 12 }, (_, at) => `${at + 1} thời hạn`).join('; ');
    const answered = asking.ask(`${list}\nNội dung được thay đổi: `);
    input.write('1, 2\n');
    expect(await answered).toBe('1, 2');
    asking.close();
    const said = stripVTControlCharacters(String(output.read())).split(/\r?\n/u);
    expect(said.filter((line) => line.length > 40)).toEqual([]);
    expect(said.slice(0, 6).join(' ')).toContain(`${list} Nội dung được thay đổi: `);
  });

  it('is held only where somebody is', () => {
    const terminals = { stdin: { isTTY: true }, stderr: { isTTY: true }, env: {} };
    expect(canAsk(terminals, true)).toBe(true);
    expect(canAsk(terminals, false)).toBe(false);
    expect(canAsk({ ...terminals, env: { CI: 'true' } }, true)).toBe(false);
    expect(canAsk({ ...terminals, stdin: {} }, true)).toBe(false);
    expect(canAsk({ ...terminals, stderr: {} }, true)).toBe(false);
  });
});
