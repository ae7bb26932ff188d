import { foldText } from '../../text/fold.ts';
import { doubt, type Notes, shorten } from './notes.ts';
import { readLine } from './values.ts';

/** Words for who may apply, folded; nearly all are the portal's own. Some have commas in them. */
const applicantWords: readonly [string, string][] = [
  ['cong dan viet nam', 'citizen'],
  ['cong dan', 'citizen'],
  ['nguoi viet nam dinh cu o nuoc ngoai', 'overseas_vietnamese'],
  ['nguoi nuoc ngoai', 'foreigner'],
  ['doanh nghiep viet nam', 'enterprise'],
  ['doanh nghiep co von dau tu nuoc ngoai', 'foreign_enterprise'],
  ['doanh nghiep nuoc ngoai', 'foreign_enterprise'],
  ['doanh nghiep', 'enterprise'],
  ['hop tac xa', 'cooperative'],
  ['to chuc (khong bao gom doanh nghiep, htx)', 'organization'],
  ['to chuc nuoc ngoai', 'foreign_organization'],
  ['to chuc', 'organization'],
  ['can bo, cong chuc, vien chuc', 'official'],
  // The word of most papers, which the portal has not.
  ['ca nhan', 'cá nhân'],
  ...plural('citizen', 'citizen'),
  ...plural('individual', 'cá nhân'),
  ...plural('foreigner', 'foreigner'),
  ...plural('organization', 'organization'),
  ...plural('organisation', 'organization'),
  ...plural('enterprise', 'enterprise'),
  ...plural('cooperative', 'cooperative'),
];

/** Returns an English word for an applicant in the singular and the plural. */
function plural(word: string, applicant: string): [string, string][] {
  return [
    [word, applicant],
    [`${word}s`, applicant],
  ];
}

/**
 * Reads who may apply (đối tượng thực hiện, NĐ 63/2010 Điều 8 khoản 2 điểm e). Other words are
 * kept as they are.
 */
export function readApplicants(text: string, notes: Notes): string[] | undefined {
  const line = readLine(text.replace(/\.?[\r\n]+/gu, ', ').replace(/\.\s*$/u, ''), 'applicants', notes);
  if (line === undefined) return undefined;
  const found = new Set<string>();
  for (let rest = line; rest !== ''; ) {
    const { applicant, length, known } = nextApplicant(rest);
    if (!known) doubt(notes, 'applicants', 'applicant_unknown', { text: shorten(applicant) });
    if (applicant !== '') found.add(applicant);
    rest = rest.slice(length).replace(/^(?:[\s,;/]|(?:và|hoặc|and|or)\s)+/iu, '');
  }
  return found.size > 0 ? [...found] : undefined;
}

function nextApplicant(rest: string): { applicant: string; length: number; known: boolean } {
  for (const [word, applicant] of applicantWords) {
    const head = rest.slice(0, word.length);
    if (foldText(head) === word && /^\s*(?:[,;/]|(?:và|hoặc|and|or)\s|$)/iu.test(rest.slice(word.length))) {
      return { applicant, length: word.length, known: true };
    }
  }
  // An unknown word ends where the next one begins with a capital: commas stand inside words too.
  const end = /[,;]\s*(?=\p{Lu})/u.exec(rest)?.index ?? rest.length;
  const words = rest.slice(0, end).trim();
  return { applicant: words, length: Math.max(end, 1), known: words === '' };
}
