import { describe, expect, it } from 'vitest';
import {
  choice,
  commaList,
  count,
  date,
  dateOr,
  flag,
  flagsOf,
  list,
  onUnlessNegated,
  type OptionSpecs,
  readOptions,
  repeated,
  sentence,
  spelledChoice,
  text,
} from '../../src/cli/options.ts';
import { Failure } from '../../src/model/failure.ts';
import { readDay } from '../../src/model/date.ts';

describe('a day', () => {
  it.each([
    ['2026-06-30', '2026-06-30'],
    ['30/6/2026', '2026-06-30'],
    ['01/07/2026', '2026-07-01'],
    ['1/7/26', '2026-07-01'],
    ['1-7-2026', '2026-07-01'],
    ['15.9.25', '2025-09-15'],
    [' 29/2/2024 ', '2024-02-29'],
  ])('%s is read as %s', (written, day) => {
    expect(readDay(written)).toBe(day);
  });

  it.each([
    '29/2/2025',
    '31/4/2026',
    '0/1/2026',
    '6/30/2026',
    '1/7',
    '1/7-2026',
    '1/7/026',
    '2026/7/1',
    '',
    'mai',
  ])('%j is none', (written) => {
    expect(readDay(written)).toBeUndefined();
  });
});

describe('what is typed for options', () => {
  const options = {
    strict: flag(),
    cache: onUnlessNegated(),
    to: text('file'),
    at: date(),
    effective: dateOr('on_signing'),
    new: count('count', 9),
    level: choice('level', ['commune', 'province']),
    separator: spelledChoice('name', { tab: 'tab', '\t': 'tab' }),
    abolish: list('code', 'many'),
    by: commaList('dimensions'),
    where: repeated('condition'),
  };

  it('comes out as values', () => {
    expect(readOptions(options, {})).toEqual({
      strict: false,
      cache: true,
      to: undefined,
      at: undefined,
      effective: undefined,
      new: undefined,
      level: undefined,
      separator: undefined,
      abolish: [],
      by: undefined,
      where: [],
    });
    expect(
      readOptions(options, {
        strict: true,
        cache: false,
        to: 'a.json',
        at: '30/6/2026',
        effective: 'on_signing',
        new: '3',
        level: 'commune',
        separator: '\t',
        abolish: ['1.000001,', '1.000002,1.000001'],
        by: 'level, sector',
        where: ['level=commune', 'sector=a,b'],
      }),
    ).toEqual({
      strict: true,
      cache: false,
      to: 'a.json',
      at: '2026-06-30',
      effective: 'on_signing',
      new: 3,
      level: 'commune',
      separator: 'tab',
      abolish: ['1.000001', '1.000002'],
      by: ['level', 'sector'],
      where: ['level=commune', 'sector=a,b'],
    });
  });

  it.each([
    ['at', '31/2/2026', 'bad-date'],
    ['effective', 'on_sining', 'bad-date'],
    ['new', '10', 'not-a-count'],
    ['new', '1.5', 'not-a-count'],
    ['level', 'comune', 'bad-value'],
    ['level', 'constructor', 'bad-value'],
    ['to', '', 'empty-argument'],
    ['where', ['level=commune', ' '], 'empty-argument'],
  ])('is refused: --%s %j', (name, given, code) => {
    const read = () => readOptions(options, { [name]: given });
    expect(read).toThrow(Failure);
    expect(read).toThrow(code);
  });

  it('is named on the command line as help writes it', () => {
    const specsOf: OptionSpecs = {
      exitCode: flag('x'),
      cache: onUnlessNegated(),
      abolish: list('code', 'many'),
    };
    expect(flagsOf(specsOf).map(({ notation }) => notation)).toEqual([
      '-x, --exit-code',
      '--no-cache',
      '--abolish <code...>',
    ]);
  });
});

describe('a sentence', () => {
  it('is one line, also where a command was copied from a screen that broke it', () => {
    const { read } = sentence();
    expect(read('Văn\n    bản ghi 51,\tphụ lục có 50 ', '--reason')).toBe('Văn bản ghi 51, phụ lục có 50');
    expect(read(undefined, '--reason')).toBeUndefined();
  });
});
