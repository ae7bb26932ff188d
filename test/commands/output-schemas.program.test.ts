import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandNames } from '../../src/cli/specs.ts';
import { copySample, tthc, writeFiles } from '../support/cli.ts';
import { compileClosedSchema, compileSchema, readSchema, schemaNames } from '../support/schemas.ts';

/** An amendment that can be carried out on the sample catalog, and one that cannot. */
const amendment = {
  number: '900/QĐ-UBND',
  kind: 'publication',
  issuer: 'Chủ tịch UBND tỉnh',
  issued: '2026-05-04',
  effective: 'on_signing',
  posted: '2026-05-04',
  department: 'so-tu-phap',
  legalBases: [{ number: '280/2025/NĐ-CP' }],
  amended: [
    {
      code: '2.000815',
      changes: { timeLimit: { value: 2, unit: 'working_day', text: '02 ngày làm việc' } },
      changedParts: ['timeLimit'],
      by: { number: '280/2025/NĐ-CP' },
    },
  ],
};
const impossible = {
  ...amendment,
  number: '901/QĐ-UBND',
  amended: [{ ...amendment.amended[0], code: '9.999999' }],
};

const temporary = {
  ...amendment,
  number: '903/QĐ-UBND',
  expires: '2027-02-28',
  amended: [{ ...amendment.amended[0], code: '2.000942', until: { title: 'Văn bản về cùng vấn đề' } }],
};

const miscounted = { ...amendment, number: '902/QĐ-UBND', declared: { amended: 2 } };

/**
 * The scenario, in its order: which schema what a command prints keeps to. A schema that is not
 * published does not describe anything yet.
 */
const steps = (
  [
    ['plan', 'plan drafts/amendment.yaml'],
    ['plan', 'plan drafts/impossible.yaml'],
    ['apply', 'apply drafts/impossible.yaml'],
    [
      'accept',
      'accept decision/declared-count --decision drafts/miscounted.yaml --reason a --today 2026-05-05',
    ],
    ['apply', 'apply drafts/amendment.yaml --today 2026-05-05'],
    ['apply', 'apply --due --today 2026-05-05'],
    ['revert', 'revert 1201/QĐ-UBND'],
    ['apply', 'apply drafts/temporary.yaml --today 2026-05-05'],
    ['status', 'status --ends-by 2027-03-01'],
    ['law', 'law --at 2026-07-01'],
    ['review', 'review --at 2026-05-05'],
    [
      'feedback',
      'feedback add --number 01/PAKN --received 2026-04-12 --about rule --department so-tu-phap --summary Sai',
    ],
    ['feedback', 'feedback list'],
    ['diff', 'diff @2025-07-01'],
    ['status', 'status'],
    ['doctor', 'doctor'],
    ['verify', 'verify'],
    ['verify', 'verify --expect tthc1-sha256:0'],
    ['validate', 'validate'],
    ['show', 'show 2.000815'],
    ['history', 'history 2.000815'],
    ['list', 'list --status all'],
    ['search', 'search ho tich'],
    ['stats', 'stats'],
    ['stats', 'stats --by sector,online,year --at 2026-03-01'],
    ['stats', 'stats --compare @2025-12-31 --by department,level'],
    ['stats', 'stats --form II.07b'],
    ['report', 'report --from 2026-01-01 --to 2026-06-30'],
    ['report', 'report --from 2025-01-01 --to 2026-12-31 --form II.03'],
    ['export', 'export --to out/x.csv --manifest --where department=so-tu-phap'],
    ['export', 'export --to out/datapackage.json'],
    ['export', 'export --decision 1201/QĐ-UBND --to out/decision.docx'],
    ['decision', 'decision new --abolish 2.000884 --number 905/QĐ-UBND --out out/draft.yaml'],
    ['verify', 'verify --manifest out/x.csv.manifest.json'],
    ['export', 'export --to out/part.json --where department=so-tu-phap'],
    ['stats', 'stats out/part.json'],
    ['revert', 'revert 900/QĐ-UBND'],
    ['import', 'import list.csv --today 2026-05-05'],
    ['import', 'import annex.csv --issued 2026-05-05'],
    ['reconcile', 'reconcile list.csv'],
    ['reconcile', 'reconcile ours.csv'],
    ['federate', 'federate status'],
    ['federate', 'federate check'],
    ['federate', 'federate stats'],
    ['federate', 'federate export one --to out/all.csv'],
    ['federate', 'federate export one --to out/lakes --partition publisher,year'],
    ['export', 'export --to out/lake --partition publisher,year'],
    ['fmt', 'fmt --check'],
    ['init', 'init other --publisher A --code H55'],
    ['init', 'init two --publisher A --code H03'],
    ['merge', 'merge . two --into three --on 2027-07-01'],
    ['rules', 'rules'],
    ['explain', 'explain code/duplicate'],
    ['explain', 'explain internal/rule-failed'],
    ['schema', 'schema'],
    ['error', 'apply list.csv'],
    ['error', 'plan catalog'],
    ['error', 'verify --manifest list.csv'],
  ] as const
).filter(([name]) => schemaNames.includes(`output-${name}`));

