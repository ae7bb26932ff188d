import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readTree, tthc, tthcJson, writeFiles } from '../support/cli.ts';
import { basis, makeCatalog, procedure, publication } from '../support/example.ts';

interface PlanOutput {
  decision: string;
  changes: {
    class: string;
    code: string | null;
    id: string;
    levels: string[];
    fields: { path: string; before: unknown; after: unknown }[];
  }[];
  counts: { before: number; after: number; rows: { before: number; after: number } };
  files: string[];
}

const threeProcedures = () =>
  makeCatalog([
    procedure('1.000001'),
    procedure('1.000002', { levels: ['province', 'commune'] }),
    procedure('1.000003'),
  ]);

const record = (folder: string, path: string) =>
  parse(readFileSync(join(folder, 'catalog/procedures', path), 'utf8'));

describe('plan and apply', () => {
  const late = publication('12/QĐ-UBND', {
    amended: [{ code: '1.000001', name: 'Tên khác hẳn', changes: { oneStop: true }, by: basis }],
  });

  it('tell the warnings against a decision, before what comes next', () => {
    const withDraft = () => {
      const folder = threeProcedures();
      writeFiles(folder, { 'drafts/d.yaml': late });
      return folder;
    };
    const { diagnostics } = tthcJson<{ diagnostics: { rule: string }[] }>(withDraft(), [
      'validate',
      'drafts/d.yaml',
    ]);
    expect(diagnostics.map(({ rule }) => rule)).toContain('decision/name-differs');
    for (const command of ['plan', 'apply']) {
      const told = tthc(withDraft(), [command, 'drafts/d.yaml', '--lang', 'vi']).stdout;
      expect(told).toContain(`Cảnh báo (${diagnostics.length}):`);
      expect(told).toContain('[decision/name-differs]');
      expect(told.includes('tthc validate drafts/d.yaml')).toBe(command === 'plan');
      expect(told.indexOf('Cảnh báo')).toBeLessThan(told.search(/Tiếp theo|Áp dụng bằng/u));
      const { warnings } = tthcJson<{ warnings: unknown }>(withDraft(), [command, 'drafts/d.yaml']);
      expect(warnings).toEqual(diagnostics);
    }
    const { stdout } = tthc(withDraft(), ['plan', 'drafts/d.yaml', '--format', 'markdown', '--lang', 'vi']);
    expect(stdout).toMatch(/^- .*\[decision\/name-differs\]$/mu);
  });
});

