import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Decision } from '../../../src/model/types.ts';
import { unwrapped } from '../../support/cli.ts';
import { makeCatalog, procedure } from '../../support/example.ts';
import { runHere } from '../../support/world.ts';

const folder = makeCatalog([
  procedure('1.000001', {
    name: 'Thủ tục chứng thực di chúc',
    levels: ['province', 'commune'],
    timeLimit: { value: 5, unit: 'working_day', text: '05 ngày làm việc' },
  }),
  procedure('1.000002', { name: 'Cấp thẻ luật sư' }),
  procedure('1.000003', { name: 'Cấp lại thẻ luật sư' }),
]);
const decree = 'Nghị định số 280/2025/NĐ-CP ngày 27/10/2025 của Chính phủ';
const document = { number: '280/2025/NĐ-CP', issued: '2025-10-27', issuer: 'Chính phủ' };
const now = new Date(2025, 11, 1);

/** Runs a task of `decision` with somebody at the terminal. */
async function answer(typed: readonly string[], args: readonly string[] = ['new']) {
  const said = await runHere(folder, ['decision', ...args], { typed, now });
  const [, path = ''] = /(drafts\/\S+\.yaml)/u.exec(said.stdout) ?? [];
  const text = path === '' ? '' : readFileSync(join(folder, path), 'utf8');
  return { ...said, path, text, decision: parse(text || '{}') as Decision };
}

/** A decision that is ready to be carried out. */
async function expectReady({ path, text }: { path: string; text: string }) {
  expect(JSON.stringify(parse(text))).not.toContain('…');
  const { code, stdout, stderr } = await runHere(folder, ['plan', path], { now });
  expect([code, stdout, stderr]).toEqual([0, expect.anything(), '']);
}

