import { describe, expect, it } from 'vitest';
import { wholenessOf } from '../../src/check/wholeness.ts';
import { stateOf } from '../../src/plan/state.ts';
import { baseline, procedure } from '../support/example.ts';
import { applyInMemory, emptyMemory, readMemory } from '../support/memory.ts';

const files = readMemory(
  applyInMemory(emptyMemory('2020-12-31'), [baseline([procedure('1.000001')])], '2021-01-01'),
);
const whole = {
  paths: [...files.texts.keys()],
  unread: [],
  frame: files,
  records: files.procedures,
  expected: stateOf(files),
};

const home = 'procedures/so-tu-phap/1.000001.yaml';

describe('a catalog', () => {
  it('is whole as the tool made it', () => expect(wholenessOf(whole)).toEqual([]));

  it.each([
    ['by capitals', 'Departments.yaml'],
    ['by the ending', 'sectors.yml'.replace('yml', 'YAML')],
    ['by the form of Unicode', 'decisions/2021/Quyết định.yaml'.normalize('NFD')],
  ])('is not whole with two files that differ %s only', (_, path) => {
    const twin = [...whole.paths, 'decisions/2021/Quyết định.yaml'];
    expect(wholenessOf({ ...whole, paths: twin })).toEqual([]);
    expect(wholenessOf({ ...whole, paths: [...twin, path] })).toEqual([{ kind: 'twin', path }]);
  });

  it.each(['departments', 'sectors'] as const)(
    'is not whole where an entry of its %s is other, or gone',
    (name) => {
      const doc = files[name];
      const entriesOf = (doc?.value ?? {}) as Record<string, { id: string; name: string }[]>;
      const [first, ...rest] = entriesOf[name] ?? [];
      const held = (entries: unknown[]) => ({ ...files, [name]: { ...doc, value: { [name]: entries } } });
      for (const entries of [
        rest,
        [{ ...first, name: 'Khác' }, ...rest],
        [{ ...first, level: 'province' }, ...rest],
      ])
        expect(wholenessOf({ ...whole, frame: held(entries) })).toEqual([
          { kind: 'registry', path: `${name}.yaml`, entry: first?.id },
        ]);
      const added = { id: 'moi', name: 'Mới' };
      expect(wholenessOf({ ...whole, frame: held([first, ...rest, added, added]) })).toEqual([]);
      const other = { ...added, name: 'Khác' };
      expect(wholenessOf({ ...whole, frame: held([first, ...rest, added, other]) })).toEqual([
        { kind: 'registry', path: `${name}.yaml`, entry: 'moi' },
      ]);
    },
  );

  it.each([
    'procedures/1.000001.yaml',
    'procedures/a-truoc/1.000001.yaml',
    'procedures/so-xay/1.000001.yaml',
  ])('names the copy of a procedure, %s, not the file that stands in its place', (path) => {
    const paths = [...whole.paths, path].sort();
    const records = paths.flatMap((one) => {
      const doc = files.procedures.find((held) => held.path === (one === path ? home : one));
      return doc ? [{ ...doc, path: one }] : [];
    });
    expect(wholenessOf({ ...whole, paths, records })).toEqual([{ kind: 'twin', path }]);
  });

  it('is not whole with a record that no decision brought, or a decision that stands twice', () => {
    const [record] = files.procedures;
    const stray = { path: 'procedures/so-tu-phap/9.000001.yaml', value: record?.value as never };
    const more = { paths: [...whole.paths, stray.path], records: [...whole.records, stray] };
    expect(wholenessOf({ ...whole, ...more })).toEqual([{ kind: 'foreign', path: stray.path }]);
    const [decision] = files.decisions;
    const copy = { path: 'decisions/2021/copy.yaml', value: decision?.value as never };
    const frame = { ...files, decisions: [...files.decisions, copy] };
    expect(wholenessOf({ ...whole, frame })).toEqual([{ kind: 'copy', path: copy.path }]);
  });
});
