import { capitalize } from '../../text/capitals.ts';
import type { AwaitedDocument, Document } from '../../model/types.ts';
import { foldText } from '../../text/fold.ts';
import { withFullYears } from '../../text/short-years.ts';
import { readDecisionNumber } from '../values/decision-number.ts';
import { type DeclaredTotal, readArticles } from './articles/articles.ts';
import type { AmendedDecisions, SupersededDecision } from './articles/endings.ts';
import type { ArticleEffects } from './articles/suspensions.ts';
import { readDay, readDocuments } from './documents.ts';
import { departmentIn } from './heading.ts';
import { type AnnexAction, Doubts } from './notes.ts';

/**
 * Particulars of a decision: number, day, issuer, subject. A particular that the text does not give for
 * certain is absent.
 */
export interface DecisionHeader {
  number?: string;
  place?: string;
  issued?: string;
  issuer?: string;
  /** Subject (trích yếu), as written. */
  subject?: string;
  legalBases: Document[];
  effective?: string;
  /** The last day of its effect, and the document until which it is in effect. */
  expires?: string;
  until?: AwaitedDocument;
  supersedes: SupersededDecision[];
  /** Decisions and documents that it ends, suspends and lets resume. */
  effects: ArticleEffects;
  /** Decisions by which the internal processes were approved. */
  internalProcesses: Document[];
  /** Decisions that it amends or corrects in words. */
  amends: AmendedDecisions[];
  /** Department named in the subject, or the one that proposed the decision. */
  department?: string;
  /** Counts of procedures in the decision's articles. */
  declared: Partial<Record<AnnexAction, number>>;
  /** The number of all procedures. */
  total?: DeclaredTotal;
}

const numberForm =
  /(?<!\p{L})số\s*:?\s*((?:\d{1,6}[a-zđ]?)?\s*[./]?\s*\/?\s*(?:\d{4}\s*\/\s*)?Q[ĐDÐ]\s*[-–]\s*\p{Lu}[\p{Lu}\p{N}&]*(?:\s?[-–]\s?[\p{Lu}\p{N}&]+)*)/iu;
const dayForm = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4,5})(?!\d)/iu;
/** The same with strokes, where nothing but the decision's own day stands so: below `kèm theo`, after a place. */
const shortDayForm = /ngày\s+(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4,5})(?!\d)/iu;
const placeForm = /((?:TP\.?\s+)?(?:\p{Lu}\p{Ll}+[\s-]+){0,5}\p{Lu}\p{Ll}+)\s*,\s*ngày\s/u;
const titleWord = /^quyết\s+định\s*:?$/iu;
const isOffice =
  /^(?:quyền\s+)?(?:chủ tịch|bộ trưởng|thống đốc|tổng giám đốc|giám đốc|chủ nhiệm|tổng thanh tra|[ủu][ỷy] ban nhân dân|ubnd)(?=\s|$)/iu;

/** Tells a line that names what a decision rests on, in a list with bullets too. */
const isBasis = (line: string): boolean => /^(?:[-–+*•]\s*)?căn cứ\s/iu.test(line);

/**
 * Reads a decision's particulars out of its lines: paragraphs, and cells of the tables in which number and
 * date usually stand.
 */
export function readDecisionHeader(written: readonly string[], doubts: Doubts): DecisionHeader {
  const lines = written.map((line) =>
    withFullYears(line, (text, year) => doubts.add(undefined, 'row', 'year_short', { text, year })),
  );
  const basesStart = lines.findIndex(isBasis);
  const head = basesStart < 0 ? lines.slice(0, 40) : lines.slice(0, basesStart);
  const { number, ministry } = readNumber(head, doubts) ?? readNumber(attachedLines(lines), doubts) ?? {};
  const { place, issued } = readPlaceAndDay(head, lines, number, doubts);
  const issuer = readIssuer(head, ministry, place) ?? attachedIssuer(lines, ministry);
  const subject = readSubject(head);
  const proposer = readProposer(lines);
  const department = (subject && departmentIn(subject)) ?? proposer;
  return {
    ...(number !== undefined && { number }),
    ...(place !== undefined && { place }),
    ...(issued !== undefined && { issued }),
    ...(issuer !== undefined && { issuer }),
    ...(subject !== undefined && { subject }),
    ...readArticles(lines, number, doubts),
    legalBases: readBases(lines, doubts),
    ...(department !== undefined && { department: settleDepartment(department, proposer) }),
  };
}

function readNumber(lines: readonly string[], doubts: Doubts): ReturnType<typeof readDecisionNumber> {
  for (const line of lines) {
    const found = numberForm.exec(line);
    const text = found?.[1];
    if (text === undefined || citesBefore(line, found?.index ?? 0)) continue;
    // A paper that is not signed leaves its number open: any other in its head is another's.
    if (!/^\s*\d/u.test(text)) return undefined;
    return doubts.taking(undefined, (notes) => readDecisionNumber(text, notes));
  }
  return undefined;
}

