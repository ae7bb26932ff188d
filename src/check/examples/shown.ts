import type { Finding, RuleId } from '../../model/finding.ts';
import type { ShownFile } from '../../model/rule-info.ts';
import { ruleTable } from '../rules/index.ts';
import { build } from './base.ts';
import { checkVariant } from './run.ts';

/** An example of a rule with its finding, ready to be shown. */
export interface ShownExample {
  bad: readonly ShownFile[];
  good: readonly ShownFile[];
  /** Finding of the rule in the bad catalog, and the texts that it points into. */
  finding: Finding;
  texts: ReadonlyMap<string, string>;
}

/** Checks the example of a rule and returns it with its finding; undefined for a rule that has none. */
export function showExample(rule: RuleId): ShownExample | undefined {
  const example = ruleTable[rule].example?.();
  if (!example) return undefined;
  const { at, also = [], instead = [at[0]], bad, good } = example;
  const { texts, findings } = checkVariant(bad);
  const well = checkVariant(good).texts;
  const finding = findings.find((found) => found.rule === rule && found.file === at[0]);
  if (!finding) throw new Error(`the example of ${rule} does not break it`);
  const base = build({}).files;
  return {
    bad: shown([at[0], ...also], texts, [well, base]),
    good: shown(instead, well, [texts, base]),
    finding,
    texts,
  };
}

/**
 * Returns files, each with the other variant's text to compare it with, or the base's where both variants
 * have the same.
 */
function shown(
  paths: readonly string[],
  texts: ReadonlyMap<string, string>,
  others: readonly ReadonlyMap<string, string>[],
): ShownFile[] {
  return paths.flatMap((path) => {
    const text = texts.get(path);
    const likes = others.map((other) => other.get(path));
    return text === undefined ? [] : [{ path, text, like: likes.find((like) => like !== text) }];
  });
}
