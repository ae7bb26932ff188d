import { Chalk } from 'chalk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingWords as english } from '../../../src/messages/en/finding-words.ts';
import { pretty } from '../../../src/render/findings/pretty.ts';
import type { Diagnostic, RuleId } from '../../../src/model/finding.ts';
import type { Style } from '../../../src/render/style.ts';
import { graphemes, textWidth, visibleText } from '../../../src/text/width.ts';
import { anyDiagnostic, diagnosticOf, nastyText, reportOf } from '../../support/findings/findings-report.ts';
import { runs } from '../../support/runs.ts';

const widths = [40, 80, 200];
/** So many findings are all shown in full. */
const few = 6;
const squash = (text: string): string => text.replace(/\s/gu, '');
const visibleLines = (text: string): string =>
  text
    .split(/\r\n?|\n/u)
    .map(visibleText)
    .join('\n');

const chalk = new Chalk({ level: 1 });
const coloured: Style = {
  strong: chalk.bold,
  faint: chalk.dim,
  error: chalk.red,
  warning: chalk.yellow,
  good: chalk.green,
  added: chalk.green,
  removed: chalk.red,
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes are what is looked for.
const withoutColour = (text: string): string => text.replace(/\u001b\[\d+m/gu, '');

/** Reports whose findings lie in files that are there, with any text in them. */
const anyReport = fc
  .record({
    diagnostics: fc.array(anyDiagnostic, { maxLength: few }),
    lines: fc.array(nastyText, { minLength: 1, maxLength: 12 }),
    width: fc.constantFrom(...widths),
  })
  .map(({ diagnostics, lines, width }) => {
    const near = diagnostics.map((one) => ({
      ...one,
      line: (one.line % 12) + 1,
      endLine: (one.line % 12) + 1 + one.endLine - one.line,
    }));
    return reportOf(near, { width, source: () => lines.join('\n') });
  });

describe('pretty', () => {
  it('fits the width, paths apart', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const long = pretty(report)
          .split('\n')
          .filter((line) => textWidth(line) > report.width);
        // Only paths hold slashes here, and rule ids, which are short.
        for (const line of long) expect(line).toMatch(/2\.000815\.yaml/u);
      }),
      runs(100),
    );
  });

  it('loses nothing of what a finding says', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const output = squash(pretty(report));
        const { words } = report;
        for (const one of report.diagnostics) {
          expect(output).toContain(
            squash(`${words.severities[one.severity]}:${visibleLines(`${one.message} [${one.rule}]`)}`),
          );
          if (one.hint) expect(output).toContain(squash(`${words.hint}:${visibleLines(one.hint)}`));
          for (const { file, line, column } of [one, ...(one.related ?? [])]) {
            expect(output).toContain(squash(visibleText(`${file}:${line}:${column}`)));
          }
        }
        expect(output).toContain(squash(words.summary(report.summary)));
      }),
      runs(100),
    );
  });

  it('lets no text of a record steer the terminal or hide in it', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const hidden = graphemes(pretty(report)).filter(({ text }) => text !== '\n' && textWidth(text) === 0);
        expect(hidden).toEqual([]);
      }),
      runs(100),
    );
  });

  it('says the same with colours as without', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const output = pretty({ ...report, style: coloured });
        expect(withoutColour(output)).toBe(pretty(report));
        if (report.diagnostics.length > 0) expect(output).not.toBe(pretty(report));
      }),
      runs(100),
    );
  });

  it.each(widths)('keeps places whole for clicking at %i columns', (width) => {
    const lines = pretty(reportOf([diagnosticOf({ line: 3, column: 13 })], { width })).split('\n');
    expect(lines).toContain('catalog/procedures/so-tu-phap/2.000815.yaml:3:13');
  });

  it('has the errors after the warnings, and how many there are at the very end', () => {
    const found = (['error', 'warning', 'error', 'warning'] as const).map((severity, at) =>
      diagnosticOf({ severity, message: `Câu ${at}.` }),
    );
    const output = pretty(reportOf(found));
    expect(output.match(/Câu \d/gu)).toEqual(['Câu 1', 'Câu 3', 'Câu 0', 'Câu 2']);
    expect(output.trimEnd().split('\n').at(-1)).toContain('2 lỗi, 2 cảnh báo');
  });

  const repeated = (severity: Diagnostic['severity'], count: number, rule: RuleId): Diagnostic[] =>
    Array.from({ length: count }, (_, at) =>
      diagnosticOf({ severity, rule, message: 'Lặp.', hint: 'Sửa.', line: at + 1 }),
    );

  it.each([
    ['warning', 6, 6, 6, undefined],
    ['warning', 7, 1, 3, '4'],
    ['warning', 1887, 1, 3, '1.884'],
    ['error', 7, 2, 7, undefined],
    ['error', 11, 2, 11, undefined],
    ['error', 51, 2, 10, '41'],
  ] as const)(
    'of %ss of one rule, %i in all, shows %i whole, names %i',
    (severity, count, whole, named, left) => {
      const output = pretty(reportOf(repeated(severity, count, 'code/missing'), { width: 200 }));
      expect(output.match(/Gợi ý: Sửa\./gu)).toHaveLength(whole);
      expect(output.match(/Lặp\./gu)).toHaveLength(named);
      const kind = severity === 'error' ? 'lỗi' : 'cảnh báo';
      expect(output.includes(`${kind} nữa`)).toBe(left !== undefined);
      if (left) expect(output).toContain(`… và ${left} ${kind} nữa cùng loại.`);
      expect(output.includes('tthc validate --format concise')).toBe(count > few);
    },
  );

  it('fits a screen with thousands of findings of many rules, and names each rule', () => {
    const rules = ['code/missing', 'level/unspecified', 'fee/unspecified', 'name/duplicate'] as const;
    const warnings = rules.flatMap((rule) => repeated('warning', 800, rule));
    const errors = repeated('error', 40, 'decision/unknown-target');
    for (const found of [warnings, [...warnings, ...errors]]) {
      const output = pretty(reportOf(found));
      expect(output.split('\n').length).toBeLessThan(50);
      for (const { rule } of found) expect(output).toContain(`[${rule}]`);
    }
  });

  it('shows no lines around what is missing', () => {
    const report = (found: Parameters<typeof diagnosticOf>[0]) =>
      pretty(
        reportOf([diagnosticOf({ line: 1, column: 5, endLine: 1, ...found })], {
          source: () => 'name: Đăng ký khai sinh',
        }),
      );
    expect(report({ rule: 'code/missing', endColumn: 5 })).not.toContain('> 1');
    expect(report({ rule: 'code/missing', endColumn: 6 })).toContain('> 1');
    expect(report({ rule: 'yaml/syntax', endColumn: 5 })).toContain('> 1');
  });

  it('says that nothing was found, in both languages', () => {
    expect(pretty(reportOf([]))).toMatch(
      /^Đã kiểm tra 1\.887 tệp .*: không có lỗi, không có\ncảnh báo\.\n$/u,
    );
    expect(pretty(reportOf([], { words: english }))).toContain(
      'Checked 1,887 files (1,884 procedures, 13 decisions)',
    );
  });
});
