import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsFormats, type FindingsFormatName } from '../../../src/render/findings/index.ts';
import { visibleText } from '../../../src/text/width.ts';
import {
  always,
  anyDiagnostic,
  diagnosticOf,
  fullMessage,
  placeText,
  reportOf,
  write,
} from '../../support/findings/findings-report.ts';
import { compileSchema, readSchema } from '../../support/schemas.ts';
import { runs } from '../../support/runs.ts';

const names = Object.keys(findingsFormats) as FindingsFormatName[];

const readJson = (path: string): object => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
function expectValid(validate: ValidateFunction, value: unknown): void {
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
}
function compile2020(path: string): ValidateFunction {
  return addFormats
    .default(new Ajv2020.default({ allErrors: true, strict: true, strictRequired: false }))
    .compile(readJson(path));
}

describe('every format', () => {
  it.each(names)('%s gives the same for the same report, and ends its last line', (name) => {
    always((diagnostics) => {
      const output = write(name, reportOf(diagnostics));
      expect(write(name, reportOf(diagnostics))).toBe(output);
      expect(output === '' || output.endsWith('\n')).toBe(true);
    });
  });

  it.each(names)('%s names every rule that has findings', (name) => {
    always((diagnostics) => {
      const output = write(name, reportOf(diagnostics));
      for (const { rule } of diagnostics) expect(output).toContain(rule);
    });
  });
});

describe('concise', () => {
  it('is one line a finding, with everything on it', () => {
    always((diagnostics) => {
      const lines = write('concise', reportOf(diagnostics)).split('\n').slice(0, -1);
      expect(lines).toEqual(
        diagnostics.map(
          (one) => `${visibleText(placeText(one))}: ${one.severity}[${one.rule}] ${visibleText(one.message)}`,
        ),
      );
      for (const line of lines) expect(line).not.toMatch(/[\n\r\v\f\u0085\u2028\u2029]/u);
    });
  });
});

describe('json and jsonl', () => {
  const validate = compileSchema('output-validate');
  const schema = readSchema('output-validate') as {
    $defs: { diagnostic: { properties: object } };
  };

  it('json keeps everything and validates against its published schema', () => {
    always((diagnostics) => {
      const report = reportOf(diagnostics);
      const output = JSON.parse(write('json', report));
      expectValid(validate, output);
      expect(output).toEqual({ schemaVersion: 1, tool: report.tool, summary: report.summary, diagnostics });
    });
  });

  it('json writes keys in the order of the schema, and none that it does not describe', () => {
    const order = Object.keys(schema.$defs.diagnostic.properties);
    fc.assert(
      fc.property(anyDiagnostic, (one) => {
        const keys = Object.keys(JSON.parse(write('json', reportOf([one]))).diagnostics[0]);
        expect(keys).toEqual(order.filter((key) => keys.includes(key)));
      }),
      runs(100),
    );
  });

  it('the schema refuses what is not such an output', () => {
    const output = JSON.parse(write('json', reportOf([diagnosticOf()])));
    for (const key of Object.keys(output)) expect(validate({ ...output, [key]: undefined })).toBe(false);
    for (const wrong of [
      { rule: 'Duplicate' },
      { line: 0 },
      { severity: 'info' },
      { pointer: 'department' },
    ]) {
      expect(validate({ ...output, diagnostics: [{ ...output.diagnostics[0], ...wrong }] })).toBe(false);
    }
  });

  it('jsonl is one diagnostic a line and a closing summary', () => {
    always((diagnostics) => {
      const report = reportOf(diagnostics);
      const lines = write('jsonl', report)
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line));
      expect(lines.slice(0, -1)).toEqual(diagnostics.map((one) => ({ kind: 'diagnostic', ...one })));
      expect(lines.at(-1)).toEqual({
        kind: 'summary',
        schemaVersion: 1,
        tool: report.tool,
        summary: report.summary,
      });
    });
  });
});

describe('sarif', () => {
  const official = new URL(
    '../../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
    import.meta.url,
  );
  const rules = [
    { id: 'code/missing', severity: 'warning', description: 'Thủ tục phải có mã.', help: 'Ghi mã.' },
  ] as const;

  it('validates against a closed schema of the parts used', () => {
    const validate = compile2020('../../support/findings/sarif-parts.schema.json');
    always((diagnostics) =>
      expectValid(validate, JSON.parse(write('sarif', reportOf(diagnostics, { rules })))),
    );
  });

  it('validates against the official schema', () => {
    // Draft 4, but of what that draft says differently it uses only the name of its id; one of its patterns is not Unicode.
    const { id: _, $schema: __, ...schema } = readJson(official.href) as { id: string; $schema: string };
    const validate = addFormats
      .default(new Ajv.default({ allErrors: true, strict: false, unicodeRegExp: false }))
      .compile(schema);
    always((diagnostics) =>
      expectValid(validate, JSON.parse(write('sarif', reportOf(diagnostics, { rules })))),
    );
  });

  it('says what, where and about which rule', () => {
    always((diagnostics) => {
      const [run] = JSON.parse(write('sarif', reportOf(diagnostics, { rules }))).runs;
      expect(run.columnKind).toBe('utf16CodeUnits');
      expect(run.tool.driver.rules[0]).toMatchObject({
        id: 'code/missing',
        defaultConfiguration: { level: 'warning' },
      });
      expect(run.results).toHaveLength(diagnostics.length);
      diagnostics.forEach((one, i) => {
        const {
          ruleId,
          ruleIndex,
          level,
          message,
          locations,
          relatedLocations = [],
          partialFingerprints,
        } = run.results[i];
        const { line: startLine, column: startColumn, endLine, endColumn } = one;
        expect(run.tool.driver.rules[ruleIndex].id).toBe(one.rule);
        expect({ ruleId, level, text: message.text }).toEqual({
          ruleId: one.rule,
          level: one.severity,
          text: fullMessage(one),
        });
        expect(locations[0].physicalLocation.region).toEqual({ startLine, startColumn, endLine, endColumn });
        expect(Object.values(partialFingerprints)).toEqual([one.fingerprint]);
        const files = [locations[0], ...relatedLocations].map(
          (place) => place.physicalLocation.artifactLocation.uri,
        );
        expect(files.map(decodeURIComponent)).toEqual(
          [one, ...(one.related ?? [])].map(({ file }) => file.replace(/\p{Cs}/gu, '\ufffd')),
        );
        for (const uri of files) expect(uri).toMatch(/^[\w.!~*'()%/-]+$/u);
      });
    });
  });
});

describe('gitlab', () => {
  it('validates against the local schema of the documented format, and no finding hides another', () => {
    const validate = compile2020('../../support/findings/gitlab-parts.schema.json');
    always((diagnostics) => {
      const issues = JSON.parse(write('gitlab', reportOf(diagnostics)));
      expectValid(validate, issues);
      expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(
        diagnostics.length,
      );
      expect(issues).toMatchObject(
        diagnostics.map((one) => ({
          description: fullMessage(one),
          check_name: one.rule,
          severity: one.severity === 'error' ? 'major' : 'minor',
          location: { path: one.file, lines: { begin: one.line } },
        })),
      );
    });
  });
});
