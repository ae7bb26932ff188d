import type { Finding } from '../../model/finding.ts';
import { catalogOf } from '../../plan/catalog.ts';
import { readFile } from '../../yaml/catalog-files.ts';
import { checkCatalog, checkDrafts } from '../check.ts';
import { build, type Built, toCatalog } from './base.ts';
import { draftPath, exampleDay, type Variant } from './example.ts';

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
