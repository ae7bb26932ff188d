import fc from 'fast-check';
import { findingWords } from '../../../src/messages/vi/finding-words.ts';
import type { Diagnostic, RelatedPlace, RuleId } from '../../../src/model/finding.ts';
import { findingsFormats, type FindingsFormatName } from '../../../src/render/findings/index.ts';
import type { FindingsReport } from '../../../src/render/findings/types.ts';
import { plainStyle } from '../../../src/render/style.ts';
import { anyCharacter, runs } from '../runs.ts';

/** A report of these diagnostics with true counts, as a check would hand it over. */
export function reportOf(
  diagnostics: readonly Diagnostic[],
  rest: Partial<FindingsReport> = {},
): FindingsReport {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return {
    diagnostics,
    summary: { files: 1887, procedures: 1884, decisions: 13, errors, warnings: diagnostics.length - errors },
    tool: { name: 'tthc', version: '0.1.0' },
    words: findingWords,
    source: () => undefined,
    all: 'tthc validate --format concise',
    width: 80,
    style: plainStyle,
    ...rest,
  };
}

/** A diagnostic with what a test does not care about filled in. */
export function diagnosticOf(rest: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'department/unknown',
    severity: 'error',
    message: 'Không có cơ quan “so-tu-phapp”.',
    file: 'catalog/procedures/so-tu-phap/2.000815.yaml',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    pointer: '/department',
    fingerprint: '0123456789abcdef',
    ...rest,
  };
}

/** Texts that have broken some format somewhere: separators, escapes, line breaks, half letters, hidden marks. */
const nastyPieces = [
  ...[
    '\n',
    '\r',
    '\r\n',
    '\t',
    ' ',
    '  ',
    '\u0000',
    '\u001b[31m',
    '\u007f',
    '\u0085',
    '\u2028',
    '\u00a0',
    '\ufeff',
  ],
  ...[
    '%',
    '%0A',
    ':',
    '::',
    ',',
    '|',
    '`',
    '"',
    "'",
    '<',
    '>',
    '&',
    '&amp;',
    ']]>',
    '<!--',
    '</failure>',
    '\\',
    '\\|',
  ],
  ...[
    '##[error]',
    '::error::',
    '::stop-commands::x',
    '{0}',
    '[a](b)',
    '**',
    '_',
    '#1',
    '@a',
    '$x$',
    '</td>',
    '<br>',
  ],
  ...['\u202e', '\u2066', '\u200b', '\u200d', '\u00ad', '\u0301', '\ud800', '\ufffe', '\u{e0001}'],
  ...[
    'Thủ tục',
    'Thủ tục'.normalize('NFD'),
    'đ',
    'ế',
    '😀',
    '👨‍👩‍👧',
    '🇻🇳',
    '1️⃣',
    '漢字',
    '한국',
    '“8.000”',
    'điều 15',
  ],
];

/** Text that no format may lose, tear or take for its own syntax. No slash, so that none of it is a path. */
export const nastyText = fc
  .array(fc.oneof(fc.constantFrom(...nastyPieces), fc.string({ unit: anyCharacter, maxLength: 4 })), {
    maxLength: 14,
  })
  .map((pieces) => pieces.join('').replaceAll('/', '-'));

const rules: readonly RuleId[] = [
  'department/unknown',
  'code/missing',
  'decision/changed-parts',
  'yaml/syntax',
];
const position = fc.integer({ min: 1, max: 3000 });
const file = fc
  .array(
    fc.oneof(
      fc.constantFrom('catalog', 'thủ tục', 'a b', '50%', 'a:b,c', 'x|y', '::error', '#1?', '..'),
      nastyText,
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((segments) => `${segments.join('/')}/2.000815.yaml`.replace(/^[./]+/u, ''));

/** Any diagnostic at all. */
export const anyDiagnostic: fc.Arbitrary<Diagnostic> = fc
  .record(
    {
      rule: fc.constantFrom(...rules),
      severity: fc.constantFrom('error', 'warning'),
      message: nastyText,
      hint: nastyText,
      file,
      line: position,
      column: position,
      pointer: fc
        .array(nastyText)
        .map((steps) => steps.map((step) => `/${step.replaceAll('~', '~0')}`).join('')),
      procedure: nastyText,
      decision: nastyText,
      related: fc.array(fc.record({ file, line: position, column: position }), { maxLength: 3 }),
      fingerprint: fc.stringMatching(/^[0-9a-f]{2}$/u),
      lines: fc.nat(2),
      length: fc.nat(9),
    },
    {
      requiredKeys: [
        'rule',
        'severity',
        'message',
        'file',
        'line',
        'column',
        'pointer',
        'fingerprint',
        'lines',
        'length',
      ],
    },
  )
  .map(({ lines, length, ...rest }) => ({
    ...rest,
    endLine: rest.line + lines,
    endColumn: lines > 0 ? length + 1 : rest.column + length,
  }));

const anyDiagnostics = fc.array(anyDiagnostic, { maxLength: 30 });

const names = Object.keys(findingsFormats) as FindingsFormatName[];
const loaded = Object.fromEntries(
  await Promise.all(names.map(async (name) => [name, await findingsFormats[name]()])),
);

/** Returns the text that a format makes of a report. */
export function write(name: FindingsFormatName, report: FindingsReport): string {
  return loaded[name]?.(report) ?? '';
}

/** Checks something for any list of diagnostics. */
export function always(check: (diagnostics: Diagnostic[]) => void): void {
  fc.assert(fc.property(anyDiagnostics, check), runs(100));
}

export const fullMessage = ({ message, hint }: Diagnostic): string =>
  hint === undefined ? message : `${message}\n${hint}`;

export const placeText = ({ file, line, column }: RelatedPlace): string => `${file}:${line}:${column}`;

/** Graphemes with how they are shown in a frame and the cells they take there, known by hand. */
export const knownCells: readonly (readonly [raw: string, shown: string, width: number])[] = [
  ['a', 'a', 1],
  [' ', ' ', 1],
  ['ế', 'ế', 1],
  ['ự'.normalize('NFD'), 'ự'.normalize('NFD'), 1],
  ['Đ', 'Đ', 1],
  ['“', '“', 1],
  ['\t', '→   ', 4],
  ['漢', '漢', 2],
  ['한', '한', 2],
  ['Ａ', 'Ａ', 2],
  ['😀', '😀', 2],
  ['👨‍👩‍👧', '👨‍👩‍👧', 2],
  ['🇻🇳', '🇻🇳', 2],
  ['1️⃣', '1️⃣', 2],
  ['✊🏽', '✊🏽', 2],
  ['❤️', '❤️', 2],
  ['\u200b', '[U+200B]', 8],
  ['\u202e', '[U+202E]', 8],
  ['\u0007', '[U+0007]', 8],
];
