import { nationalCode } from '../../model/code.ts';
import { decisionKey } from '../../model/decision.ts';
import { makeFinding } from '../../model/make-finding.ts';
import { decisionPath, procedureId } from '../../read/layout.ts';
import { nearest } from '../../text/distance.ts';
import type { Rule } from '../rule.ts';
import { invalidDates } from './records.ts';

/** The files without which nothing can be said about the rest. */
export const neededFiles: Rule = {
  ids: ['file/missing'],
  scope: 'catalog',
  *check({ files }) {
    for (const [name, doc] of [
      ['catalog.yaml', files.info],
      ['departments.yaml', files.departments],
      ['sectors.yaml', files.sectors],
    ] as const) {
      if (!doc && !files.texts.has(name)) yield makeFinding('file/missing', name, [], { name });
    }
  },
};

/** Domain invariant 2: one code at one level is published once. */
export const uniqueCodes: Rule = {
  ids: ['code/duplicate'],
  scope: 'catalog',
  *check({ files }) {
    const holders = new Map<string, (typeof files.procedures)[number]>();
    for (const doc of files.procedures) {
      const { value, path } = doc;
      const key = nationalCode(value.code ?? procedureId(path));
      const first = holders.get(key);
      if (!first) {
        holders.set(key, doc);
        continue;
      }
      const related = [{ file: first.path, path: [first.value.code === undefined ? 'name' : 'code'] }];
      const at = [value.code === undefined ? 'name' : 'code'];
      yield makeFinding(
        'code/duplicate',
        path,
        at,
        { code: key, levels: first.value.levels.join(', ') },
        { procedure: key, related },
      );
    }
  },
};

/** Registry ids are unique, and successors exist. */
export const registries: Rule = {
  ids: ['department/duplicate', 'sector/duplicate', 'department/unknown', 'sector/unknown', 'date/invalid'],
  scope: 'catalog',
  *check({ files }) {
    for (const [kind, doc] of [
      ['department', files.departments],
      ['sector', files.sectors],
    ] as const) {
      if (!doc) continue;
      const list = Object.values(doc.value)[0] as { id: string; succeededBy?: string }[];
      const key = `${kind}s`;
      const ids = list.map((entry) => entry.id);
      for (const [i, { id, succeededBy }] of list.entries()) {
        const first = ids.indexOf(id);
        const related = [{ file: doc.path, path: [key, first, 'id'] }];
        if (first < i && kind === 'department')
          yield makeFinding(
            'department/duplicate',
            doc.path,
            [key, i, 'id'],
            { department: id },
            { related },
          );
        if (first < i && kind === 'sector')
          yield makeFinding('sector/duplicate', doc.path, [key, i, 'id'], { sector: id }, { related });
        if (succeededBy === undefined || ids.includes(succeededBy)) continue;
        const at = [key, i, 'succeededBy'];
        const near = nearest(succeededBy, ids);
        if (kind === 'department')
          yield makeFinding('department/unknown', doc.path, at, { department: succeededBy, near });
        else yield makeFinding('sector/unknown', doc.path, at, { sector: succeededBy, near });
      }
      yield* invalidDates(doc.value, doc.path, []);
    }
    if (files.info) yield* invalidDates(files.info.value, files.info.path, []);
    if (files.holidays) yield* invalidDates(files.holidays.value, files.holidays.path, []);
  },
};

/** Domain invariant 20: what a record says it replaces, or is replaced by, exists, and not in a circle. */
export const replacements: Rule = {
  ids: ['reference/unresolved', 'reference/cycle'],
  scope: 'catalog',
  *check({ files, state }) {
    for (const { path, value } of files.procedures) {
      const id = procedureId(path);
      for (const key of ['replaces', 'replacedBy'] as const) {
        for (const [i, reference] of (value[key] ?? []).entries()) {
          const target = nationalCode(reference);
          if (state.records.has(target) || state.unreadable.has(target)) continue;
          const near = nearest(target, state.records.keys());
          yield makeFinding('reference/unresolved', path, [key, i], { reference, near }, { procedure: id });
        }
      }
      const chain = circleFrom(id, (at) => state.records.get(at)?.replacedBy ?? []);
      if (chain)
        yield makeFinding(
          'reference/cycle',
          path,
          ['replacedBy'],
          { chain: chain.join(' → ') },
          { procedure: id },
        );
    }
  },
};

/** The way back to where it started, where following `next` leads there; told from its smallest id only. */
function circleFrom(start: string, next: (id: string) => readonly string[]): string[] | undefined {
  const seen = new Set<string>();
  const trail = [start];
  for (let at: string | undefined = next(start)[0]; at !== undefined && !seen.has(at); at = next(at)[0]) {
    trail.push(at);
    if (at === start) return trail.slice(0, -1).every((id) => id >= start) ? trail : undefined;
    seen.add(at);
  }
  return undefined;
}

/** Domain invariant 8: a decision is in the ledger once, under the name it should have. */
export const ledgerFiles: Rule = {
  ids: ['decision/duplicate', 'file/misplaced'],
  scope: 'catalog',
  *check({ files }) {
    const first = new Map<string, string>();
    for (const { path, value } of files.decisions) {
      const about = { decision: value.number };
      const key = decisionKey(value);
      const other = first.get(key);
      if (other === undefined) first.set(key, path);
      else
        yield makeFinding(
          'decision/duplicate',
          path,
          ['number'],
          { number: value.number },
          { ...about, related: [{ file: other, path: ['number'] }] },
        );
      const expected = decisionPath(value);
      if (path !== expected && path !== decisionPath(value, true))
        yield makeFinding('file/misplaced', path, [], { expected }, about);
    }
  },
};
