import { deepStrictEqual } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { checkJson, splitJson } from '../src/import/files/json-text.ts';
import { readDelimited } from '../src/import/files/delimited.ts';
import { toCsv } from '../src/render/delimited.ts';
import { UnreadableFile } from '../src/model/unreadable.ts';
import { parseText } from '../src/yaml/document.ts';
import { formatYaml } from '../src/yaml/format.ts';
import { writeYaml } from '../src/yaml/writer.ts';

/**
 * Collections of hard texts that others keep are no part of the project. `TTHC_SUITES` names a folder that holds them as
 * they are published: `yaml-test-suite/` (its data), `JSONTestSuite/`, `big-list-of-naughty-strings/`.
 */
const suites = process.env.TTHC_SUITES ?? '';
const place = (...path: string[]) => join(suites, ...path);
/** The files of a suite; one that stands for all, to be counted as skipped, where it is not there. */
const names = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith(ending))
        .sort()
    : [`*${ending}`];
const describeSuite = (name: string) => describe.skipIf(suites === '' || !existsSync(place(name)));

/** A directive that stands twice, which our parser lets pass: no value hangs on it. */
const lenient = new Set(['SF5V/']);

describeSuite('yaml-test-suite')('yaml-test-suite', () => {
  const cases = names(place('yaml-test-suite'), 'in.yaml').map((path) => path.replace(/in\.yaml$/u, ''));

  it.each(cases)('%s is read as it is meant, or refused', (name) => {
    const file = (of: string) => place('yaml-test-suite', name, of);
    const text = readFileSync(file('in.yaml'), 'utf8');
    const { value, problems } = parseText(text);
    const formatted = formatYaml(text, 'procedure');
    if (existsSync(file('error')) && !lenient.has(name)) {
      expect(problems).not.toEqual([]);
      expect(formatted).toHaveProperty('problem');
      return;
    }
    if (problems.length > 0 || !existsSync(file('in.json'))) return;
    // Several values one after another are several documents.
    const meant = parseAllDocuments(readFileSync(file('in.json'), 'utf8'), { logLevel: 'error' });
    deepStrictEqual(value, 'empty' in meant ? null : meant[0]?.toJS());
    if ('text' in formatted) deepStrictEqual(parse(formatted.text), value);
  });
});

describeSuite('JSONTestSuite')('JSONTestSuite', () => {
  const folder = place('JSONTestSuite', 'test_parsing');

  it.each(names(folder, '.json'))('%s is taken for what it is', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    let isSound = true;
    try {
      checkJson(text);
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableFile);
      isSound = false;
    }
    if (name.startsWith('y_')) expect(isSound).toBe(true);
    if (name.startsWith('n_')) expect(isSound).toBe(false);
    const values = splitJson(text);
    if (name.startsWith('y_') && values.length === 1 && 'value' in (values[0] ?? {}))
      expect(values).toMatchObject([{ value: JSON.parse(text) }]);
  });
});

describeSuite('big-list-of-naughty-strings')('big-list-of-naughty-strings', () => {
  const path = place('big-list-of-naughty-strings', 'blns.json');
  const strings: string[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];

  it(`${strings.length} texts go through YAML, also as it is formatted`, () => {
    for (const string of strings) {
      const value = { name: string.normalize('NFC'), steps: `${string}\n${string}`.normalize('NFC') };
      const text = writeYaml(value, 'procedure');
      deepStrictEqual(parseText(text), { value, problems: [], isCanonical: true });
      deepStrictEqual(formatYaml(text, 'procedure'), { text });
      deepStrictEqual(parse(text), value);
    }
  });

  it(`${strings.length} texts go through CSV, for whoever takes the guarding apostrophe away`, () => {
    const rows = strings.map((string) => ['x', string, 'x']);
    const back = readDelimited(toCsv(rows), 'comma').sheet.rows;
    const bare = (text: string) => (/^'(?=[=+\-@\t\r＝＋－＠'\d])/u.test(text) ? text.slice(1) : text);
    expect(back.map(([, cell = '']) => bare(cell))).toEqual(strings.map((string) => bare(string)));
  });
});
