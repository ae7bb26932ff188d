import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, readTree, sample, unwrapped } from '../support/cli.ts';
import { runHere } from '../support/world.ts';

const ended = async (...argv: string[]) => {
  const { code, stderr } = await runHere(sample, argv);
  return [code, unwrapped(stderr)];
};

it.runIf(process.platform === 'linux')('a place that cannot be written to is told as such', async () => {
  const told = expect.stringMatching(/Không ghi được .*: không tồn tại \(ENOENT\)/u);
  // The command was carried out, and only its report is not there.
  expect(await ended('stats', '--report', 'json=/proc/tthc/y.json')).toEqual([2, told]);
  expect(await ended('export', '--to', '/proc/tthc.csv')).toEqual([3, told]);
});

it('a mistyped folder is named, with what may have been meant; no tree of folders is made for it', async () => {
  const root = makeFolder({ 'ket-xuat/x.txt': '' });
  const at = (path: string) => join(root, path);
  for (const args of [
    ['export', '--to', at('ket-xaut/2026/x.csv')],
    ['export', '--decision', '1201/QĐ-UBND', '--to', at('ket-xaut/2026/x.docx')],
    ['stats', '--report', `json=${at('ket-xaut/2026/x.json')}`],
  ]) {
    const [code, said] = await ended(...args);
    expect([args, code, said]).toEqual([args, 2, expect.stringMatching(/Không có thư mục .*ket-xaut\./u)]);
    expect([args, said]).toEqual([args, expect.stringMatching(/Có phải là “.*ket-xuat”\?/u)]);
  }
  expect(Object.keys(readTree(root))).toEqual(['ket-xuat/x.txt']);
  // The last folder is made: who names one wants it.
  expect((await ended('export', '--to', at('moi/x.csv')))[0]).toBe(0);
});

describe('a command that lacks something', () => {
  it('names all that is missing at once', async () => {
    expect(await ended('init', 'x')).toEqual([2, expect.stringContaining('Thiếu --publisher, --code.')]);
    expect(await ended('init', 'x', '--code', 'H55')).toEqual([
      2,
      expect.stringContaining('Thiếu --publisher.'),
    ]);
  });

  it('says where it would have asked for it', async () => {
    const told = [2, expect.stringContaining('Lệnh chỉ hỏi khi chạy trực tiếp trên màn hình dòng lệnh')];
    expect(await ended('decision', 'new')).toEqual(told);
    expect(await ended('feedback', 'add')).toEqual(told);
  });

  it('shows an example that has it', async () => {
    expect(await ended('validate', '--write-accepted')).toEqual([
      2,
      expect.stringContaining('Ví dụ: tthc validate --write-accepted --reason '),
    ]);
  });

  it('shows the example of the task that was asked for, with all that is missing', async () => {
    const said = async (...argv: string[]) => (await ended(...argv))[1];
    expect(await said('decision', 'sign')).toContain('Ví dụ: tthc decision sign drafts/moi.yaml --number ');
    expect(await said('feedback', 'answer', '01/PAKN')).toContain(
      'Ví dụ: tthc feedback answer 01/PAKN --answered ',
    );
    expect(await said('feedback', 'add')).toContain('--about conduct --department so-tu-phap --summary');
    expect(await said('history')).toContain('Ví dụ: tthc history 2.000815');
  });

  it('is told in its own words of an argument that is empty', async () => {
    const [code, said] = await ended('search', '');
    expect([code, said]).toEqual([2, expect.stringMatching(/^tthc: Thiếu <từ…?>\..*Ví dụ: tthc search /su)]);
    expect(said).not.toContain('biến môi trường');
  });

  it('says of a folder for decisions that there are none in it', async () => {
    expect(await ended('plan', 'docs/decisions')).toEqual([
      2,
      expect.stringContaining('docs/decisions là thư mục, trong đó không có quyết định'),
    ]);
  });

  it('names what may be meant as people do', async () => {
    expect((await ended('show', '2.00081'))[1]).toMatch(/Có phải là “[^”]+”(?:, “[^”]+”)* hoặc “[^”]+”\?/u);
  });
});
