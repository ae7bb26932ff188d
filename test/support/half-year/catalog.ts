import type { Decision } from '../../../src/model/types.ts';
import { filesOfNewCatalog } from '../../../src/plan/file-changes.ts';
import { makeFolder } from '../cli.ts';
import { makeHalfYear } from './decisions.ts';
import { applyInMemory, changeMemory } from '../memory.ts';

/** A folder with the catalog of the half-year, its decisions applied; with fewer of them, or for another publisher. */
export function halfYearFolder(code = 'H55', some: (all: Decision[]) => Decision[] = (all) => all): string {
  const { baseline, publications, internalProcesses } = makeHalfYear();
  const info = {
    title: 'Danh mục thử',
    publisher: { name: 'UBND tỉnh Thái Nguyên', code },
    language: 'vi' as const,
    asOf: '2020-12-31',
  };
  const decisions = some([baseline, ...publications, ...internalProcesses]);
  const catalog = applyInMemory(changeMemory(new Map(), filesOfNewCatalog(info)), decisions, '2021-06-30');
  return makeFolder(Object.fromEntries([...catalog].map(([path, file]) => [`catalog/${path}`, file])));
}
