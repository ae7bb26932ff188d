import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Merger, ProcedureContent } from '../../src/model/types.ts';
import { brokenLines, makeFolder, readTree, tthc, tthcJson, writeFiles, unwrapped } from '../support/cli.ts';
import { baseline, basis, procedure, publication } from '../support/example.ts';
import { type Made, makeCatalogs } from '../support/federation/catalogs.ts';
import { textWidth } from '../../src/text/width.ts';
import { projectRoot } from '../support/run.ts';
import { compileClosedSchema } from '../support/schemas.ts';

const day = '2025-07-01';
const draftPath = 'C/drafts/hop-nhat-H03-H55.yaml';
const inCommunes = { levels: ['commune' as const] };

/** Two provinces: one procedure is the same in both, one differs, one is held at different levels. */
const north: readonly ProcedureContent[] = [
  procedure('1.000001', inCommunes),
  procedure('1.000002', { fees: 'none' }),
  procedure('1.000003', { levels: ['province'], fees: 'none' }),
  procedure('1.000004', { department: 'so-xay-dung', sector: 'nha-o' }),
];
const south: readonly ProcedureContent[] = [
  procedure('1.000001', inCommunes),
  procedure('1.000002', { name: 'Thủ tục viết khác' }),
  procedure('1.000003', { levels: ['commune'] }),
  procedure(undefined, { name: 'Thủ tục riêng' }),
];

const made = (
  more: { north?: readonly ProcedureContent[]; south?: readonly ProcedureContent[] } = {},
): Made[] => [
  {
    code: 'H03',
    name: 'UBND tỉnh Bắc Kạn',
    decisions: [
      baseline([...north, ...(more.north ?? [])]),
      publication('20/QĐ-UBND', { issued: '2021-03-11', abolished: [{ code: '1.000004', by: basis }] }),
    ],
  },
  { code: 'H55', name: 'UBND tỉnh Thái Nguyên', decisions: [baseline([...south, ...(more.south ?? [])])] },
];

