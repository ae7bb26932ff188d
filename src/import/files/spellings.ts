/** Characters that separate the cells of a line, by name. */
export const separators = { comma: ',', semicolon: ';', tab: '\t', bar: '|' } as const;
export type Separator = keyof typeof separators;

/** Separators by the spellings that people use: the name, or the character itself. */
export const separatorNames: Readonly<Record<string, Separator>> = {
  comma: 'comma',
  semicolon: 'semicolon',
  tab: 'tab',
  bar: 'bar',
  [separators.comma]: 'comma',
  [separators.semicolon]: 'semicolon',
  [separators.tab]: 'tab',
  [separators.bar]: 'bar',
  '\\t': 'tab',
};

/** Encodings in which Vietnamese text files are met. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';

/** Encodings by the spellings that people use. */
export const encodingNames: Readonly<Record<string, TextEncoding>> = {
  'utf-8': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'windows-1258': 'windows-1258',
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
  cp1258: 'windows-1258',
};
