import { expect, test } from 'vitest';
import { readDetailLines } from '../../../src/import/portal/details.ts';
import { writeYaml } from '../../../src/yaml/writer.ts';
import { describeReal, readReal } from '../../support/real-data.ts';
import { check, fixAll, fixesOf } from '../../support/source.ts';

describeReal('texts of the national portal', () => {
  const files = ['bo-tu-phap.jsonl', 'bo-xay-dung.jsonl'];
  const readLines = (file: string): string => readReal(`portal/${file}`).toString();

  test('as the importer cleans them have no trap but a syllable written both ways', () => {
    const records = files.flatMap((file) => readDetailLines(readLines(file), file).records);
    const found = records.flatMap(({ code, name, content }) =>
      check(writeYaml({ code, name, ...content }, 'procedure')),
    );
    expect(records.length).toBe(796);
    expect(found.map(({ finding }) => finding.rule)).toEqual([
      'source/tone-placement',
      'source/tone-placement',
    ]);
  });

  test('as they are have faults of form, all of which safe fixes mend', () => {
    const counts: Record<string, number> = {};
    for (const line of files.flatMap((file) => readLines(file).trim().split('\n'))) {
      const {
        ten_thu_tuc: name,
        co_quan_co_tham_quyen: decidingAgency,
        trinh_tu_thuc_hien: steps,
        yeu_cau_dieu_kien: conditions,
      } = JSON.parse(line);
      const text = writeYaml({ name, decidingAgency, steps, conditions }, 'procedure');
      for (const { finding } of check(text)) counts[finding.rule] = (counts[finding.rule] ?? 0) + 1;
      expect(fixesOf(fixAll(text, 'safe')).filter(({ kind }) => kind === 'safe')).toEqual([]);
    }
    expect(Object.keys(counts).sort()).toEqual(
      ['double-space', 'invisible-mark', 'not-nfc', 'odd-space', 'tone-placement'].map(
        (rule) => `source/${rule}`,
      ),
    );
  });
});
