import { deepStrictEqual } from 'node:assert/strict';
import { test } from 'vitest';
import { stringify } from 'yaml';
import type { Json } from '../../src/model/types.ts';
import { readCanonical } from '../../src/yaml/canonical.ts';
import { formatYaml } from '../../src/yaml/format.ts';
import { writeYaml } from '../../src/yaml/writer.ts';
import { describeReal, readReal } from '../support/real-data.ts';

describeReal('the texts of the national portal', () => {
  test('survive', () => {
    for (const line of readReal('portal/bo-tu-phap.jsonl').toString().trim().split('\n')) {
      const value: Json = JSON.parse(line.normalize('NFC'));
      const text = writeYaml(value, 'procedure');
      deepStrictEqual(readCanonical(text), { value });
      deepStrictEqual(formatYaml(stringify(value, { lineWidth: 80 }), 'procedure'), { text });
    }
  });
});
