import type { Finding, RuleId } from '../../model/finding.ts';
import type { ShownFile } from '../../model/rule-info.ts';
import { ruleTable } from '../rules/index.ts';
import { build, type Built, toCatalog } from './base.ts';
import { catalogOf } from '../../plan/catalog.ts';
import { readFile } from '../../yaml/catalog-files.ts';
import { checkCatalog } from '../check.ts';
import { checkDrafts } from '../drafts.ts';
import { draftPath, exampleDay, type Variant } from './example.ts';

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

/** Texts of a variant, the draft's among them, and all findings of checking it. */
export interface Checked {
  texts: ReadonlyMap<string, string>;
  findings: readonly Finding[];
}

/** Builds and checks a variant's catalog; where there is a draft, that is checked against the catalog. */
export function checkVariant(variant: Variant): Checked {
  const built = build(variant);
  const { files, draft } = built;
  const texts = draft === undefined ? files : new Map([...files, [draftPath, draft]]);
  return { texts, findings: findIn(built) };
}

function findIn({ files, draft }: Built): Finding[] {
  const catalog = toCatalog(files);
  if (draft === undefined) return checkCatalog(catalog, exampleDay);
  const { value, findings } = readFile({ path: draftPath, text: draft }, 'decision');
  const docs = value ? [{ path: draftPath, value }] : [];
  const drafts = { docs, findings, texts: new Map([[draftPath, draft]]) };
  return checkDrafts(catalogOf(catalog), drafts, exampleDay);
}