describe('decision new at a terminal drafts', () => {
  it('an amendment: which parts change, each beside what it is now', async () => {
    const drafted = await answer([
      '2',
      'chung thuc di chuc; 1.000002',
      'xã',
      '',
      '88/QĐ-UBND',
      '1/12/2025',
      '',
      ...['2', decree],
      '',
      '1, 2, 4',
      '02 ngày làm việc',
      '50.000 đồng/bản',
      `+ ${decree}`,
      '3,6,11',
      'tỉnh, xã',
      'UBND cấp xã; Sở Tư pháp',
      'toàn trình',
    ]);
    expect(drafted.decision).toMatchObject({
      number: '88/QĐ-UBND',
      issued: '2025-12-01',
      amended: [
        {
          code: '1.000001',
          levels: ['commune'],
          changes: {
            timeLimit: { value: 2, unit: 'working_day' },
            fees: [{ amount: 50000, per: 'bản' }],
            legalBases: [{ number: '23/2015/NĐ-CP' }, document],
          },
          by: document,
        },
        {
          code: '1.000002',
          changes: {
            levels: ['province', 'commune'],
            implementingAgencies: ['UBND cấp xã', 'Sở Tư pháp'],
            online: 'full',
          },
          by: document,
        },
      ],
    });
    expect(drafted.stderr).toContain('Hiện hành, thời hạn giải quyết: 05 ngày làm việc');
    await expectReady(drafted);
  });

  it('a new procedure: all that it needs, again where an answer cannot be read, with what there is to choose from', async () => {
    const drafted = await answer([
      ...['1', 'hai', '1', ''],
      ...['89/QĐ-UBND', '35/13/2025', '2/12/2025', '', '', ''],
      ...['Cấp mới thẻ', 'Sở Không Có', '?', '1'],
      ...['chung thuc', 'làng', 'tỉnh, xã', '05 ngày', 'Không', 'Sở Tư pháp'],
      ...['Trung tâm Phục vụ hành chính công', decree],
      ...['3', 'Cá nhân'],
    ]);
    expect(drafted.decision.new).toMatchObject([
      {
        name: 'Cấp mới thẻ',
        department: 'so-tu-phap',
        sector: 'chung-thuc',
        levels: ['province', 'commune'],
        timeLimit: { value: 5, unit: 'day' },
        fees: 'none',
        implementingAgencies: ['Sở Tư pháp'],
        receptionPlace: 'Trung tâm Phục vụ hành chính công',
        legalBases: [document],
        applicants: expect.any(Array),
      },
    ]);
    for (const told of [/Ghi bằng chữ số/gu, /Không có ngày này/gu, /Không đọc được câu trả lời này/gu])
      expect(drafted.stderr.match(told)).toHaveLength(1);
    expect(drafted.stderr).toMatch(/Sở Không Có.*\n.*1 {2}Sở Tư pháp\n.*2 {2}Sở Xây dựng/u);
    await expectReady(drafted);
  });

  it('an abolition at one level, beside a replacement of two procedures by two', async () => {
    const drafted = await answer([
      ...['4', '1.000001', 'xã'],
      ...['3', '1.000002; 1.000003', '2'],
      '',
      ...['90/QĐ-UBND', '2/12/2025', '', '2', decree, ''],
      ...['', 'Cấp thẻ luật sư lần đầu', decree, ''],
      ...['', 'Cấp đổi thẻ luật sư', decree, '1', '03 ngày làm việc'],
    ]);
    expect(drafted.decision).toMatchObject({
      abolished: [{ code: '1.000001', levels: ['commune'], by: document }],
      replaced: [
        {
          codes: ['1.000002', '1.000003'],
          by: document,
          with: [
            { name: 'Cấp thẻ luật sư lần đầu', legalBases: [document] },
            { name: 'Cấp đổi thẻ luật sư', timeLimit: { value: 3 } },
          ],
        },
      ],
    });
    await expectReady(drafted);
  });

  it('each row by a document of its own, unless one is said to be that of all', async () => {
    const law = 'Luật số 72/2025/QH15 ngày 16/6/2025';
    const drafted = await answer(
      [...['2', '1.000002', '4', '1.000001@xã; 1.000003', ''], ...['', '1', '', '', '', decree, law]],
      ['new', '--out', 'drafts/rows.yaml'],
    );
    expect(drafted.stderr).toContain('một văn bản chung cho cả 3 dòng');
    expect(drafted.decision).toMatchObject({
      number: '…/QĐ-UBND',
      issued: '…',
      amended: [{ code: '1.000002', by: { number: '…' } }],
      abolished: [
        { code: '1.000001', by: document },
        { code: '1.000003', by: { number: '72/2025/QH15' } },
      ],
    });
    const { stderr, decision } = await answer(['', '', '', 't'], ['continue', drafted.path]);
    expect(stderr).not.toContain('một văn bản chung');
    expect(stderr).toMatch(/1\.000002 Cấp thẻ luật sư/u);
    expect(decision.amended?.[0]?.by).toEqual({ number: '…' });
  });

  it.each([
    ['internal_process', '6', ['1.000001'], [{ code: '1.000001' }]],
    ['online_service', '7', ['1.000002', '2'], [{ code: '1.000002', changes: { online: 'partial' } }]],
    [
      'correction',
      '9',
      ['1.000002', '6, 1', 'Cấp Thẻ luật sư', '1.000009'],
      [{ code: '1.000002', changes: { name: 'Cấp Thẻ luật sư', code: '1.000009' } }],
    ],
  ])('a decision of its own: %s', async (kind, task, [name = '', ...values], amended) => {
    const number = `${task}1/QĐ-UBND`;
    const drafted = await answer([task, name, number, '2/12/2025', '', ...values]);
    expect(drafted.decision).toMatchObject({ number, kind, amended });
    await expectReady(drafted);
  });
});