/** Schemas of no command's output: those that others are made of, and those of files. */
const written = ['common', 'snapshot', 'manifest'];

/** Commands that need a server: test/publish holds what they print against their schemas. */
const elsewhere = ['publish'];

describe('the JSON of every command', () => {
  let folder = '';
  const outputs: { name: string; command: string; value: object }[] = [];
  beforeAll(() => {
    folder = copySample();
    writeFiles(folder, {
      'federation.yaml': {
        catalogs: ['H55', 'H03', 'G15'].map((publisher, i) => ({ publisher, from: i < 2 ? '.' : 'gone' })),
      },
      'one/federation.yaml': { catalogs: [{ publisher: 'H55', from: '..' }] },
      'drafts/amendment.yaml': amendment,
      'drafts/impossible.yaml': impossible,
      'drafts/miscounted.yaml': miscounted,
      'drafts/temporary.yaml': temporary,
      'catalog/documents.yaml': { documents: [{ number: '23/2015/NĐ-CP', expires: '2026-01-31' }] },
      'list.csv':
        'Mã số,Tên,Cơ quan ban hành,Lĩnh vực\n1.999999, Cấp  thẻ ,Sở Tư pháp,Luật sư\n1.99,Sai mã,Sở Tư pháp,Luật sư\n',
      'ours.csv':
        'Mã số,Tên,Cơ quan quản lý,Lĩnh vực,Thời hạn\n2.000942,A,Sở Tư pháp,Chứng thực,1 ngày\n2.000815,A,Sở B,Chứng thực,9 ngày\n,Không mã,,,\n',
      'annex.csv':
        'DANH MỤC TTHC ĐƯỢC SỬA ĐỔI (02 TTHC)\nSTT;Mã số;Tên thủ tục hành chính;Thời hạn giải quyết\nA;THỦ TỤC HÀNH CHÍNH CẤP TỈNH\n1;2.000815;Chứng thực bản sao;05 ngày\n2;9.999999;Không có;05 ngày\n',
    });
    for (const [name, command] of steps) {
      const { stdout, stderr } = tthc(folder, [...command.split(' '), '--format', 'json']);
      expect(stdout, `${command}: ${stderr}`).not.toBe('');
      outputs.push({ name, command, value: JSON.parse(stdout) as object });
    }
  });

  it('is described by its schema, to the last key', () => {
    for (const { name, command, value } of outputs) {
      const validate = compileClosedSchema(`output-${name}`);
      validate(value);
      expect(validate.errors ?? [], command).toEqual([]);
    }
  });

  it('would be caught with a key too many or too few', () => {
    for (const { name, command, value } of outputs) {
      expect(compileClosedSchema(`output-${name}`)({ ...value, stray: 1 }), command).toBe(false);
      expect(compileSchema(`output-${name}`)({ ...value, tool: undefined }), command).toBe(false);
    }
  });

  it('has a schema for every command that prints data, and no schema goes untried', () => {
    const tried = new Set(outputs.map(({ name }) => name));
    const published = schemaNames.filter((name) => name.startsWith('output-')).map((name) => name.slice(7));
    expect(
      published.filter((name) => !tried.has(name) && ![...written, ...elsewhere].includes(name)),
    ).toEqual([]);
    const silent = ['textconv', 'completion', ...elsewhere];
    expect(commandNames.filter((name) => !tried.has(name) && !silent.includes(name))).toEqual([]);
  });

  it.each(['csv.manifest.json'])('describes the manifest too: x.%s', (ending) => {
    const validate = compileClosedSchema('output-manifest');
    validate(JSON.parse(readFileSync(join(folder, 'out', `x.${ending}`), 'utf8')));
    expect(validate.errors ?? []).toEqual([]);
  });
});

describe('the schemas of outputs', () => {
  it.each(schemaNames.filter((name) => name.startsWith('output-')))(
    '%s says in Vietnamese what each key is',
    (name) => {
      const nameless: string[] = [];
      const visit = (node: unknown, path: string): void => {
        if (typeof node !== 'object' || node === null) return;
        for (const [key, child] of Object.entries(node)) {
          if (key === 'properties')
            for (const [property, schema] of Object.entries(child as Record<string, object>))
              if (!('title' in schema) && !('$ref' in schema)) nameless.push(`${path}/${property}`);
          visit(child, `${path}/${key}`);
        }
      };
      const schema = readSchema(name);
      visit(schema, '');
      expect(nameless).toEqual([]);
      expect(schema['title']).toBeTruthy();
      expect(schema['description']).toBeTruthy();
    },
  );
});
