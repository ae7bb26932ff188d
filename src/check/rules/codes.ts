// Rules on the codes and names of procedures.
import { foundRules } from '../../model/found-rules.ts';
import { agencyCodes, cite, decree, error, type None, warning } from '../../model/rule-info.ts';
import { isInternalCode, nationalCode, parseCode } from '../../model/code.ts';
import type { Path } from '../../model/finding.ts';
import { procedureId } from '../../model/layout.ts';
import type { Doc } from '../../model/source-file.ts';
import { isInternal, type Level, type RecordSummary } from '../../model/types.ts';
import { nameKey } from '../../text/fold.ts';
import { firstFile, inNewRow, inRecord, secondFile } from '../examples/variants.ts';
import { namedRows } from '../rows.ts';
import { onCatalog, onContent, onDecision, onParts, type RuleTable } from '../rule.ts';
import type { HeldRecord } from '../subjects.ts';
import { foreignSuffix } from './suffix.ts';

interface Args {
  'code/duplicate': { code: string; levels: string };
  'code/foreign-suffix': { code: string; publisher: string; expected: string };
  'code/internal': { code: string };
  'code/missing': None;
  'code/mixed-suffixes': { short: number; long: number };
  'name/duplicate': { name: string; other: string; level: Level };
}

declare module '../../model/rule-args.ts' {
  interface RuleArgs extends Args {}
}