describe('the conversation', () => {
  it('lists the procedures that have the words, and takes one by its number', async () => {
    const { decision, stderr } = await answer(['4', 'luat su; 1.000001@xã', '2', '', '91/QĐ-UBND']);
    expect(stderr).toMatch(/1 {2}1\.000002 {2}Cấp thẻ luật sư \(Sở Tư pháp\)/u);
    expect(decision.abolished).toMatchObject([
      { code: '1.000003' },
      { code: '1.000001', levels: ['commune'] },
    ]);
  });

  it('goes back, as far as is wanted', async () => {
    const { decision } = await answer([
      ...['4', '1.000002', '', '92/QĐ-UBND', '2/12/2025', 'l', 'l', 'l', 'l'],
      ...['1.000003', '', '93/QĐ-UBND', '3/12/2025', '5/12/2025', decree, ''],
    ]);
    expect(decision).toMatchObject({
      number: '93/QĐ-UBND',
      issued: '2025-12-03',
      effective: '2025-12-05',
      abolished: [{ code: '1.000003' }],
    });
  });

  it('stops when told to, keeps what was answered, and goes on another day with what is open', async () => {
    const stopped = await answer(['2', '1.000002', '', '94/QĐ-UBND', '2/12/2025', '', 't']);
    expect(unwrapped(stopped.stderr)).toContain(`tthc decision continue ${stopped.path}`);
    expect(stopped.text).toContain('…');
    const listed = await answer([], ['continue', stopped.path, '--no-input']);
    expect([listed.code, listed.text]).toEqual([0, stopped.text]);
    expect(listed.stdout).toContain('Còn 3 nội dung');
    const done = await answer([decree, '', '1', '02 ngày làm việc'], ['continue', stopped.path]);
    expect(done.decision).toMatchObject({
      number: '94/QĐ-UBND',
      issued: '2025-12-02',
      amended: [{ code: '1.000002', changes: { timeLimit: { value: 2 } }, by: document }],
    });
    await expectReady(done);
  });

  it('asks for the day of a draft that has none, and leaves it open where nobody knows it', async () => {
    const { path, text } = await answer(['4', '1.000003', '', '100/QĐ-UBND', '2/12/2025', '', decree, '']);
    writeFileSync(join(folder, path), text.replace(/^issued: .*$/mu, 'issued: …'));
    expect((await answer(['t'], ['continue', path])).decision.issued).toBe('…');
    expect((await answer(['3/12/2025'], ['continue', path])).decision.issued).toBe('2025-12-03');
  });

  it('keeps comments of others in a draft that it goes on with', async () => {
    const { path, text } = await answer(['4', '1.000003', '', '95/QĐ-UBND', '2/12/2025', '', 't']);
    writeFileSync(join(folder, path), text.replace('abolished:', '# hỏi lại phòng A\nabolished:'));
    const done = await answer([decree, ''], ['continue', path]);
    expect(done.text).toContain('# hỏi lại phòng A\nabolished:');
    await expectReady(done);
  });

  it('keeps what was answered before the answers ended, and loses no draft that is there', async () => {
    const args = ['new', '--abolish', '1.000002'];
    const { decision, path } = await answer(['96/QĐ-UBND', '3/12/2025', '', decree], args);
    expect([path, decision.number]).toEqual(['drafts/96-QD-UBND.yaml', '96/QĐ-UBND']);
    expect(decision.abolished).toMatchObject([{ code: '1.000002', by: document }]);
    expect(decision.legalBases?.at(-1)).toEqual({ number: '…' });
    const before = readFileSync(join(folder, path), 'utf8');
    const again = await answer(['96/QĐ-UBND', '4/12/2025'], ['new', '--abolish', '1.000001']);
    expect(again.path).not.toBe(path);
    expect(again.decision.issued).toBe('2025-12-04');
    expect(readFileSync(join(folder, path), 'utf8')).toBe(before);
  });

  it('asks nothing with --no-input, and says what is missing', async () => {
    const files = readdirSync(join(folder, 'drafts')).length;
    const { code, stderr } = await answer(['2', '1.000001'], ['new', '--no-input']);
    expect([code, readdirSync(join(folder, 'drafts')).length]).toEqual([2, files]);
    expect(stderr).toContain('--abolish');
  });

  it('says which procedures were named, and lists what is near to an answer once', async () => {
    const { stderr, decision } = await answer([
      '4',
      'the luat su',
      '1',
      '',
      '78',
      '2/12/2025',
      '',
      decree,
      'khong',
    ]);
    expect(stderr).toContain(
      'Không có thủ tục “the luat su”. Gần đúng (ghi số, hoặc ghi lại):\n   1  1.000002',
    );
    expect(stderr).not.toContain('Có phải là');
    expect(stderr).toContain('\n1.000002 Cấp thẻ luật sư\n');
    expect(decision.legalBases?.map(({ number }) => number)).not.toContain('…');
  });

  it('tells once how to go on after a stop, and lists nothing more to choose from', async () => {
    const { stdout, stderr } = await answer(['1', '1', '', '', '', '', 't']);
    expect(stdout + stderr).toContain('nội dung phải xem, điền.\n');
    expect((stdout + stderr).match(/decision continue/gu)).toHaveLength(1);
    expect(stderr.slice(stderr.lastIndexOf('Mã số'))).not.toContain('Sở Tư pháp');
  });

  it('writes nothing where it is stopped before anything was asked for', async () => {
    const files = readdirSync(join(folder, 'drafts')).length;
    for (const typed of [['t'], ['l', '4', 't'], ['', 'bãi bỏ', '4', '', 't']]) {
      const { code, stderr } = await answer(typed);
      expect([code, stderr]).toEqual([3, expect.stringContaining('Đã dừng, chưa ghi gì')]);
      expect(stderr).not.toContain('--abolish');
    }
    expect(readdirSync(join(folder, 'drafts')).length).toBe(files);
  });
});