describe('apply', () => {
  it('carries out new, amended, replaced and abolished rows and writes the ledger', () => {
    const folder = threeProcedures();
    writeFiles(folder, {
      'drafts/d.yaml': publication('12/QĐ-UBND', {
        declared: { new: 1, amended: 1, replaced: 1, abolished: 0 },
        new: [procedure('1.000009')],
        amended: [
          {
            code: '1.000001',
            changes: { timeLimit: { value: 3, unit: 'working_day' } },
            changedParts: ['timeLimit'],
            by: basis,
          },
        ],
        replaced: [{ codes: ['1.000003'], with: [procedure('1.000010')], by: basis }],
        abolished: [{ code: '1.000002', levels: ['commune'], by: basis }],
      }),
    });
    const planned = tthcJson<PlanOutput>(folder, ['plan', 'drafts/d.yaml']);
    const before = readTree(folder);
    expect(planned.code).toBe(3);
    expect(readTree(folder)).toEqual(before);

    writeFiles(folder, {
      'drafts/d.yaml': readFileSync(join(folder, 'drafts/d.yaml'), 'utf8').replace(
        'abolished: 0',
        'abolished: 1',
      ),
    });
    const plan = tthcJson<PlanOutput>(folder, ['plan', 'drafts/d.yaml']);
    expect(plan.code).toBe(0);
    expect(plan.decision).toBe('12/QĐ-UBND');
    expect(plan.counts).toMatchObject({ before: 3, after: 4, rows: { before: 4, after: 4 } });
    expect(plan.changes.map((change) => [change.class, change.code, change.levels])).toEqual([
      ['abolished', '1.000002', ['commune']],
      ['replaced', '1.000003', ['province']],
      ['new', '1.000010', ['province']],
      ['amended', '1.000001', ['province']],
      ['new', '1.000009', ['province']],
    ]);
    expect(plan.changes[3]?.fields).toEqual([
      { path: 'timeLimit', before: null, after: { value: 3, unit: 'working_day' } },
    ]);

    expect(tthc(folder, ['apply', 'drafts/d.yaml']).code).toBe(0);
    const reference = { number: '12/QĐ-UBND', issued: '2021-03-01' };
    expect(record(folder, 'so-tu-phap/1.000001.yaml')).toMatchObject({
      timeLimit: { value: 3 },
      amendedBy: [reference],
    });
    expect(record(folder, 'so-tu-phap/1.000002.yaml')).toMatchObject({
      status: 'active',
      levels: ['province'],
    });
    expect(record(folder, 'so-tu-phap/1.000003.yaml')).toMatchObject({
      status: 'abolished',
      abolishedBy: reference,
      effectiveTo: '2021-03-01',
      replacedBy: ['1.000010'],
    });
    expect(record(folder, 'so-tu-phap/1.000010.yaml')).toMatchObject({
      status: 'active',
      publishedBy: reference,
      effectiveFrom: '2021-03-01',
      replaces: ['1.000003'],
    });
    expect(existsSync(join(folder, 'catalog/decisions/2021/2021-03-01-12-QD-UBND.yaml'))).toBe(true);
    expect(tthcJson<{ asOf: string }>(folder, ['stats']).asOf).toBe('2021-03-01');
    expect(tthc(folder, ['validate']).code).toBe(0);
  });

  it('says so the second time, and changes nothing', () => {
    const folder = threeProcedures();
    writeFiles(folder, {
      'drafts/d.yaml': publication('12/QĐ-UBND', { abolished: [{ code: '1.000001', by: basis }] }),
    });
    expect(tthc(folder, ['apply', 'drafts/d.yaml']).code).toBe(0);
    const before = readTree(folder);
    const again = tthc(folder, ['apply', 'drafts/d.yaml']);
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toContain('đã được áp dụng');
    expect(readTree(folder)).toEqual(before);
  });

  it('refuses a decision that is in the ledger with other rows', () => {
    const folder = threeProcedures();
    writeFiles(folder, {
      'drafts/d.yaml': publication('12/QĐ-UBND', { abolished: [{ code: '1.000001', by: basis }] }),
    });
    tthc(folder, ['apply', 'drafts/d.yaml']);
    writeFiles(folder, {
      'drafts/d.yaml': publication('12/QĐ-UBND', { abolished: [{ code: '1.000002', by: basis }] }),
    });
    expect(tthc(folder, ['apply', 'drafts/d.yaml']).code).toBe(3);
  });

  it('tells every reason for refusal in one go, and changes not a byte', () => {
    const folder = threeProcedures();
    tthc(folder, ['apply', 'x.yaml']);
    writeFiles(folder, {
      'drafts/gone.yaml': publication('1/QĐ-UBND', { abolished: [{ code: '1.000001', by: basis }] }),
    });
    tthc(folder, ['apply', 'drafts/gone.yaml']);
    writeFiles(folder, {
      'drafts/bad.yaml': publication('2/QĐ-UBND', {
        issued: '2021-04-01',
        declared: { new: 7 },
        new: [procedure('1.000002')],
        amended: [
          { code: '1.000001', changes: { postal: true }, by: basis },
          { code: '1.000003', changes: { postal: true }, changedParts: ['fees'], by: basis },
        ],
        abolished: [{ code: '9.999999', by: basis }, { code: '1.000003' }],
      }),
    });
    const before = readTree(folder);
    const refused = tthc(folder, ['apply', 'drafts/bad.yaml', '--format', 'json']);
    expect(refused.code).toBe(3);
    const { diagnostics } = JSON.parse(refused.stdout) as {
      diagnostics: { rule: string; severity: string }[];
    };
    const rules = diagnostics.filter((found) => found.severity === 'error').map((found) => found.rule);
    expect(new Set(rules)).toEqual(
      new Set([
        'decision/declared-count',
        'decision/already-active',
        'decision/already-abolished',
        'decision/unknown-target',
        'decision/missing-document',
        'decision/conflicting-actions',
      ]),
    );
    expect(readTree(folder)).toEqual(before);
  });
});
