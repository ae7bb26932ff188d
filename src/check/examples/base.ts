// The catalog that all examples start from: two procedures, made by the tool itself, with nothing to find.
import type { CatalogInfo, Decision } from '../../model/types.ts';
import type { FileChange } from '../../model/source-file.ts';
import { catalogOf } from '../../plan/catalog.ts';
import { planDecisions } from '../../plan/plan.ts';
import { type CatalogFiles, readCatalog } from '../../yaml/catalog-files.ts';
import { filesOfNewCatalog, filesOfPlan } from '../../plan/file-changes.ts';
import { writeYaml } from '../../yaml/writer.ts';
import { draftPath, type Edit, exampleDay, type Variant } from './example.ts';
import { internalProcess, record } from './variants.ts';

const info: CatalogInfo = {
  title: 'Danh mục thủ tục hành chính tỉnh Thái Nguyên',
  publisher: { name: 'UBND tỉnh Thái Nguyên', code: 'H55' },
  language: 'vi',
  asOf: '2026-01-01',
};

function baseline({ departments = [], sectors = [], first = {}, second = {} }: Variant): Decision {
  return {
    number: 'Danh mục ban đầu',
    kind: 'baseline',
    issued: '2026-01-01',
    effective: 'on_signing',
    departments: [
      { id: 'so-tu-phap', name: 'Sở Tư pháp' },
      { id: 'so-xay-dung', name: 'Sở Xây dựng' },
      ...departments,
    ],
    sectors: [{ id: 'ho-tich', name: 'Hộ tịch' }, { id: 'xay-dung', name: 'Xây dựng' }, ...sectors],
    new: [
      record({ internalProcess, ...first }),
      record({
        code: '1.000002',
        name: 'Cấp giấy phép xây dựng',
        department: 'so-xay-dung',
        sector: 'xay-dung',
        levels: ['province'],
        internalProcess,
        ...second,
      }),
    ],
  };
}

/** Texts of a catalog, by path, and that of the draft to be checked against it. */
export interface Built {
  files: ReadonlyMap<string, string>;
  draft: string | undefined;
}

/** Builds the catalog of a variant. */
export function build(variant: Variant): Built {
  const files = new Map<string, string>();
  write(files, filesOfNewCatalog({ ...info, ...variant.info }));
  for (const value of [baseline(variant), ...(variant.ledger ?? [])]) {
    const catalog = catalogOf(toCatalog(files));
    const plan = planDecisions(catalog, [{ path: draftPath, value }], exampleDay);
    write(files, filesOfPlan(plan, catalog));
  }
  for (const [from, to] of Object.entries(variant.copies ?? {})) files.set(to, files.get(from) ?? '');
  for (const [path, edit] of Object.entries(variant.edits ?? {})) {
    files.set(path, edited(files.get(path) ?? '', edit));
  }
  for (const [path, text] of Object.entries(variant.files ?? {})) {
    if (text === undefined) files.delete(path);
    else files.set(path, text);
  }
  const draft = variant.draft && writeYaml(variant.draft, 'decision');
  return { files, draft: draft && variant.draftEdit ? edited(draft, variant.draftEdit) : draft };
}

/** Reads the texts of a catalog. */
export function toCatalog(files: ReadonlyMap<string, string>): CatalogFiles {
  return readCatalog([...files].map(([path, text]) => ({ path, text })));
}

function write(files: Map<string, string>, changes: readonly FileChange[]): void {
  for (const { path, after } of changes) {
    if (after === undefined) files.delete(path);
    else files.set(path, after);
  }
}

function edited(text: string, [from, to]: Edit): string {
  if (!text.includes(from)) throw new Error(`an example edits what is not there: ${from}`);
  return text.replace(from, () => to);
}