describe('merge', () => {
  let folder = '';
  const merge = (...more: string[]) =>
    tthc(folder, ['merge', 'H03', 'H55', '--into', 'C', '--on', day, ...more]);
  const take = (...more: string[]) => merge('--draft', draftPath, ...more);
  const change = (edit: (draft: Merger) => void) => {
    const draft = parse(readFileSync(join(folder, draftPath), 'utf8')) as Merger;
    edit(draft);
    writeFiles(folder, { [draftPath]: stringify(draft) });
  };
  const answer = (draft: Merger) => {
    draft.publisher = { name: 'UBND tỉnh Thái Nguyên', code: 'H55' };
    if (draft.keep) draft.keep = 'H55';
  };
  const show = (code: string) =>
    parse(readFileSync(join(folder, `C/catalog/procedures/so-tu-phap/${code}.yaml`), 'utf8'));
  beforeEach(async () => {
    folder = makeFolder();
    await makeCatalogs(made(), folder);
  });

  it('drafts first, and merges nothing until the draft is filled in', () => {
    const first = merge();
    expect([first.code, first.stdout.includes('3 chỗ “…” phải điền')]).toEqual([1, true]);
    const lines = readFileSync(join(folder, draftPath), 'utf8').split('\n');
    const named = [...first.stdout.matchAll(/^ {2}dòng (\d+): .*mục “(\w+)”/gmu)];
    expect(named.map(([, line, key]) => [lines[Number(line) - 1]?.includes('…'), key])).toEqual([
      [true, 'name'],
      [true, 'code'],
      [true, 'keep'],
    ]);
    const asked = lines.filter((line) => line.includes('…')).map((line) => line.split(' # ')[1]);
    expect(asked).toEqual([
      'tên cơ quan công bố (mục “name”)',
      expect.stringContaining('mã cơ quan công bố'),
      expect.stringMatching(/: H03 hoặc H55$/u),
    ]);
    const before = readTree(folder);
    const { code, stdout } = take();
    expect(stdout).not.toContain('xóa dòng này');
    expect([code, stdout.includes(`${draftPath}:`)]).toEqual([3, true]);
    const again = merge();
    expect([again.code, unwrapped(again.stderr)]).toEqual([
      2,
      expect.stringContaining(`tthc merge H03 H55 --into C --on ${day} --draft ${draftPath}`),
    ]);
    expect(readTree(folder)).toEqual(before);
    expect(lines[0]).toContain('../schemas/merger.schema.json');
    expect(existsSync(join(folder, 'C/schemas/merger.schema.json'))).toBe(true);
    const draft = parse(readFileSync(join(folder, draftPath), 'utf8')) as Merger;
    expect(draft.doubles).toEqual([{ code: '1.000002', differs: ['name', 'fees'] }]);
    expect(draft.departments.map(({ publisher, id, to }) => [publisher, id, to])).toContainEqual([
      'H03',
      'so-xay-dung',
      'so-xay-dung',
    ]);
  });

  it('makes one catalog, whose counts are those of both less the doubles, and which verifies', () => {
    merge();
    change(answer);
    const merged = tthcJson(folder, [
      'merge',
      'H03',
      'H55',
      '--into',
      'C',
      '--on',
      day,
      '--draft',
      draftPath,
    ]);
    expect(merged).toMatchObject({
      code: 0,
      sources: [
        { publisher: 'H03', procedures: 3, rows: 3 },
        { publisher: 'H55', procedures: 4, rows: 4 },
      ],
      doubles: { procedures: 3, rows: 2 },
      result: { procedures: 4, rows: 5 },
    });
    const { code: _, ...value } = merged;
    const validate = compileClosedSchema('output-merge');
    validate(value);
    expect(validate.errors ?? []).toEqual([]);
    expect(tthcJson(folder, ['stats', '-C', 'C'])).toMatchObject({ procedures: 4, rows: 5 });
    expect(tthc(folder, ['verify', '-C', 'C']).code).toBe(0);
    expect(tthcJson<{ summary: object }>(folder, ['validate', '-C', 'C']).summary).toMatchObject({
      errors: 0,
    });
    expect(tthc(folder, ['fmt', '--check', '-C', 'C']).code).toBe(0);
    expect(show('1.000002').name).toBe('Thủ tục viết khác');
    expect(show('1.000003')).toMatchObject({
      levels: ['province', 'commune'],
      byLevel: { province: { fees: 'none' } },
    });
  });

  it('keeps both ledgers byte for byte, and each answers for the days before', () => {
    merge();
    change(answer);
    expect(take().code).toBe(0);
    for (const publisher of ['H03', 'H55']) {
      const { drafts: _, ...own } = Object.fromEntries(
        Object.entries(readTree(join(folder, publisher))).filter(([path]) => path.startsWith('catalog/')),
      );
      expect(readTree(join(folder, 'C/merged', publisher))).toEqual(own);
      const list = (at: string) =>
        tthcJson<{ procedures: unknown }>(folder, ['list', '--at', '2025-06-30', '-C', at]).procedures;
      expect(list(`C/merged/${publisher}`)).toEqual(list(publisher));
      expect(tthc(folder, ['verify', '-C', `C/merged/${publisher}`]).code).toBe(0);
    }
    // The answer leads there, from wherever it was asked.
    for (const [cwd, argv, there] of [
      ['C', ['list'], 'merged/H03'],
      ['C/catalog', ['show', '1.000001'], '../merged/H03'],
      ['.', ['stats', '-C', 'C'], 'C/merged/H03'],
      ['.', ['stats', 'C'], 'C/merged/H03'],
    ] as const) {
      const early = tthc(join(folder, cwd), [...argv, '--at', '2025-06-30']);
      expect([early.code, early.stderr.split('\n').map((line) => line.trim())]).toEqual([
        2,
        expect.arrayContaining([`-C ${there}`]),
      ]);
    }
    expect(tthc(join(folder, 'C'), ['list', '--at', day]).code).toBe(0);
  });

  it('is told by verify where a former catalog was changed or is gone', () => {
    merge();
    change(answer);
    take();
    const record = join(folder, 'C/merged/H03/catalog/procedures/so-tu-phap/1.000001.yaml');
    writeFileSync(record, readFileSync(record, 'utf8').replace('1.000001"', '1.000001.H03"'));
    const { code, stdout } = tthc(join(folder, 'C'), ['verify']);
    expect([code, stdout.includes('merged/H03')]).toEqual([1, true]);
    rmSync(join(folder, 'C/merged/H03'), { recursive: true });
    expect(tthc(join(folder, 'C'), ['verify', '--rebuild']).code).toBe(1);
  });

  it('goes on with decisions like any other catalog, with codes of the former provinces', () => {
    merge();
    change(answer);
    take();
    const next = publication('1/QĐ-UBND', {
      issued: '2025-07-15',
      abolished: [{ code: '1.000001.H03', by: basis }],
    });
    writeFiles(folder, { 'C/drafts/next.yaml': next });
    expect(tthc(join(folder, 'C'), ['apply', 'drafts/next.yaml', '--today', '2025-07-20']).code).toBe(0);
    expect(tthc(join(folder, 'C'), ['verify']).code).toBe(0);
    expect(tthcJson(join(folder, 'C'), ['stats', '--at', day])).toMatchObject({ procedures: 4 });
    const report = tthcJson(join(folder, 'C'), ['report', '--from', '2025-07-02', '--to', '2025-12-31']);
    expect(report).toMatchObject({ opening: 4, closing: 3 });
  });

  it('writes nothing where a file stands in the way, or a catalog is there already', () => {
    merge();
    change(answer);
    writeFiles(folder, { 'C/merged/H03/catalog/catalog.yaml': 'title: A\n' });
    const before = readTree(folder);
    expect(take().code).toBe(3);
    expect(readTree(folder)).toEqual(before);
    rmSync(join(folder, 'C/merged'), { recursive: true });
    expect(take().code).toBe(0);
    const after = readTree(folder);
    // As where init finds one.
    expect(take().code).toBe(2);
    expect(tthc(folder, ['init', 'C', '--publisher', 'UBND', '--code', 'H55']).code).toBe(2);
    expect(readTree(folder)).toEqual(after);
  });

  it('is whole or not there after a run that was killed, once the next has looked', async () => {
    merge();
    change(answer);
    const argv = ['merge', 'H03', 'H55', '--into', 'C', '--on', day, '--draft', draftPath];
    const start = { 'C/drafts': readFileSync(join(folder, draftPath), 'utf8') };
    for (const delay of [60, 90, 120, 150, 180, 220]) {
      rmSync(join(folder, 'C'), { recursive: true });
      writeFiles(folder, { [draftPath]: start['C/drafts'] });
      const child = spawn(process.execPath, [join(projectRoot, 'bin/tthc.js'), ...argv], { cwd: folder });
      const ended = once(child, 'exit');
      setTimeout(() => child.kill('SIGKILL'), delay);
      await ended;
      expect([0, 2], `${delay} ms`).toContain(tthc(folder, argv).code);
      expect(tthc(join(folder, 'C'), ['verify']).code, `${delay} ms`).toBe(0);
      expect(tthc(folder, argv).code).toBe(2);
    }
  });

  describe('refuses what is not settled, with every reason and exit 3', () => {
    const reasons = (edit: (draft: Merger) => void): string => {
      merge('--force');
      change((draft) => {
        answer(draft);
        edit(draft);
      });
      const before = readTree(folder);
      const { code, stderr, stdout } = take();
      expect([code, stderr + stdout]).toEqual([3, stderr + stdout]);
      expect(readTree(folder)).toEqual(before);
      return stderr;
    };

    it('a draft that lacks a department, names one twice, or keeps nothing', () => {
      const text = reasons((draft) => {
        draft.departments = draft.departments.filter(({ publisher }) => publisher === 'H03');
        draft.sectors[0] = { publisher: 'H03', id: 'chung-thuc', name: 'Tên khác', to: 'chung-thuc' };
        delete draft.keep;
        draft.doubles?.push({ code: '1.000004' });
      });
      expect(text).toContain('Dự thảo chưa có cơ quan của H55');
      expect(text).toContain('lĩnh vực “chung-thuc” có nhiều tên');
      expect(unwrapped(text)).toContain('mục “keep”): 1.000002');
      expect(text).toContain('không thuộc mục “doubles”: 1.000004');
    });

    it('a day on which a catalog only begins, before anything is drafted', () => {
      rmSync(join(folder, 'C'), { recursive: true, force: true });
      const { code, stderr } = tthc(folder, ['merge', 'H03', 'H55', '--into', 'C', '--on', '2021-01-01']);
      expect([code, unwrapped(stderr)]).toEqual([
        3,
        expect.stringMatching(
          /Danh mục H03 bắt đầu từ danh mục ban đầu ngày 01\/01\/2021: chọn ngày hợp nhất sau ngày đó.*Danh mục H55/u,
        ),
      ]);
      expect(existsSync(join(folder, 'C'))).toBe(false);
      expect(tthc(folder, ['merge', 'H03', 'H55', '--into', 'C', '--on', '2021-01-02']).code).toBe(1);
    });

    it('a target that no catalog has, and a catalog chosen that is none of them', () => {
      const text = unwrapped(
        reasons((draft) => {
          for (const one of draft.departments) if (one.id === 'so-xay-dung') one.to = 'so-xay-dugn';
          draft.keep = 'H99';
        }),
      );
      expect(text).toContain('có cơ quan “so-xay-dugn”');
      expect(text).toContain('có phải là “so-xay-dung”');
      expect(text).toContain('Mục “keep” ghi H99, không phải danh mục được hợp nhất: H03, H55');
      expect(text).not.toContain('chưa chọn');
    });

    it('a place whose dots were taken out, as empty', () => {
      merge();
      const text = readFileSync(join(folder, draftPath), 'utf8');
      writeFileSync(join(folder, draftPath), text.replace(/(?<=keep: ).*/u, ''));
      const { code, stdout } = take();
      expect([code, stdout]).toEqual([3, expect.stringContaining('Mục này để trống; cần chữ')]);
    });

    it('a catalog that has changed since the draft was made, or another day', () => {
      merge();
      change(answer);
      writeFiles(folder, {
        'H03/drafts/x.yaml': publication('21/QĐ-UBND', {
          issued: '2021-04-11',
          abolished: [{ code: '1.000003', by: basis }],
        }),
      });
      expect(tthc(join(folder, 'H03'), ['apply', 'drafts/x.yaml']).code).toBe(0);
      expect(take().stderr).toContain('Danh mục H03 không còn như khi lập dự thảo');
      expect(reasons((draft) => Object.assign(draft, { day: '2025-08-01' }))).toContain(
        'Dự thảo lập cho ngày 01/8/2025',
      );
    });

    it('decisions of the day or later, and effects that end after it', () => {
      const later = { ...publication('30/QĐ-UBND', { issued: '2025-06-20', effective: '2025-08-01' }) };
      const ending = publication('31/QĐ-UBND', { issued: '2025-06-01', expires: '2025-12-31' });
      writeFiles(folder, {
        'H03/drafts/later.yaml': { ...later, abolished: [{ code: '1.000001', by: basis }] },
        'H55/drafts/ending.yaml': {
          ...ending,
          amended: [{ code: '1.000001', changes: { timeLimit: { value: 1, unit: 'day' } }, by: basis }],
        },
      });
      expect(tthc(join(folder, 'H03'), ['apply', 'drafts/later.yaml', '--today', '2025-06-25']).code).toBe(0);
      expect(tthc(join(folder, 'H55'), ['apply', 'drafts/ending.yaml', '--today', '2025-06-25']).code).toBe(
        0,
      );
      const text = reasons(() => {});
      expect(text).toContain('Danh mục H03 có quyết định từ ngày hợp nhất trở đi: 30/QĐ-UBND');
      expect(unwrapped(text)).toContain('theo 31/QĐ-UBND');
    });

    it('effects that end after it, which go in as the refusal says: reverted, merged, applied with their end', () => {
      const ending = {
        ...publication('31/QĐ-UBND', { issued: '2025-06-01', expires: '2025-12-31' }),
        amended: [
          { code: '1.000001', changes: { timeLimit: { value: 1, unit: 'day' as const } }, by: [basis] },
        ],
      };
      writeFiles(folder, { 'H55/drafts/ending.yaml': ending });
      const south = join(folder, 'H55');
      expect(tthc(south, ['apply', 'drafts/ending.yaml', '--today', '2025-06-25']).code).toBe(0);
      expect(unwrapped(reasons(() => {}))).toContain(
        `với ngày có hiệu lực là 01/7/2025 và ngày hết hiệu lực như cũ`,
      );
      expect(tthc(south, ['revert', '31/QĐ-UBND', '--today', '2025-06-25']).code).toBe(0);
      merge('--force');
      change(answer);
      expect(take().code).toBe(0);
      const merged = join(folder, 'C');
      writeFiles(merged, { 'drafts/31.yaml': { ...ending, effective: day } });
      const applied = tthc(merged, ['apply', 'drafts/31.yaml', '--today', '2025-07-02']);
      expect(applied.code, applied.stdout + applied.stderr).toBe(0);
      expect(show('1.000001').timeLimit).toEqual({ value: 1, unit: 'day' });
      expect(tthc(merged, ['apply', '--due', '--today', '2026-01-02']).code).toBe(0);
      expect(show('1.000001').timeLimit).toBeUndefined();
      for (const at of ['C', 'C/merged/H55']) expect(tthc(folder, ['verify', '-C', at]).code).toBe(0);
    });

    it('a catalog that was edited by hand', () => {
      const record = join(folder, 'H03/catalog/procedures/so-tu-phap/1.000002.yaml');
      writeFileSync(record, readFileSync(record, 'utf8').replace('fees: none', 'fees: unspecified'));
      const { code, stderr } = merge();
      expect([code, unwrapped(stderr)]).toEqual([3, expect.stringContaining('tthc -C H03 verify')]);
    });
  });

  it('tells it in lines no wider than the terminal, and with the command that was meant', () => {
    const wide = 'Danh mục của tỉnh mới sau khi hợp nhất';
    const width = (said: string) => Math.max(...brokenLines(said).map((line) => textWidth(line)));
    const argv = ['merge', 'H03', 'H55', '--into', wide, '--on', day];
    const path = `${wide}/drafts/hop-nhat-H03-H55.yaml`;
    const first = tthc(folder, argv);
    expect(width(first.stdout)).toBeLessThanOrEqual(80);
    expect(unwrapped(first.stdout)).toContain(`--draft "${path}"`);
    const draft = parse(readFileSync(join(folder, path), 'utf8')) as Merger;
    answer(draft);
    const blank = (all: Merger['departments']) => all.map((one) => ({ ...one, to: '…' }));
    const { departments, sectors } = draft;
    const open = { ...draft, departments: blank(departments), sectors: blank(sectors) };
    writeFiles(folder, { [path]: stringify(open) });
    const cut = tthc(folder, [...argv, '--draft', path]);
    expect(unwrapped(cut.stdout.replaceAll('\n', '\n '))).toContain(`--draft "${path}" --format concise`);
    writeFiles(folder, { [path]: stringify({ ...draft, departments: [], sectors: [] }) });
    const { stderr } = tthc(folder, [...argv, '--draft', path]);
    expect(stderr.match(/^ {6}– /gmu)).toHaveLength(4);
    writeFiles(folder, { [path]: stringify(draft) });
    const merged = tthc(folder, [...argv, '--draft', path]);
    expect([merged.code, width(merged.stdout) <= 80]).toEqual([0, true]);
    expect(tthc(join(folder, wide), ['show', '1.000003']).stdout).toMatch(
      /phần riêng của từng cấp: +cấp tỉnh: phí, lệ phí không\n/u,
    );
    expect(tthc(join(folder, wide), ['merge', 'merged/H03', '--into', 'x', '--on', day]).stderr).toContain(
      'đã nêu: H03',
    );
  });

  it('maps departments as the draft says, and knows the former names', async () => {
    folder = makeFolder();
    const tourism = [procedure('1.000009', { department: 'so-du-lich' })];
    const [first, second] = made({ north: tourism });
    const list = first?.decisions[0];
    list?.departments?.push({ id: 'so-du-lich', name: 'Sở Du lịch' });
    await makeCatalogs(
      [first, second].flatMap((one) => one ?? []),
      folder,
    );
    merge();
    change((draft) => {
      answer(draft);
      const open = draft.departments.filter(({ to }) => to === '…');
      expect(open.map(({ id }) => id)).toEqual(['so-du-lich']);
      for (const entry of open) entry.to = 'so-xay-dung';
    });
    expect(take().code).toBe(0);
    const departments = readFileSync(join(folder, 'C/catalog/departments.yaml'), 'utf8');
    expect(departments).toContain('{ id: so-xay-dung, name: Sở Xây dựng, aliases: [Sở Du lịch] }');
    expect(tthcJson(folder, ['show', '1.000009', '-C', 'C'])).toMatchObject({
      procedure: { department: 'so-xay-dung' },
    });
  });

  it('gives internal procedures that share a code codes of their own', async () => {
    folder = makeFolder();
    const own = (name: string) => [procedure('NB-STP-01', { name, kind: 'internal' })];
    await makeCatalogs(made({ north: own('A'), south: own('B') }), folder);
    merge();
    change((draft) => {
      answer(draft);
      for (const entry of draft.internal ?? []) entry.to = 'NB-STP-01';
    });
    expect(take().stderr).toContain('Mã thủ tục nội bộ bị trùng: NB-STP-01');
    change((draft) => {
      for (const entry of draft.internal ?? [])
        entry.to = entry.publisher === 'H03' ? 'NB-STP-02' : entry.code;
    });
    expect(take().stdout).toContain('Không tính 2 thủ tục hành chính nội bộ');
    expect([show('NB-STP-01').name, show('NB-STP-02').name]).toEqual(['B', 'A']);
  });

  it('takes three as well as two, and refuses one, or one twice', async () => {
    await makeCatalogs([{ code: 'H04', name: 'UBND tỉnh Cao Bằng', decisions: [baseline(north)] }], folder);
    const all = ['merge', 'H03', 'H04', 'H55', '--into', 'C', '--on', day];
    expect(tthc(folder, all).code).toBe(1);
    const path = 'C/drafts/hop-nhat-H03-H04-H55.yaml';
    const draft = parse(readFileSync(join(folder, path), 'utf8')) as Merger;
    answer(draft);
    writeFiles(folder, { [path]: stringify(draft) });
    expect(tthcJson(folder, [...all, '--draft', path])).toMatchObject({ code: 0, result: { procedures: 5 } });
    for (const some of [['H03'], ['H03', 'H03']])
      expect(tthc(folder, ['merge', ...some, '--into', 'D', '--on', day]).code).toBe(2);
  });
});