/** Tells whether the words before a number or day are of another document: `… tại Quyết định số`; not at a line's beginning. */
function citesBefore(line: string, at: number): boolean {
  return /\S\s+(?:quyết định|nghị định|nghị quyết|thông tư|tờ trình|công văn|văn bản|kế hoạch|luật)(?:\s+(?:số|ngày).*)?\s*$/iu.test(
    line.slice(0, at),
  );
}

/**
 * Returns the lines of annexes that name the decision they belong to: `(Ban hành kèm theo Quyết định số … ngày
 * …)`, `Phụ lục Quyết định số …`.
 */
function attachedLines(lines: readonly string[]): string[] {
  // What an article ends was attached to another decision.
  const own = lines.filter((line) => !/^điều\s+\d/iu.test(line) && !changesAnnex.test(line));
  return own.flatMap(
    (line, at) =>
      // A paper may begin with its own number, day and issuer in one line.
      (at === 0 ? /^(quyết định\s+số\s+\d.+)/iu.exec(line)?.[1] : undefined) ??
      /kèm theo\s+(quyết định(?!\s+này).+)/iu.exec(line)?.[1] ??
      /^\(?phụ lục(?:\s+\S{1,4})?(?:\s+của)?\s+(quyết định\s+số.+)/iu.exec(line)?.[1] ??
      [],
  );
}

/** A title that changes what was attached to another decision: `Sửa đổi, bổ sung Danh mục ban hành kèm theo …`. */
const changesAnnex =
  /(?:sửa đổi|bổ sung|thay thế|bãi bỏ|đính chính)(?: (?:một số|nội dung|tại|của|các))* (?:danh mục|phụ lục|thủ tục hành chính|tthc)(?!\p{L})[^.;]{0,300}kèm theo/iu;

/** Returns the office that an annex names as its decision's: `… của Chủ tịch UBND tỉnh Thái Nguyên)`. */
function attachedIssuer(lines: readonly string[], ministry: string | undefined): string | undefined {
  const named = attachedLines(lines).flatMap(
    (line) => /\scủa\s+([^(),;.]{4,120})\)?\s*$/iu.exec(line)?.[1] ?? [],
  );
  const office = named.find((text) => isOffice.test(text.trim()));
  return office && !/(?:tỉnh|thành phố)$/iu.test(office.trim())
    ? nameOffice(office.trim(), ministry, undefined)
    : undefined;
}

function readPlaceAndDay(
  head: readonly string[],
  lines: readonly string[],
  number: string | undefined,
  doubts: Doubts,
): Pick<DecisionHeader, 'place' | 'issued'> {
  const title = head.findIndex((line) => titleWord.test(line));
  const dated = [...head.slice(0, Math.max(0, title)), ...head].find(holdsOwnDay);
  const place = dated && placeForm.exec(dated)?.[1]?.trim();
  const own = dated && readDay(ownDay(dated) ?? [], 'issued', undefined, doubts);
  const attached = attachedLines(lines)
    .filter((line) => !isOfOtherBody(line, number))
    .flatMap((line) => dayForm.exec(line) ?? shortDayForm.exec(line) ?? []);
  const other = attached.length > 0 ? readDay(attached, 'issued', undefined, doubts) : undefined;
  if (own && other && own !== other)
    doubts.add(undefined, 'issued', 'issued_differs', { issued: own, other });
  const issued = own ?? other;
  return { ...(place && { place }), ...(issued && { issued }) };
}

/** Tells a line that names a decision of another body than the one whose number is given. */
function isOfOtherBody(line: string, number: string | undefined): boolean {
  const kindOf = (text = ''): string => foldText(text.replace(/\s+/gu, '')).split('/').at(-1) ?? '';
  const named = numberForm.exec(line)?.[1];
  return number !== undefined && named !== undefined && kindOf(named) !== kindOf(number);
}

/** Returns the day in a line of a paper's head: `Thái Nguyên, ngày 05 tháng 3 năm 2026`, `…, ngày 05/3/2026`. */
function ownDay(line: string): RegExpExecArray | null {
  const short = placeForm.test(line) ? shortDayForm.exec(line) : null;
  const isLast = short !== null && /^[\s.]*$/u.test(line.slice(short.index + short[0].length));
  return dayForm.exec(line) ?? (isLast ? short : null);
}

function holdsOwnDay(line: string): boolean {
  const day = ownDay(line);
  if (!day || /kèm theo|căn cứ|hiệu lực|^(?:theo|xét)\s|(?<!\p{L})luật\s/iu.test(line)) return false;
  return !citesBefore(line, day.index) && !/^\s*của\s/iu.test(line.slice(day.index + day[0].length));
}

function readIssuer(
  head: readonly string[],
  ministry: string | undefined,
  place: string | undefined,
): string | undefined {
  const at = head.findLastIndex((line) => isOffice.test(line));
  const line = head[at];
  if (line === undefined) return undefined;
  const next = head[at + 1] ?? '';
  const text = /^(?:tỉnh|thành phố)\s/iu.test(next) ? `${line} ${next}` : line;
  return nameOffice(text.replace(/(?<![\s\-–—_*])[\s\-–—_*]+$/u, ''), ministry, place);
}

