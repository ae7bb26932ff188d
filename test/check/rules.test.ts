import { globalOptions } from '../../src/cli/global-options.ts';
import { readOptions } from '../../src/cli/options.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkCatalog } from '../../src/check/check.ts';
import { build, toCatalog } from '../../src/check/examples/base.ts';
import { publication, record } from '../../src/check/examples/variants.ts';
import { draftPath, exampleDay, type Variant } from '../../src/check/examples/example.ts';
import { checkVariant } from '../../src/check/examples/shown.ts';
import { checks, ruleIds, ruleTable } from '../../src/check/rules/index.ts';
import { run as explain } from '../../src/commands/explain.ts';
import { run as listRules } from '../../src/commands/rules.ts';
import { run as listLaw } from '../../src/commands/law.ts';
import { isFromMemory } from '../../src/render/law.ts';
import type { Shell } from '../../src/cli/shell.ts';
import { words as en } from '../../src/messages/en/index.ts';
import { words as vi } from '../../src/messages/vi/index.ts';
import { ruleWords as enPages } from '../../src/messages/en/rule-pages.ts';
import { ruleWords as viPages } from '../../src/messages/vi/rule-pages.ts';
import type { Words } from '../../src/messages/words.ts';
import type { Finding } from '../../src/model/finding.ts';
import { diagnose } from '../../src/render/findings/diagnose.ts';
import { positionFindings } from '../../src/check/positions.ts';
import { plainStyle } from '../../src/render/style.ts';
import { textWidth } from '../../src/text/width.ts';
import { checkDecisions } from '../support/memory.ts';

const variants = ruleIds.flatMap((id) => {
  const example = ruleTable[id].example?.();
  return example ? [{ id, ...example }] : [];
});

/** Holds what was found in each variant: several tests ask for the same. */
const checked = new Map<Variant, ReturnType<typeof checkVariant>>();

function foundIn(variant: Variant): ReturnType<typeof checkVariant> {
  const found = checked.get(variant) ?? checkVariant(variant);
  checked.set(variant, found);
  return found;
}

/** Returns the findings in a variant, by rule and place, in a language. */
function diagnosticsOf(variant: Variant, words: Words = en) {
  const { findings, texts } = foundIn(variant);
  return diagnose(
    positionFindings(findings, (file) => texts.get(file)),
    words.rules,
  ).map((diagnostic) => ({
    ...diagnostic,
    text: (texts.get(diagnostic.file) ?? '').split(/\r?\n/u)[diagnostic.line - 1]?.trim(),
  }));
}

const rulesOf = (findings: readonly Finding[]): string[] => findings.map((finding) => finding.rule);
const rulesIn = (variant: Variant): string[] => rulesOf(checkVariant(variant).findings);
const told = (found: readonly string[], rule: string): number => found.filter((id) => id === rule).length;