export const codeRules = {
  'code/pattern': {
    ...foundRules['code/pattern'],
    example: () => ({
      bad: { edits: { [firstFile]: ['"1.000001"', '"1.00001"'] } },
      good: {},
      at: [firstFile, 'code: "1.00001"'],
    }),
  },

  /** Invariant 2. One code at one level is published once; a code has one file, whatever its levels. */
  'code/duplicate': {
    ...error('catalog', { invariants: [2] }),
    checks: [
      onCatalog(function* ({ records }) {
        const holders = new Map<string, Doc<RecordSummary>>();
        for (const doc of records) {
          const { value, path } = doc;
          const code = codeOf(doc);
          const first = holders.get(code);
          if (!first) {
            holders.set(code, doc);
            continue;
          }
          const related = [{ file: first.path, path: codeOrName(first.value) }];
          const args = { code, levels: first.value.levels.join(', ') };
          yield { file: path, at: codeOrName(value), args, procedure: code, related };
        }
      }),
    ],
    example: () => ({
      bad: {
        copies: { [firstFile]: 'procedures/so-xay-dung/1.000001.yaml' },
        edits: { 'procedures/so-xay-dung/1.000001.yaml': ['so-tu-phap', 'so-xay-dung'] },
      },
      good: {},
      at: ['procedures/so-xay-dung/1.000001.yaml', 'code: "1.000001"'],
      also: [firstFile],
    }),
  },

  /** Invariant 3. A code's suffix names its publisher: this province, or one that was merged into it. */
  'code/foreign-suffix': {
    ...error('record', { invariants: [3], law: agencyCodes }),
    checks: [
      onParts(function* ({ value }, { files }) {
        const foreign = foreignSuffix(value.code, files);
        if (foreign) yield { at: ['code'], args: foreign };
      }),
      /** Invariant 3. The codes that rows name are this province's. */
      onDecision(function* ({ value, step }, { files }) {
        for (const { action, code, at } of namedRows(value, step)) {
          // Codes that the decision brings are content, which has its own rule.
          const foreign = action === 'new' ? undefined : foreignSuffix(code, files);
          if (foreign) yield { at, args: foreign };
        }
      }),
    ],
    example: () => inRecord({ code: '1.000001.H19' }, { code: '1.000001.H55' }, 'code: "1.000001.H19"'),
  },

  /** A province's own codes (NB-…) are for internal procedures; public ones have their code from the national database. */
  'code/internal': {
    ...error('record', { invariants: [1], law: [decree('Điều 1'), cite('internalProcedures')] }),
    checks: [
      onContent(function* ({ value }) {
        const { code } = value;
        if (code !== undefined && isInternalCode(code) && !isInternal(value))
          yield { at: ['code'], args: { code } };
      }),
    ],
    example: () =>
      inNewRow({ code: 'NB-STP-01' }, { code: 'NB-STP-01', kind: 'internal' }, '- code: NB-STP-01'),
  },

  /** Invariant 24. Decisions name new procedures before the national database has given them a code. */
  'code/missing': {
    ...warning('record', { invariants: [24], law: decree('Điều 15 khoản 3') }),
    checks: [
      onContent(function* ({ value }) {
        if (value.code === undefined && !isInternal(value)) yield { at: [], args: {}, part: 'end' };
      }),
    ],
    example: () => inNewRow({ code: undefined }, {}, 'issued: 2015-11-15'),
  },

  /** Invariant 33. The old suffix (.000.00.00.H55) and the short one (.H55) side by side: told once, at the rarer. */
  'code/mixed-suffixes': {
    ...warning('catalog', { invariants: [33], law: agencyCodes }),
    checks: [
      onCatalog(function* ({ records }) {
        const [short, long]: [Doc<RecordSummary>[], Doc<RecordSummary>[]] = [[], []];
        for (const doc of records) {
          const code = parseCode(doc.value.code ?? '');
          if (code?.publisher && doc.value.status === 'active') (code.short ? short : long).push(doc);
        }
        const [rarer, other] = short.length < long.length ? [short, long] : [long, short];
        const [at, related] = [rarer[0], other[0]];
        if (!at || !related) return;
        yield {
          file: at.path,
          at: ['code'],
          args: { short: short.length, long: long.length },
          related: [{ file: related.path, path: ['code'] }],
        };
      }),
    ],
    example: () => ({
      bad: { first: { code: '1.000001.000.00.00.H55' }, second: { code: '1.000002.H55' } },
      good: { first: { code: '1.000001.H55' }, second: { code: '1.000002.H55' } },
      at: [firstFile, 'code: "1.000001.000.00.00.H55"'],
      also: [secondFile],
    }),
  },

  /** Invariant 28. Two procedures of one name at one level may be one that was recorded twice. */
  'name/duplicate': {
    ...warning('catalog', { invariants: [28] }),
    checks: [
      onCatalog(function* ({ records, nameOf }) {
        const byPlace = new Map<string, Map<string | number, HeldRecord>>();
        for (const doc of records) {
          const { value, nameDigest } = doc;
          if (value.status !== 'active') continue;
          const told = nameDigest ?? nameKey(value.name);
          let found: { level: Level; first: HeldRecord } | undefined;
          for (const level of value.levels) {
            const place = isInternal(value) ? `internal ${level}` : level;
            const holders = byPlace.get(place) ?? new Map<string | number, HeldRecord>();
            byPlace.set(place, holders);
            const first = holders.get(told);
            if (first) found ??= { level, first };
            else holders.set(told, doc);
          }
          if (!found || codeOf(found.first) === codeOf(doc)) continue;
          const { level, first } = found;
          const name = nameOf(doc);
          if (nameDigest !== undefined && nameKey(nameOf(first)) !== nameKey(name)) continue;
          yield {
            file: doc.path,
            at: ['name'],
            args: { name, other: procedureId(first.path), level },
            procedure: procedureId(doc.path),
            related: [{ file: first.path, path: ['name'] }],
          };
        }
      }),
    ],
    example: () => ({
      bad: { second: { name: 'Đăng ký khai sinh', levels: ['commune'] } },
      good: { second: { levels: ['commune'] } },
      at: [secondFile, 'name: Đăng ký khai sinh'],
      also: [firstFile],
    }),
  },
} satisfies Partial<RuleTable>;

const codeOf = ({ path, value }: Doc<RecordSummary>): string => nationalCode(value.code ?? procedureId(path));

const codeOrName = ({ code }: RecordSummary): Path => [code === undefined ? 'name' : 'code'];
