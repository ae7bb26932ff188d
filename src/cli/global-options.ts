import { languages } from '../model/types.ts';
import { Failure } from '../model/failure.ts';
import { toLanguage } from './language.ts';
import {
  date,
  flag,
  type OptionSpec,
  onUnlessNegated,
  text,
  textOf,
  textsOf,
  type ValuesOf,
} from './options.ts';
import { readWhen, whens } from './terminal.ts';

/** Formats that results are most often asked for in, to complete what is typed. */
const usualFormats = ['pretty', 'bars', 'json', 'csv', 'markdown', 'html', 'docx', 'xlsx'];

/** The language to speak; `vi_VN` is Vietnamese too. */
const language: OptionSpec<ReturnType<typeof toLanguage>> = {
  value: 'language',
  words: languages,
  read: (given, option) => {
    const written = textOf(given);
    const found = toLanguage(written);
    if (written === undefined || found) return found;
    throw new Failure('bad-value', { option, value: written, allowed: [...languages] });
  },
};

/** A file that the result goes into as well, as `json=out.json`. */
export interface ReportRequest {
  format: string;
  /** The path as it was typed. */
  file: string;
}

const reports: OptionSpec<readonly ReportRequest[]> = {
  value: 'format=file',
  takes: 'repeated',
  read: (given, option) =>
    textsOf(given).map((request) => {
      const [format = '', file = ''] = request.split(/=(.*)/su);
      if (file) return { format, file };
      throw new Failure('bad-report', { option, value: request });
    }),
};

/** Options that every command takes. */
export const globalOptions = {
  directory: { ...text('dir'), short: 'C' },
  lang: language,
  format: text('format', usualFormats),
  report: reports,
  color: { value: 'when', words: whens, negated: 'well', read: readWhen },
  quiet: flag('q'),
  today: date(),
  input: onUnlessNegated(),
  cache: onUnlessNegated(),
  pager: onUnlessNegated(),
} satisfies Readonly<Record<string, OptionSpec>>;

export interface GlobalOptions extends ValuesOf<typeof globalOptions> {}
