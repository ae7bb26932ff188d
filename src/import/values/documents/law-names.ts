import type { Document, Procedure } from '../../../model/types.ts';
import { foldText } from '../../../text/fold.ts';

/** Words for the kinds of law, which head its name. */
export const lawKinds = '(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp|BỘ LUẬT|LUẬT|PHÁP LỆNH|HIẾN PHÁP)';

const lawTitle = new RegExp(String.raw`^${lawKinds}\s.{1,150}$`, 'u');

/** Tells whether a title is that of a law, which its name stands for where it has no number. */
export const isLawTitle = (title: string): boolean => lawTitle.test(title);

const numberOfLaw = /(\d{4})\/(?:UBTV)?QH\d|(\d{4})\/PL/iu;

/** Name of a law without its kind, number and year, by which it is the same however it is written. */
interface LawName {
  key: string;
  year?: string;
}

function lawName(text: string): LawName | undefined {
  const plain = text.replace(/["“”]/gu, '').trim();
  // Before marks are taken off: `Việt Nam 2008` has no word for a year.
  const year = /[\s,(](?:năm\s+)?((?:19|20)\d{2})\)?\.?$/iu.exec(plain);
  const folded = foldText(plain.slice(0, year?.index));
  const kind = /^(?:bo luat|luat|phap lenh|hien phap) /u.exec(folded)?.[0] ?? '';
  const key = folded
    .slice(kind.length)
    .replace(/(?:^|[ (,])(?:(?:luat )?so )?\d+\/\d{4}\/[a-z\d-]+(?: ?-(?= )|\))?/gu, '')
    .replace(/^[ .,-]+|[ .,-]+$/gu, '');
  if (key === '') return undefined;
  // A code may have the name of a law: `Bộ luật Lao động`.
  return { key: kind === 'bo luat ' ? kind + key : key, ...(year?.[1] && { year: year[1] }) };
}

/** Finds the law that a name means. */
export type LawNamed = (name: string) => Document | undefined;

/**
 * Makes the index of the laws that records rest on, by their names and the years in their numbers. A name without a
 * year may mean a later law, and finds none.
 */
export function indexLaws(records: Iterable<Procedure>): LawNamed {
  const laws = new Map<string, Map<string, Document>>();
  for (const { legalBases = [] } of records)
    for (const { number, issued, title } of legalBases) {
      const [, year, yearOfOrdinance] = numberOfLaw.exec(number) ?? [];
      const name = title === undefined ? undefined : lawName(title);
      if (!name || !(year ?? yearOfOrdinance)) continue;
      const key = `${name.key} ${year ?? yearOfOrdinance}`;
      const same = laws.get(key) ?? new Map<string, Document>();
      laws.set(key, same.set(number, { number, ...(issued && { issued }), ...(title && { title }) }));
    }
  return (text) => {
    const { key = '', year } = lawName(text) ?? {};
    const found = [...(laws.get(`${key} ${year}`)?.values() ?? [])];
    return found.length === 1 ? found[0] : undefined;
  };
}
