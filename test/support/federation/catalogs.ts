import { join } from 'node:path';
import { stringify } from 'yaml';
import { filesOfNewCatalog } from '../../../src/plan/file-changes.ts';
import type { Decision, Federation } from '../../../src/model/types.ts';
import { makeFolder, writeFiles } from '../cli.ts';
import { baseline, basis, procedure, publication } from '../example.ts';
import { runHere } from '../world.ts';
import { git, commitAll } from '../git.ts';

/** The day on which the catalogs are looked at. */
export const today = '2022-01-01';

/** A catalog to be made: its publisher, and the decisions of its ledger in their order. */
export interface Made {
  code: string;
  name: string;
  decisions: readonly Decision[];
}

/** Makes catalogs in folders named by their publishers, below one folder. */
export async function makeCatalogs(all: readonly Made[], folder = makeFolder()): Promise<string> {
  for (const { code, name, decisions } of all) {
    const own = join(folder, code);
    const texts = filesOfNewCatalog({
      title: `Danh mục của ${name}`,
      publisher: { name, code },
      language: 'vi',
      asOf: '2020-12-31',
    });
    writeFiles(own, Object.fromEntries(texts.map(({ path, after }) => [`catalog/${path}`, after])));
    for (const [i, one] of decisions.entries()) {
      writeFiles(own, { [`drafts/${i}.yaml`]: one });
      await must(own, ['apply', `drafts/${i}.yaml`, '--today', today]);
    }
  }
  return folder;
}

/** Writes the list of catalogs. */
export function writeFederation(folder: string, catalogs: Federation['catalogs'], title?: string): void {
  writeFiles(folder, { 'federation.yaml': stringify({ ...(title && { title }), catalogs }) });
}

/** Runs a command that has to come to its end. */
export async function must(folder: string, argv: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runHere(folder, argv);
  if (code !== 0) throw new Error(`${argv.join(' ')}: ${code} ${stdout}${stderr}`);
  return stdout;
}

/** Puts a folder under git, with one commit on its main branch. */
export function commit(folder: string): void {
  git(folder, 'init', '-q');
  commitAll(folder, 'a');
}

const ministryDecision = { number: '10/QĐ-BTP', issued: '2021-03-01' };

/** A ministry and two provinces, which do not all say the same. */
export function threePublishers(): Made[] {
  const [one, two, three] = ['1.000001', '1.000002', '1.000003'] as const;
  const inFiveDays = { levels: ['commune' as const], timeLimit: { value: 5, unit: 'day' as const } };
  return [
    {
      code: 'G15',
      name: 'Bộ Tư pháp',
      decisions: [
        baseline([one, two, three].map((code) => procedure(code, inFiveDays))),
        publication(ministryDecision.number, {
          issued: ministryDecision.issued,
          issuer: 'Bộ trưởng Bộ Tư pháp',
          abolished: [{ code: three, by: basis }],
        }),
      ],
    },
    {
      code: 'H03',
      name: 'UBND tỉnh Bắc Kạn',
      decisions: [
        baseline([
          procedure(one, { ...inFiveDays, timeLimit: { value: 3, unit: 'day' } }),
          procedure(two, { ...inFiveDays, levels: ['province', 'commune'] }),
          procedure(three, inFiveDays),
        ]),
        publication('20/QĐ-UBND', {
          issued: '2021-03-11',
          legalBases: [ministryDecision],
          abolished: [{ code: three, by: basis }],
        }),
      ],
    },
    {
      code: 'H55',
      name: 'UBND tỉnh Thái Nguyên',
      decisions: [
        baseline([
          procedure(one, { ...inFiveDays, name: 'THỦ TỤC 1.000001' }),
          procedure(two, { ...inFiveDays, name: 'Thủ tục khác', fees: 'none' }),
          procedure(three, inFiveDays),
        ]),
      ],
    },
  ];
}
