import { describe, expect, it } from 'vitest';
import { startCheck } from '../../src/check/check.ts';
import { exampleDay } from '../../src/check/examples/example.ts';
import { checkVariant } from '../../src/check/examples/shown.ts';
import { record, secondFile } from '../../src/check/examples/variants.ts';
import { checkRecord, readRecords } from '../../src/check/records.ts';
import { ruleIds, ruleTable } from '../../src/check/rules/index.ts';
import { readCatalog } from '../../src/yaml/catalog-files.ts';

/** Checks the files of a catalog without their ledger, holding whole summaries or only what rules compare. */
function findingsIn(texts: ReadonlyMap<string, string>, isLean: boolean) {
  const files = readCatalog(
    [...texts].filter(([path]) => !path.startsWith('decisions/')).map(([path, text]) => ({ path, text })),
  );
  const check = startCheck(files, exampleDay, isLean);
  const values = new Map(files.procedures.map(({ path, value }) => [path, value]));
  const records = readRecords(files).map((one) => checkRecord(one, check.context));
  return { records, findings: check.finish(records, (path) => values.get(path)).findings };
}

const variants = ruleIds.flatMap((id) => {
  const example = ruleTable[id].example?.();
  return example ? [{ id, texts: checkVariant(example.bad).texts }] : [];
});

describe('a catalog of which only what rules compare is held', () => {
  it.each(variants)('has the findings of a whole one: $id', ({ texts }) => {
    const { findings } = findingsIn(texts, true);
    expect(findings).toEqual(findingsIn(texts, false).findings);
  });

  it('holds no names, and tells the two that are equal', () => {
    const { name } = record({});
    const { texts } = checkVariant({ second: { name: name.toUpperCase(), levels: ['commune'] } });
    const { records, findings } = findingsIn(texts, true);
    expect(records.map(({ value }) => value?.name)).toEqual(records.map(() => undefined));
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'name/duplicate',
        file: secondFile,
        args: { name: name.toUpperCase(), other: '1.000001', level: 'commune' },
      }),
    );
  });

  it('tells internal procedures from others, as a whole one does', () => {
    const { name } = record({});
    const { texts } = checkVariant({
      second: { code: 'NB-SXD-01', kind: 'internal', name, levels: ['commune'] },
    });
    const rules = findingsIn(texts, true).findings.map(({ rule }) => rule);
    expect(rules).not.toContain('name/duplicate');
  });
});