/** Returns the name of an office as it is written in running text, from `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BÌNH THUẬN`. */
export function nameOffice(text: string, ministry: string | undefined, place: string | undefined): string {
  const short = text.replace(/[ủu][ỷy] ban nhân dân/giu, 'UBND');
  const isShouted = text === text.toUpperCase();
  if (isShouted && ministry && /^bộ trưởng/iu.test(short)) return `Bộ trưởng ${ministry}`;
  const spelt = isShouted ? spellOffice(short) : short;
  return place && /(?:tỉnh|thành phố)$/u.test(spelt) ? `${spelt} ${place}` : spelt;
}

function spellOffice(shouted: string): string {
  const lower = shouted.toLowerCase().replace(/\bubnd\b/u, 'UBND');
  const [, office = lower, kind = '', name = ''] = /^(.*?)(tỉnh|thành phố)(?:\s+(.*))?$/u.exec(lower) ?? [];
  const places = name.replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
  const spelt = `${office}${kind}${places && ` ${places}`}`;
  return capitalize(spelt);
}

/**
 * Returns the subject: the lines between the word QUYẾT ĐỊNH and the issuer, else the line that names the
 * publication.
 */
function readSubject(head: readonly string[]): string | undefined {
  const at = head.findIndex((line) => titleWord.test(line));
  const rest = at < 0 ? [] : head.slice(at + 1);
  const end = rest.findIndex((line, index) => isOffice.test(line) || opensList(line, rest.slice(0, index)));
  const between = (end < 0 ? rest : rest.slice(0, end)).filter(
    (line) => /\p{L}/u.test(line) && !isParticular(line),
  );
  const text =
    between.length > 0
      ? between.join(' ')
      : head.find((line) => /công bố/iu.test(line) && !/^điều\s+\d/iu.test(line));
  const subject = text
    ?.replace(/^(?:quyết định\s+)?(?:về việc|v\/v)\s*:?\s*/iu, '')
    .replace(/(?<![\s\-–—_])[\s\-–—_]{2,}$/u, '')
    .trim();
  return subject === '' ? undefined : subject;
}

/** Tells a line with the paper's number or day, which some set below its title. */
const isParticular = (line: string): boolean =>
  (/^số\s*:/iu.test(line) && numberForm.test(line)) || (placeForm.test(line) && ownDay(line) !== null);

/** Tells whether a line below the subject opens an annex or a list: a paper without a body goes on with these. */
function opensList(line: string, subject: readonly string[]): boolean {
  if (isBasis(line)) return true;
  if (
    /^(?:điều\s+\d|(?:theo|xét)\s+(?:đề nghị|tờ trình|(?:bộ )?luật|nghị định|thông tư)|phụ lục|(?:[IVX]+|[A-Z])[.)]\s)/iu.test(
      line,
    )
  )
    return true;
  return /^danh mục\s/iu.test(line) && subject.some((one) => /thủ tục|danh mục/iu.test(one));
}

function readBases(lines: readonly string[], doubts: Doubts): Document[] {
  const end = lines.findIndex((line) => /^điều\s+1\b/iu.test(line));
  const bases = (end < 0 ? lines : lines.slice(0, end)).filter(isBasis);
  const documents = bases.flatMap((line) => {
    const own = new Doubts();
    const read = readDocuments(line, 'legalBases', undefined, own).documents;
    // A paper names laws alone, by their days: here these are what it rests on.
    doubts.all.push(...own.all.filter(({ reason }) => reason !== 'legal_base_by_name'));
    return read;
  });
  const byNumber = new Map(documents.map((document) => [document.number, document]));
  return [...byNumber.values()];
}

const proposal =
  /^(?:theo|xét)\s+(?:đề nghị|tờ trình)\s+(?:của\s+)?(?:giám đốc|trưởng|chánh|thủ trưởng|chỉ huy trưởng|cục trưởng|chi cục trưởng)\s+((?:sở|ban|thanh tra|văn phòng|công an|thi hành án|bộ chỉ huy|cục|chi cục|trung tâm|bộ|trường|viện|quỹ|hội|liên đoàn|bảo hiểm|kho bạc|ngân hàng|tòa án)\s.+?)(?=\s+tại\s|[,;]?\s*(?:và\s+)?(?:chánh|giám đốc|trưởng)\s|[.;]|,?$)/iu;

function readProposer(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const found = proposal.exec(line)?.[1]?.trim();
    if (found) return found;
  }
  return undefined;
}

/**
 * Returns the department's name in running letters, as the proposal has it; `Ngành Tư pháp` stands for the
 * department that manages it.
 */
function settleDepartment(named: string, proposer: string | undefined): string {
  const asDepartment = named.replace(/^ngành\s/iu, 'Sở ');
  if (proposer && foldText(proposer) === foldText(asDepartment)) return proposer;
  return asDepartment;
}
