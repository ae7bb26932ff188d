// What is said of broken records and drafts, with what stands in them: no English word, no key that is not quoted.
import { describe, expect, it } from 'vitest';
import type { Variant } from '../../src/check/examples/example.ts';
import { checkVariant } from '../../src/check/examples/shown.ts';
import { abolish, amendDays, content, publication } from '../../src/check/examples/variants.ts';
import { positionFindings } from '../../src/check/positions.ts';
import { ruleIds, ruleTable } from '../../src/check/rules/index.ts';
import { words as vi } from '../../src/messages/vi/index.ts';
import { writeYaml } from '../../src/yaml/writer.ts';
import { diagnose } from '../../src/render/findings/diagnose.ts';
import { findEnglish, read, type Said } from '../support/english.ts';

function saidOf(variant: Variant): Said[] {
  const { findings, texts } = checkVariant(variant);
  return diagnose(
    positionFindings(findings, (file) => texts.get(file)),
    vi.rules,
  ).map(({ rule, message, hint = '' }) => ({
    place: rule,
    text: `${message} ${hint}`.replace(/Sửa thành: .*/su, line),
  }));
}

/** Stands for a line of a file that is to be copied as it is. */
const line = '·';

/** Values that are wrong in most places. */
const wrong = [
  '5',
  'true',
  'chữ',
  '""',
  '[]',
  '{}',
  '[1]',
  '[a]',
  '{ a: 1 }',
  '[{ a: 1 }]',
  '2026-13-40',
  '~',
];

const keysOf = (name: string): string[] => {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys((value as { properties?: object }).properties ?? {})) found.add(key);
    Object.values(value).forEach(visit);
  };
  visit(JSON.parse(read(`schemas/${name}.schema.json`)));
  return [...found];
};

/** A draft with a key more, at the place of a line. */
const draft = publication({ ...abolish, new: [{ ...content, code: '1.000009' }], amended: [amendDays(3)] });
const lines = writeYaml(draft, 'decision').split('\n');
const withKey = (indent: string, before: RegExp, key: string, value: string): Variant => {
  const own = new RegExp(`^${indent}${key}:`, 'u');
  const at = lines.findIndex((line) => before.test(line));
  const rest = lines.filter((line, i) => i === at || !own.test(line));
  const place = rest.indexOf(lines[at] ?? '');
  const text = [...rest.slice(0, place), `${indent}${key}: ${value}`, ...rest.slice(place)].join('\n');
  return { draft, draftEdit: [lines.join('\n'), text] };
};

describe('what is said in Vietnamese', () => {
  it.each(ruleIds.flatMap((id) => (ruleTable[id].example ? [id] : [])))('of the example of %s', (id) => {
    const said = saidOf(ruleTable[id].example?.().bad ?? {});
    expect(findEnglish(said)).toEqual([]);
  });

  it.each([
    ['decision', '', /^issued:/u, keysOf('decision')],
    ['a new row', '    ', /^ {4}department:/u, keysOf('procedure')],
    ['changes of a row', '      ', /^ {6}timeLimit:/u, keysOf('common')],
  ])('of wrong values in %s', (_, indent, before, keys) => {
    const said = keys.flatMap((key) => wrong.flatMap((value) => saidOf(withKey(indent, before, key, value))));
    expect(said.length).toBeGreaterThan(100);
    expect([...new Set(findEnglish(said))]).toEqual([]);
  });
});
