import { isRealDate } from '../../model/date.ts';
import type { Decision } from '../../model/types.ts';
import { capitalize } from '../../text/capitals.ts';
import { nameKey } from '../../text/fold.ts';
import type { DecisionDraft } from './draft.ts';
import type { Doubts } from './notes.ts';

/** Particulars of the decision given by the user, and fallbacks for what neither the user nor the document gives. */
export interface GivenParticulars {
  number?: string;
  issued?: string;
  issuer?: string;
  fallback: { number: string; issued: string };
  /** Publisher of the catalog that the decision is drafted for. */
  publisher?: string;
}

type Particulars = Pick<
  Decision,
  'number' | 'kind' | 'issuer' | 'issued' | 'effective' | 'expires' | 'until' | 'title'
>;

/** Returns the particulars of a decision: those that are given, else those of the paper; what lacks is told. */
export function particulars(
  { header, kind }: Pick<DecisionDraft, 'header' | 'kind'>,
  options: GivenParticulars,
  doubts: Doubts,
): Particulars {
  const { fallback } = options;
  const number = options.number ?? header.number ?? fallback.number;
  const issued = options.issued ?? header.issued ?? fallback.issued;
  const issuer = options.issuer ?? header.issuer;
  for (const part of ['number', 'issued'] as const) {
    const [given, written] = [options[part], header[part]];
    if (given !== undefined && written !== undefined && given !== written)
      doubts.add(undefined, part, `${part}_given`, { given, written });
  }
  if (options.number === undefined && header.number === undefined) {
    doubts.add(undefined, 'number', 'number_missing', { number });
  }
  if (options.issued === undefined && header.issued === undefined) {
    doubts.add(undefined, 'issued', 'issued_missing', { issued });
  }
  if (issuer === undefined) doubts.add(undefined, 'issuer', 'issuer_missing', {});
  else if (options.publisher !== undefined && !isOf(issuer, options.publisher))
    doubts.add(undefined, 'issuer', 'issuer_differs', { issuer, publisher: options.publisher });
  if (header.effective === undefined) doubts.add(undefined, 'effective', 'effective_missing', {});
  return {
    number,
    kind,
    ...(issuer !== undefined && { issuer }),
    issued,
    effective: header.effective ?? 'on_signing',
    ...(header.expires !== undefined && { expires: header.expires }),
    ...(header.until && { until: header.until }),
    ...(header.subject !== undefined && { title: capitalize(header.subject) }),
  };
}

/** Tells whether an office belongs to a publisher: `Chủ tịch UBND tỉnh Thái Nguyên`, `UBND tỉnh Thái Nguyên`. */
function isOf(issuer: string, publisher: string): boolean {
  const placeOf = (name: string) =>
    nameKey(name)
      .replace(/chủ tịch|ủy ban nhân dân|uỷ ban nhân dân|ubnd|tỉnh|thành phố/gu, ' ')
      .replace(/[^\p{L}]+/gu, ' ')
      .trim();
  return placeOf(issuer).includes(placeOf(publisher));
}

/** Returns the days of a decision and of a catalog that begins after it; undefined for any other. */
export function beforeCatalog(
  { issued, effective }: Particulars,
  since: string | undefined,
): { date: string; since: string } | undefined {
  const date = effective === 'on_signing' ? issued : effective;
  return since !== undefined && isRealDate(date) && date < since ? { date, since } : undefined;
}
