// Rules on the register of feedback (phản ánh, kiến nghị).
import { nationalCode } from '../../model/code.ts';
import { error } from '../../model/rule-info.ts';
import { feedbackPath } from '../../model/layout.ts';
import type { Feedback } from '../../model/types.ts';
import { onCatalog, type RuleTable } from '../rule.ts';

interface Args {
  'feedback/reference': { part: 'procedure' | 'department'; id: string };
  /** Without `earlier` the day is still to come. */
  'feedback/dates': { later: 'received' | 'due' | 'answered' | 'posted'; day: string; earlier?: string };
  'feedback/misplaced': { expected: string };
}

declare module '../../model/rule-args.ts' {
  interface RuleArgs extends Args {}
}

const example: Feedback = {
  number: '01/PAKN',
  received: '2026-01-12',
  about: 'conduct',
  department: 'so-tu-phap',
  summary: 'Hẹn trả kết quả chậm một ngày',
};
const path = feedbackPath(example);
const file = (more: Partial<Feedback>): Record<string, string> => ({
  [path]: `${Object.entries({ ...example, ...more })
    .map(([key, value]) => `${key}: ${/^\d\.\d{6}/u.test(value) ? `"${value}"` : value}`)
    .join('\n')}\n`,
});

export const feedbackRules = {
  /** Checks that the procedure and the department of feedback are those of the catalog. */
  'feedback/reference': {
    ...error('catalog'),
    checks: [
      onCatalog(function* ({ files, departments, recordOf }) {
        for (const { path: at, value } of files.feedback) {
          const { procedure, department } = value;
          if (procedure !== undefined && !recordOf(nationalCode(procedure)))
            yield { file: at, at: ['procedure'], args: { part: 'procedure', id: procedure } };
          if (files.departments && !departments.has(department))
            yield { file: at, at: ['department'], args: { part: 'department', id: department } };
        }
      }),
    ],
    example: () => ({
      bad: { files: file({ procedure: '1.000009' }) },
      good: { files: file({ procedure: '1.000001' }) },
      at: [path, 'procedure: "1.000009"'],
    }),
  },

  /** Feedback is received, then answered, then the answer made public; none of it on a day to come. */
  'feedback/dates': {
    ...error('catalog'),
    checks: [
      onCatalog(function* ({ files, today }) {
        for (const { path: at, value } of files.feedback) {
          const { received, answered = received } = value;
          for (const later of ['received', 'answered', 'posted'] as const) {
            const day = value[later];
            if (day !== undefined && day > today) yield { file: at, at: [later], args: { later, day } };
          }
          for (const [later, earlier] of [
            ['due', received],
            ['answered', received],
            ['posted', answered],
          ] as const) {
            const day = value[later];
            if (day !== undefined && day < earlier)
              yield { file: at, at: [later], args: { later, day, earlier } };
          }
        }
      }),
    ],
    example: () => ({
      bad: { files: file({ answered: '2026-01-10' }) },
      good: { files: file({ answered: '2026-01-20' }) },
      at: [path, 'answered: 2026-01-10'],
    }),
  },

  /** Each entry has a file of its own under its day and number, so that branches that add some can be merged. */
  'feedback/misplaced': {
    ...error('catalog'),
    checks: [
      onCatalog(function* ({ files }) {
        for (const { path: at, value } of files.feedback) {
          const expected = feedbackPath(value);
          if (at !== expected) yield { file: at, at: [], args: { expected } };
        }
      }),
    ],
    example: () => ({
      bad: { files: { 'feedback/khac.yaml': file({})[path] ?? '' } },
      good: { files: file({}) },
      at: ['feedback/khac.yaml', 'number: 01/PAKN'],
      instead: [path],
    }),
  },
} satisfies Partial<RuleTable>;
