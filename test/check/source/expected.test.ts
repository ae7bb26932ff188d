import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expectedAt } from '../../../src/check/source/expected.ts';
import type { Path } from '../../../src/model/finding.ts';

test('the table of expected values agrees with the schemas', () => {
  type Node = { [key: string]: Node } & {
    $ref?: string;
    type?: string;
    pattern?: string;
    enum?: unknown;
    const?: unknown;
  };
  const schemas: Record<string, Node> = Object.fromEntries(
    readdirSync('schemas')
      .filter((name) => /^[a-z]+\.schema\.json$/.test(name))
      .map((name) => [name, JSON.parse(readFileSync(`schemas/${name}`, 'utf8'))]),
  );
  const found = new Map<string, string>();
  const visit = (node: Node, base: string, path: Path): void => {
    if (node.$ref) {
      const [file, pointer = ''] = node.$ref.split('#') as [string, string?];
      const target = pointer
        .split('/')
        .slice(1)
        .reduce<Node | undefined>((at, key) => at?.[key], schemas[file || base]);
      if (target)
        visit(
          target,
          file || base,
          pointer.endsWith('/date')
            ? [...path, '@date']
            : pointer.endsWith('/code')
              ? [...path, '@code']
              : path,
        );
    }
    for (const [key, child] of Object.entries(node.properties ?? {}))
      visit(child as Node, base, [...path.filter((step) => !String(step).startsWith('@')), key]);
    for (const list of ['anyOf', 'allOf'])
      for (const child of Object.values(node[list] ?? {})) visit(child as Node, base, path);
    if (node.items) visit(node.items, base, [...path, 0]);
    const type = path.includes('@date')
      ? 'date'
      : path.includes('@code')
        ? 'code'
        : node.type === 'integer'
          ? 'number'
          : node.type;
    if (type && type !== 'object' && type !== 'array') {
      const plain = path.filter((step) => !String(step).startsWith('@'));
      found.set(
        JSON.stringify(plain),
        type === 'string' && (node.enum || node.const || node.pattern?.startsWith('^')) ? 'word' : type,
      );
    }
  };
  for (const kind of ['catalog', 'departments', 'sectors', 'holidays', 'procedure', 'decision'])
    visit(schemas[`${kind}.schema.json`] as Node, `${kind}.schema.json`, []);
  expect(found.size).toBeGreaterThan(150);
  for (const [path, type] of found) {
    const expected = expectedAt(JSON.parse(path));
    // Text that names records by their codes is text to the schema.
    const allowed: Record<string, string[]> = {
      string: ['name', 'long', 'code'],
      word: ['word', 'name', 'date'],
    };
    expect([path, type, (allowed[type] ?? [type]).includes(expected) ? 'fits' : expected]).toEqual([
      path,
      type,
      'fits',
    ]);
  }
});
