import { describe, expect, it } from 'vitest';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tthc, writeFiles } from '../../support/cli.ts';
import { makeCatalog, procedure, publication } from '../../support/example.ts';

describe('export --decision', () => {
  const folder = makeCatalog([procedure('1.000001'), procedure('1.000002')]);
  writeFiles(folder, {
    'drafts/bai-bo.yaml': publication('12/QĐ-UBND', {
      abolished: [{ code: '1.000001', by: { number: '23/2015/NĐ-CP' } }],
    }),
    'drafts/hong.yaml': { number: 12 },
  });
  const exported = (...args: string[]) => tthc(folder, ['export', ...args]);

  it('prints a draft, and import drafts the same decision out of the file', () => {
    const made = exported('--decision', 'drafts/bai-bo.yaml', '--to', 'bai-bo.docx', '--format', 'json');
    expect(made.code).toBe(0);
    expect(JSON.parse(made.stdout)).toMatchObject({ rows: { abolished: 1 }, uncarried: [] });
    expect(tthc(folder, ['import', 'bai-bo.docx', '--out', 'lai.yaml']).code).toBe(0);
    const again = exported('--decision', 'lai.yaml', '--to', 'lai.docx');
    expect(again.code).toBe(0);
    expect(readFileSync(join(folder, 'lai.docx')).equals(readFileSync(join(folder, 'bai-bo.docx')))).toBe(
      true,
    );
  });

  it('prints to Excel as well', () => {
    const made = exported('--decision', 'drafts/bai-bo.yaml', '--to', 'bai-bo.xlsx', '--format', 'json');
    expect(JSON.parse(made.stdout)).toMatchObject({ rows: { abolished: 1 }, uncarried: [] });
    expect(tthc(folder, ['import', 'bai-bo.xlsx', '--out', 'tu-excel.yaml']).code).toBe(0);
    expect(tthc(folder, ['import', 'bai-bo.docx', '--out', 'tu-word.yaml']).code).toBe(0);
    expect(readFileSync(join(folder, 'tu-excel.yaml'), 'utf8')).toBe(
      readFileSync(join(folder, 'tu-word.yaml'), 'utf8'),
    );
  });

  it('says that the words are those of another kind of decision', () => {
    writeFiles(folder, {
      'drafts/dinh-chinh.yaml': {
        ...publication('13/QĐ-UBND', { amended: [{ code: '1.000002', changes: { sector: 'ho-tich' } }] }),
        kind: 'correction',
      },
    });
    const made = exported('--decision', 'drafts/dinh-chinh.yaml', '--to', 'dinh-chinh.docx', '--lang', 'vi');
    expect(made.code).toBe(0);
    expect(made.stdout.replace(/\s+/gu, ' ')).toContain('đây là quyết định loại “đính chính”');
    expect(exported('--decision', 'drafts/bai-bo.yaml', '--to', 'b.docx').stdout).not.toContain('loại “');
  });

  it('prints a decision of the ledger as the catalog was before it', () => {
    expect(tthc(folder, ['apply', 'drafts/bai-bo.yaml', '--today', '2021-03-02']).code).toBe(0);
    expect(exported('--decision', '12/QĐ-UBND', '--to', 'so.docx').code).toBe(0);
    expect(readFileSync(join(folder, 'so.docx')).equals(readFileSync(join(folder, 'bai-bo.docx')))).toBe(
      true,
    );
  });

  it('refuses to overwrite, and what it cannot find or write', () => {
    const over = exported('--decision', 'drafts/bai-bo.yaml', '--to', 'bai-bo.docx');
    expect([over.code, over.stderr]).toEqual([2, expect.stringContaining('--force')]);
    const unknown = exported('--decision', '12', '--to', 'x.docx');
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('12/QĐ-UBND')]);
    expect(exported('--decision', 'drafts/khong-co.yaml', '--to', 'x.docx').code).toBe(2);
    expect(exported('--decision', 'drafts/bai-bo.yaml', '--to', 'x.pdf').code).toBe(2);
    expect(exported('--decision', 'drafts/hong.yaml', '--to', 'x.docx').code).toBe(3);
    expect(existsSync(join(folder, 'x.docx'))).toBe(false);
  });
});
