import { beforeAll, expect, it } from 'vitest';
import { type DraftedDecision, toDecision } from '../../../src/import/annex/decision.ts';
import { readDecision } from '../../../src/import/annex/draft.ts';
import { readWord } from '../../../src/import/files/word/package.ts';
import { stateOf } from '../../../src/plan/state.ts';
import { parseText } from '../../../src/yaml/document.ts';
import { checkShape } from '../../../src/yaml/shape.ts';
import { writeYaml } from '../../../src/yaml/writer.ts';
import { baseline, procedure } from '../../support/example.ts';
import { applyInMemory, checkDecisions, emptyMemory, readMemory } from '../../support/memory.ts';
import { describeReal, readReal } from '../../support/real-data.ts';

describeReal('decision 1766/QĐ-UBND, drafted', () => {
  /** A catalog that holds what the decision speaks of, as it would. */
  let files: ReturnType<typeof readMemory>;
  let drafted: DraftedDecision;
  beforeAll(() => {
    const file = readReal('decisions/1766-QD-UBND-2020-BinhThuan/1766-QD-UBND.docx');
    const read = readDecision(readWord(file));
    const records = read.rows.map(({ codes, name, level }) =>
      procedure(codes[0], {
        name,
        levels: level?.levels.length ? level.levels : ['province', 'district', 'commune', 'other'],
      }),
    );
    const first = { ...baseline(records), issued: '2020-01-01' };
    files = readMemory(applyInMemory(emptyMemory('2020-01-01'), [first], '2021-01-01'));
    const fallback = { number: 'ban-thao', issued: '2021-04-01' };
    drafted = toDecision(read, stateOf(files), { fallback });
  });

  it('has the shape that decisions have', () => {
    const { decision } = drafted;
    const text = writeYaml(decision, 'decision', { schemaPath: 'decision.schema.json' });
    expect(parseText(text)).toMatchObject({ problems: [] });
    expect(checkShape('decision', decision, 'd.yaml')).toEqual([]);
  });

  it('goes into a catalog that holds its procedures, but for the figure that is wrong in it', () => {
    const { decision } = drafted;
    const found = checkDecisions(files, [{ path: 'd.yaml', value: decision }], '2026-01-01');
    const errors = found.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule }) => rule)).toEqual(['decision/declared-count']);
    expect([decision.amended?.length, decision.abolished?.length]).toEqual([50, 21]);
  });

  it('names both procedures without a code by their records', () => {
    const { decision } = drafted;
    const without = [...(decision.amended ?? []), ...(decision.abolished ?? [])].filter(
      ({ code }) => code === undefined,
    );
    expect(without.map(({ id }) => id !== undefined)).toEqual([true, true]);
  });

  it('says that the annex and the text name two decisions with the figures changed', () => {
    const differing = drafted.doubts.filter(({ reason }) => reason === 'document_differs');
    expect(differing.map(({ args }) => args)).toContainEqual({ number: '1427/QĐ-BTP', near: '1472/QĐ-BTP' });
  });
});
