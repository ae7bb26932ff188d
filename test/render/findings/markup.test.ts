import { describe, expect, it } from 'vitest';
import { findingWords } from '../../../src/messages/vi/finding-words.ts';
import { visibleText } from '../../../src/text/width.ts';
import {
  always,
  diagnosticOf,
  fullMessage,
  placeText,
  reportOf,
  write,
} from '../../support/findings/findings-report.ts';
import { parseStrictXml } from '../../support/strict-xml.ts';

const withoutControls = (text: string): string =>
  text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '');

describe('github', () => {
  const unescapeData = (text: string): string =>
    text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
  const unescapeProperty = (text: string): string =>
    unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
  /** As the runner reads a line: a command, or undefined where it only logs it. */
  function readCommand(line: string) {
    const [, name = '', list = '', data = ''] = /^\s*::([\w-]+) ?(.*?)::(.*)$/su.exec(line) ?? [];
    if (name === '') return undefined;
    const properties = list
      .split(',')
      .map((pair) => pair.split('=').map(unescapeProperty) as [string, string]);
    return { name, properties: Object.fromEntries(properties), data: unescapeData(data) };
  }

  it('annotates ten errors and ten warnings, gravest first, and logs everything', () => {
    always((diagnostics) => {
      const lines = write('github', reportOf(diagnostics)).split('\n').slice(0, -1);
      const commands = lines.flatMap((line) => readCommand(line) ?? []);
      const of = (severity: string) => diagnostics.filter((one) => one.severity === severity);
      const shown = [...of('error').slice(0, 10), ...of('warning').slice(0, 10)];
      expect(commands.slice(0, shown.length).map(({ name, data }) => [name, data])).toEqual(
        shown.map((one) => [one.severity, fullMessage(one)]),
      );
      shown.forEach((one, i) => {
        const { file, line, col, endLine, title } = commands[i]?.properties ?? {};
        expect([file, line, endLine, title]).toEqual([
          one.file,
          `${one.line}`,
          `${one.endLine}`,
          `tthc: ${one.rule}`,
        ]);
        expect(col).toBe(one.line === one.endLine ? `${one.column}` : undefined);
      });
      const left = [of('error').length, of('warning').length].map((count) => Math.max(0, count - 10)) as [
        number,
        number,
      ];
      const notices = left[0] + left[1] === 0 ? [] : [['notice', findingWords.moreInLog(...left)]];
      expect(commands.slice(shown.length).map(({ name, data }) => [name, data])).toEqual(notices);
      expect(lines).toHaveLength(shown.length + notices.length + diagnostics.length);
    });
  });

  it('counts what GitHub would drop without a word', () => {
    const of = (severity: 'error' | 'warning', count: number) =>
      Array.from({ length: count }, () => diagnosticOf({ severity }));
    const output = write('github', reportOf([...of('warning', 1887), ...of('error', 11)]));
    expect(output.match(/^::error /gmu)).toHaveLength(10);
    expect(output.match(/^::warning /gmu)).toHaveLength(10);
    expect(output).toContain('::notice title=tthc::Còn 1 lỗi, 1.877 cảnh báo không hiển thị ở đây.');
    expect(write('github', reportOf([...of('warning', 10), ...of('error', 10)]))).not.toContain('::notice');
  });

  it('never lets a record give the runner a command', () => {
    always((diagnostics) => {
      const lines = write('github', reportOf(diagnostics))
        .split('\n')
        .slice(-1 - diagnostics.length, -1);
      for (const line of lines) expect(line).not.toMatch(/^\s*::|##\[|[\r\u2028\u0085]/u);
    });
  });
});

describe('junit', () => {
  it('is well-formed, with a suite a file and a case a finding', () => {
    always((diagnostics) => {
      const root = parseStrictXml(write('junit', reportOf(diagnostics)));
      const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
      expect(root.attributes).toMatchObject({
        tests: `${Math.max(1, diagnostics.length)}`,
        failures: `${errors}`,
        skipped: `${diagnostics.length - errors}`,
      });
      expect(root.children).toHaveLength(Math.max(1, new Set(diagnostics.map(({ file }) => file)).size));
      const cases = root.children.flatMap(({ children }) => children);
      expect(cases).toHaveLength(Math.max(1, diagnostics.length));
      const files = diagnostics.map(({ file }) => file);
      const byFile = [...diagnostics].sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file));
      byFile.forEach((one, i) => {
        const [content] = cases[i]?.children ?? [];
        expect(content?.name).toBe(one.severity === 'error' ? 'failure' : 'skipped');
        expect(content?.text.startsWith(withoutControls(`${placeText(one)}\n${fullMessage(one)}`))).toBe(
          true,
        );
        expect(content?.attributes.message).toBe(withoutControls(one.message));
      });
    });
  });
});

describe('markdown', () => {
  const readCell = (cell: string): string =>
    cell
      .replace(/\\([\\`*_[\]|~#$])/gu, '$1')
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&');
  const oneLine = (text: string): string =>
    text
      .split(/\r\n?|\n/u)
      .map(visibleText)
      .join('<br>');

  it('is a table for each rule, errors first, with a row for each finding', () => {
    always((diagnostics) => {
      const lines = write('markdown', reportOf(diagnostics)).split('\n');
      const rows = lines
        .filter((line) => line.startsWith('| ') && !line.startsWith('| --- '))
        .filter((line) => line !== '| Vị trí | Nội dung | Gợi ý |');
      const keys = [...new Set(diagnostics.map(({ severity, rule }) => `${severity} ${rule}`))];
      const ordered = [
        ...keys.filter((key) => key.startsWith('error')),
        ...keys.filter((key) => key.startsWith('warning')),
      ];
      const expected = ordered.flatMap((key) =>
        diagnostics.filter(({ severity, rule }) => `${severity} ${rule}` === key),
      );
      expect(lines.filter((line) => line.startsWith('### '))).toHaveLength(ordered.length);
      expect(rows).toHaveLength(diagnostics.length);
      expected.forEach((one, i) => {
        const places = [one, ...(one.related ?? [])].map((place) => oneLine(placeText(place))).join('<br>');
        const wanted = `| ${places} | ${oneLine(one.message)} | ${oneLine(one.hint ?? '')} |`;
        expect(readCell(rows[i] ?? '')).toBe(wanted);
        expect(rows[i]?.match(/(?<!\\)(?:\\\\)*\|/gu)).toHaveLength(4);
        expect(rows[i]?.replaceAll('<br>', '')).not.toMatch(/<|&(?!lt;|amp;)|(?<!\\)(?:\\\\)*[`*_[\]~#$]/u);
      });
    });
  });

  it('stays below the megabyte at which GitHub refuses a job summary, and says what it left out', () => {
    const many = Array.from({ length: 9000 }, () => diagnosticOf({ message: 'Thủ tục '.repeat(20) }));
    const output = write('markdown', reportOf(many));
    const rows = output.split('\n').filter((line) => line.startsWith('| catalog')).length;
    expect(Buffer.byteLength(output)).toBeLessThan(1024 * 1024);
    expect(output).toContain(findingWords.moreThanFits(9000 - rows));
    expect(output).toContain('(9.000)');
  });
});