describe('every rule', () => {
  it('finds nothing in the catalog that examples start from', () => {
    expect(checkVariant({}).findings).toEqual([]);
  });

  it.each(variants)('$id is found in its bad example, at its place', ({ id, bad, at: [file, line] }) => {
    const places = diagnosticsOf(bad)
      .filter((diagnostic) => diagnostic.rule === id)
      .map((diagnostic) => [diagnostic.file, diagnostic.text]);
    expect(places).toContainEqual([file, line.trim()]);
  });

  it.each(variants)(
    '$id is not found in its good example, and nothing else that is an error',
    ({ id, good }) => {
      const found = diagnosticsOf(good);
      expect(found.filter(({ rule, severity }) => rule === id || severity === 'error')).toEqual([]);
    },
  );

  it.each(variants)('$id says so in both languages', ({ id, bad }) => {
    const sentences = [vi, en].map((words) => {
      const found = diagnosticsOf(bad, words).find((diagnostic) => diagnostic.rule === id);
      return `${found?.message} ${found?.hint ?? ''}`;
    });
    for (const sentence of sentences) {
      expect(sentence.trim()).not.toBe('');
      expect(sentence).not.toMatch(/undefined|\[object|NaN/u);
    }
    expect(sentences[0]).not.toBe(sentences[1]);
  });

  it.each(variants)('$id obeys the severity that catalog.yaml sets', ({ id, bad }) => {
    const severitiesAt = (setting: 'off' | 'warning' | 'error') => {
      const info = { ...bad.info, rules: { ...bad.info?.rules, [id]: setting } };
      const { findings } = checkVariant({ ...bad, info });
      return new Set(findings.filter((finding) => finding.rule === id).map((finding) => finding.severity));
    };
    if (ruleTable[id].fixed) {
      expect(severitiesAt('off')).toEqual(new Set(['error']));
    } else {
      expect(severitiesAt('off')).toEqual(new Set());
      expect(severitiesAt('warning')).toEqual(new Set(['warning']));
      expect(severitiesAt('error')).toEqual(new Set(['error']));
    }
  });
});

describe('the table of rules', () => {
  it('covers the 36 invariants of the domain', () => {
    const kept = new Set(ruleIds.flatMap((id) => ruleTable[id].invariants ?? []));
    expect([...kept].sort((a, b) => a - b)).toEqual(Array.from({ length: 36 }, (_, i) => i + 1));
  });

  it('knows the rules that run, and some that reading and carrying out find', () => {
    const running = new Set(checks.map((rule) => rule.id));
    expect([...running].filter((id) => !ruleIds.includes(id))).toEqual([]);
    const onRecords = checks.filter((rule) => rule.on === 'record' || rule.on === 'content');
    const scopes = onRecords.filter(({ id }) => id !== 'date/invalid').map(({ id }) => ruleTable[id].scope);
    expect(new Set(scopes)).toEqual(new Set(['record']));
  });

  it('has different pages in the two languages', () => {
    for (const id of ruleIds) {
      expect(vi.rules[id].title, id).not.toBe(en.rules[id].title);
      expect(vi.rules[id].why, id).not.toBe(en.rules[id].why);
    }
  });

  it('tells a rule that breaks down from one that finds nothing', () => {
    const files = toCatalog(build({}).files);
    const [first] = files.procedures;
    const broken = Object.defineProperty({ ...first?.value }, 'fees', {
      get: () => {
        throw new Error('boom');
      },
    });
    const procedures = files.procedures.map((doc) =>
      doc === first ? { ...doc, value: broken as typeof doc.value } : doc,
    );
    const found = checkCatalog({ ...files, procedures, info: undefined }, exampleDay);
    expect(rulesOf(found)).toContain('internal/rule-failed');
  });
});

const by = { number: '87/2020/NĐ-CP' };
const days = (value: number) => ({ timeLimit: { value, unit: 'working_day' as const } });

describe('deadlines', () => {
  const posted = (date: string | undefined, holidays?: string): string[] => {
    const { posted: _, ...rest } = publication({ abolished: [{ code: '1.000001', by }] });
    return rulesIn({
      draft: date === undefined ? rest : { ...rest, posted: date },
      ...(holidays !== undefined && { files: { 'holidays.yaml': holidays } }),
    });
  };

  it('count working days: signed on a Monday, due on the Monday after', () => {
    expect(posted('2026-02-09')).toEqual([]);
    expect(posted('2026-02-10')).toEqual(['decision/late-posting']);
  });

  it('leave out holidays, and count weekend days that are worked', () => {
    expect(posted('2026-02-10', 'holidays:\n  - date: 2026-02-05\n')).toEqual([]);
    expect(posted('2026-02-09', 'holidays: []\nworkingDays:\n  - 2026-02-07\n')).toEqual([
      'decision/late-posting',
    ]);
  });

  it('leave out public holidays, and name those that no announcement states', () => {
    const { posted: _, ...rest } = publication({ abolished: [{ code: '1.000001', by }] });
    const late = (day: string, holidays: string) => {
      const draft = { ...rest, issued: '2026-02-13', effective: '2026-02-13', posted: day };
      return checkVariant({ draft, files: { 'holidays.yaml': holidays } }).findings.filter(
        ({ rule }) => rule === 'decision/late-posting',
      );
    };
    expect(late('2026-02-27', 'holidays: []\n')).toEqual([]);
    expect(late('2026-02-28', 'holidays: []\n')).toMatchObject([
      {
        args: {
          deadline: '2026-02-27',
          presumed: { days: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'] },
        },
      },
    ]);
    const [announced] = late('2026-02-27', 'holidays:\n  - date: 2026-02-17\n');
    expect(announced?.args).toEqual({ posted: '2026-02-27', deadline: '2026-02-23' });
  });

  it('are over only when they have passed', () => {
    expect(posted(undefined)).toEqual(['decision/late-posting']);
    const catalog = toCatalog(build({}).files);
    const { posted: _, ...value } = publication({ abolished: [{ code: '1.000001', by }] });
    expect(checkDecisions(catalog, [{ path: draftPath, value }], '2026-02-09')).toEqual([]);
  });
});

describe('departments that ceased', () => {
  const merged = {
    id: 'so-cu',
    name: 'Sở Cũ',
    aliases: ['Sở cũ cũ'],
    validTo: '2026-01-20',
    succeededBy: 'so-tu-phap',
  };
  const later = publication({ abolished: [{ code: '1.000002', by }] });

  it('ask for review of what they had, and are given nothing new', () => {
    const first = { department: 'so-cu', implementingAgencies: ['Sở Cũ Cũ', 'UBND cấp xã'] };
    expect(rulesIn({ departments: [merged], first })).toEqual([]);
    const found = rulesIn({ departments: [merged], first, ledger: [later] });
    expect(found).toEqual(['reference/ceased-body', 'reference/ceased-body']);
    const draft = publication({ new: [record({ code: '1.000009', name: 'Khác', department: 'so-cu' })] });
    expect(rulesIn({ departments: [merged], draft })).toEqual(['department/not-valid']);
  });

  it('may have left their name to another', () => {
    const heir = { id: 'so-moi', name: 'Sở Cũ' };
    const first = { implementingAgencies: ['Sở Cũ'] };
    expect(rulesIn({ departments: [merged, heir], first, ledger: [later] })).toEqual([]);
  });

  it('can still have their procedures amended in a transfer', () => {
    const draft = publication({ amended: [{ code: '1.000001', changes: { department: 'so-tu-phap' }, by }] });
    expect(rulesIn({ departments: [merged], first: { department: 'so-cu' }, draft })).toEqual([]);
  });
});

describe('the district level after 01/7/2025', () => {
  const first = { levels: ['district' as const, 'province' as const] };

  it.each([
    ['an amendment at all levels', { amended: [{ code: '1.000001', changes: days(3), by }] }, 1],
    [
      'an amendment at another level',
      { amended: [{ code: '1.000001', levels: ['province' as const], changes: days(3), by }] },
      0,
    ],
    [
      'a move to the commune',
      { amended: [{ code: '1.000001', changes: { levels: ['commune' as const, 'province' as const] }, by }] },
      0,
    ],
    ['an abolition', { abolished: [{ code: '1.000001', levels: ['district' as const], by }] }, 0],
  ])('%s', (_, rows, count) => {
    expect(told(rulesIn({ first, draft: publication(rows) }), 'level/district-ended')).toBe(count);
  });
});

describe('the ledger', () => {
  const drift = (variant: Variant) => {
    const found = rulesIn(variant);
    return [told(found, 'procedure/drift'), told(found, 'ledger/no-baseline')];
  };
  const baseline = 'decisions/2026/2026-01-01-Danh-muc-ban-dau.yaml';
  const first = 'procedures/so-tu-phap/1.000001.yaml';
  const abolish = publication({ abolished: [{ code: '1.000001', by }] });

  it('tells records that were edited, added or deleted', () => {
    expect(drift({ edits: { [first]: ['value: 1', 'value: 2'] } })).toEqual([1, 0]);
    expect(drift({ files: { [first]: undefined } })).toEqual([1, 0]);
    expect(drift({ ledger: [abolish], files: { [first]: undefined } })).toEqual([1, 0]);
    expect(drift({ copies: { [first]: 'procedures/so-tu-phap/9.000001.yaml' } })).toEqual([1, 0]);
  });

  it('says nothing of history where a part of it cannot be read', () => {
    expect(rulesIn({ files: { [baseline]: 'number: [\n' } })).toEqual(['yaml/syntax']);
  });

  it('without a baseline answers for what it published', () => {
    const news = publication({ new: [record({ code: '1.000009', name: 'Khác' })] });
    const file = 'procedures/so-tu-phap/1.000009.yaml';
    const without = { ledger: [news], files: { [baseline]: undefined } };
    expect(drift(without)).toEqual([0, 1]);
    expect(drift({ ...without, edits: { [file]: ['value: 1', 'value: 2'] } })).toEqual([1, 1]);
  });

  it('without a baseline does not blame its rows for what is not explained', () => {
    const found = rulesIn({ ledger: [abolish], files: { [baseline]: undefined } });
    expect(found.filter((rule) => rule.startsWith('decision/'))).toEqual([]);
  });

  it('is checked where it waits, and drafts as on the day of the last of them', () => {
    const wait = publication({ effective: '2026-06-01', abolished: [{ code: '1.000077', by }] });
    expect(rulesIn({ draft: wait })).toEqual(['decision/unknown-target']);
    expect(rulesIn({ ledger: [wait] })).toEqual(['decision/unknown-target']);
    const after = publication({
      number: '99/QĐ-UBND',
      effective: '2026-07-01',
      amended: [{ code: '1.000001', changes: days(3), by }],
    });
    const pending = publication({ effective: '2026-06-01', abolished: [{ code: '1.000001', by }] });
    expect(rulesIn({ ledger: [pending], draft: after })).toEqual(['decision/already-abolished']);
  });
});

describe('names', () => {
  it('and codes in two rows can mean one procedure', () => {
    const amended = [
      { code: '1.000001', changes: days(3), by },
      { name: 'Đăng ký khai sinh', changes: days(3), by },
    ];
    expect(rulesIn({ draft: publication({ amended }) })).toEqual(['decision/repeated-row']);
  });

  it('are compared as they were when the decision took effect, however they are spelt', () => {
    const rename = publication({
      number: '3/QĐ-UBND',
      issued: '2026-01-12',
      posted: '2026-01-13',
      amended: [{ code: '1.000001', name: 'ĐĂNG KÝ KHAI SINH.', changes: { name: 'Khai sinh' }, by }],
    });
    const later = publication({ amended: [{ code: '1.000001', name: 'Khai sinh', changes: days(3), by }] });
    expect(rulesIn({ ledger: [rename, later] })).toEqual([]);
  });
});

const shellOf = (words: Words, args: readonly string[]): Shell => ({
  args,
  options: readOptions(globalOptions, {}),
  words,
  cwd: '.',
  cache: undefined,
  threads: undefined,
  searchPath: '',
  machine: { node: '22.0.0', locale: '' },
  directory: '.',
  today: exampleDay,
  width: 80,
  style: plainStyle,
  say: () => {},
  progress: () => {},
  tool: { name: 'tthc', version: '0.0.0' },
  commands: [],
});

const outputOf = async (run: typeof explain, words: Words, format: string, args: readonly string[] = []) => {
  const { formats } = await run(shellOf(words, args));
  return String(await formats[format]?.());
};

describe('explain', () => {
  it.each(ruleIds)('%s fits a terminal of 80 columns', async (id) => {
    for (const words of [vi, en]) {
      const text = await outputOf(explain, words, 'pretty', [id]);
      expect(text.split('\n').filter((line) => textWidth(line) > 80)).toEqual([]);
      expect(text).not.toMatch(/undefined|\[object/u);
      expect(
        text.includes(words === vi ? viPages.fromMemory.slice(0, 20) : enPages.fromMemory.slice(0, 20)),
      ).toBe(isFromMemory(ruleTable[id]));
    }
  });

  it('gives programs the finding in its bad example', async () => {
    const text = await outputOf(explain, en, 'json', ['fee/unspecified']);
    expect(JSON.parse(text)).toMatchObject({
      schemaVersion: 1,
      rule: 'fee/unspecified',
      severity: 'warning',
      bad: { diagnostic: { rule: 'fee/unspecified', line: 11 } },
    });
  });

  it('offers the nearest of what it does not know', async () => {
    await expect(explain(shellOf(vi, ['fee/unspecifed']))).rejects.toMatchObject({
      code: 'unknown-rule',
      args: { near: expect.arrayContaining(['fee/unspecified']) },
    });
  });
});

describe('rules', () => {
  it('lists all of them', async () => {
    const { rules: listed } = JSON.parse(await outputOf(listRules, en, 'json')) as {
      rules: { rule: string }[];
    };
    expect(listed.map(({ rule }) => rule).sort()).toEqual([...ruleIds].sort());
    expect(Object.keys(vi.rules)).toEqual(Object.keys(en.rules));
    const printed = await outputOf(listRules, vi, 'pretty');
    for (const id of ruleIds) expect(printed).toContain(id);
  });

  it.each([
    ['docs/rules.md', listRules, en],
    ['docs/quy-tac.md', listRules, vi],
    ['docs/law.md', listLaw, en],
    ['docs/van-ban.md', listLaw, vi],
  ] as const)('%s is what it prints (TTHC_UPDATE_DOCS=1 writes it anew)', async (path, run, words) => {
    const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
    const page = await outputOf(run as typeof listRules, words, 'markdown');
    if (process.env.TTHC_UPDATE_DOCS) writeFileSync(file, page);
    expect(readFileSync(file, 'utf8')).toBe(page);
  });
});