describe('without a terminal', () => {
  const draft = (...args: string[]) => runHere(folder, ['decision', ...args, '--force'], { now });

  it('kinds of decisions and the number of replacing procedures are options', async () => {
    expect(
      (await draft('new', '--kind', 'internal_process', '--amend', '1.000001', '--number', '97/QĐ-UBND'))
        .code,
    ).toBe(0);
    expect(parse(readFileSync(join(folder, 'drafts/97-QD-UBND.yaml'), 'utf8'))).toMatchObject({
      kind: 'internal_process',
      amended: [{ code: '1.000001' }],
    });
    expect((await draft('new', '--replace', '1.000002', '--with', '2', '--number', '98/QĐ-UBND')).code).toBe(
      0,
    );
    const { replaced } = parse(readFileSync(join(folder, 'drafts/98-QD-UBND.yaml'), 'utf8')) as Decision;
    expect(replaced?.[0]?.with).toHaveLength(2);
    const wrong = await draft('new', '--kind', 'correction', '--abolish', '1.000001');
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('--abolish')]);
  });

  it('continue and sign take nothing that belongs to a new draft, nor print papers when signing', async () => {
    await draft('new', '--abolish', '1.000002', '--number', '101/QĐ-UBND');
    const path = 'drafts/101-QD-UBND.yaml';
    const before = readFileSync(join(folder, path), 'utf8');
    for (const args of [
      ['continue', path, '--abolish', '1.000003'],
      ['continue', path, '--kind', 'correction'],
      ['sign', path, '--issued', '2/12/2025', '--with', '2'],
      ['sign', path, '--issued', '2/12/2025', '--report', 'docx=b.docx'],
    ])
      expect(await draft(...args)).toMatchObject({ code: 2, stderr: expect.stringContaining('--') });
    expect(readFileSync(join(folder, path), 'utf8')).toBe(before);
  });

  it('says which file a draft is to be continued in', async () => {
    expect(await draft('continue')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('tthc: Thiếu <'),
    });
    expect(await draft('new', 'x.yaml')).toMatchObject({ code: 2 });
    expect(await draft('continue', 'drafts/khong-co.yaml')).toMatchObject({ code: 2 });
  });

  it('an amendment goes out as Word and Excel, is filled in there, and comes back', async () => {
    const papers = ['--report', 'docx=a.docx', '--report', 'xlsx=a.xlsx'];
    const said = await draft('new', '--amend', '1.000002', '--number', '99/QĐ-UBND', ...papers);
    expect([said.code, ...['a.docx', 'a.xlsx'].map((name) => existsSync(join(folder, name)))]).toEqual([
      0,
      true,
      true,
    ]);
    expect(unwrapped(said.stderr)).toContain(
      'Đã ghi a.docx. Điền những chỗ còn trống, lưu tệp, rồi: tthc import a.docx',
    );
    const back = await runHere(folder, ['import', 'a.xlsx', '--out', 'drafts/back.yaml'], { now });
    expect(back.code).toBe(0);
    expect(unwrapped(back.stdout)).toContain('tthc decision continue drafts/back.yaml');
    expect(parse(readFileSync(join(folder, 'drafts/back.yaml'), 'utf8'))).toMatchObject({
      number: '99/QĐ-UBND',
      amended: [{ code: '1.000002' }],
    });
  });
});

describe('an answer at the terminal', () => {
  const amend = ['new', '--amend', '1.000002', '--number', '77/QĐ-UBND', '--issued', '2025-12-01', '--force'];

  it('may be a time limit without tone marks; one that is none is kept in words, which is said', async () => {
    const typed = (time: string) => answer([decree, '', '1', time], amend);
    const timeOf = ({ decision }: { decision: Decision }) => decision.amended?.[0]?.changes?.timeLimit;
    const marked = { value: 3, unit: 'working_day', text: '03 ngày làm việc' };
    expect(timeOf(await typed('03 ngay lam viec'))).toEqual(marked);
    expect(timeOf(await typed('03 ngày lam viec'))).toEqual(marked);
    const kept = await typed('tuy ho so');
    expect(timeOf(kept)).toEqual({ text: 'tuy ho so' });
    expect(unwrapped(kept.stderr.replaceAll('\r', ''))).toContain('được giữ nguyên văn');
  });

  it('“?” shows how to answer where there is no list', async () => {
    const { stderr, decision } = await answer(
      ['?', '77', '?', '1/12/2025', '?', '', decree, 't'],
      ['new', '--amend', '1.000002'],
    );
    expect(stderr).toContain('Ghi theo ví dụ: 88/QĐ-UBND');
    expect(stderr.match(/Ghi theo ví dụ: 1\/12\/2026/gu)).toHaveLength(2);
    expect(stderr).not.toContain('Không có ngày này');
    expect(decision).toMatchObject({ number: '77/QĐ-UBND', issued: '2025-12-01' });
  });
});
