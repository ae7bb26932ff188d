import type { Finding, RuleId } from '../../model/finding.ts';
import type { ShownFile } from '../../model/rule-info.ts';
import { build } from './base.ts';
import { examples } from './index.ts';
import { checkVariant } from './run.ts';

/** An example with what the rule finds in it, ready to be shown. */
export interface ShownExample {
  bad: readonly ShownFile[];
  good: readonly ShownFile[];
  /** What the rule finds in the bad one, and the texts to locate that in. */
  finding: Finding;
  texts: ReadonlyMap<string, string>;
}

/** The example of a rule, checked here and now; undefined for a rule that has none. */
export function showExample(rule: RuleId): ShownExample | undefined {
  if (rule === 'internal/rule-failed') return undefined;
  const { at, also = [], bad, good } = examples[rule];
  const paths = [at[0], ...also];
  const [badly, well] = [checkVariant(bad), checkVariant(good)];
  const finding = badly.findings.find((found) => found.rule === rule && found.file === at[0]);
  if (!finding) throw new Error(`the example of ${rule} does not break it`);
  return {
    bad: shown(paths, badly.texts, well.texts),
    good: shown(paths, well.texts, badly.texts),
    finding,
    texts: badly.texts,
  };
}

/** Files beside their likes: in the other variant, or in the base where both variants have them the same. */
function shown(
  paths: readonly string[],
  texts: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string>,
): ShownFile[] {
  const base = build({}).files;
  return paths.flatMap((path) => {
    const text = texts.get(path);
    if (text === undefined) return [];
    const other = others.get(path);
    return [{ path, text, like: other === text ? base.get(path) : other }];
  });
}
