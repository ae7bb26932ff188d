import type { AwaitedDocument, Document } from '../../../model/types.ts';
import { foldText } from '../../../text/fold.ts';
import { shorten } from '../../values/notes.ts';
import { readDay } from '../documents.ts';
import {
  type AmendedDecisions,
  decisionsIn,
  readAmendedDecisions,
  readSuperseded,
  type SupersededDecision,
} from './endings.ts';
import { type ArticleEffects, readEffects, saysEnd } from './suspensions.ts';
import { actionsIn } from '../movements.ts';
import type { AnnexAction, Doubts } from '../notes.ts';

/** Facts in the articles of a decision: the day it takes effect, what it ends, and its own counts of procedures. */
export interface Articles {
  effective?: string;
  /** The last day of its effect, and the document until which it is in effect. */
  expires?: string;
  until?: AwaitedDocument;
  supersedes: SupersededDecision[];
  /** Decisions and documents that it ends, suspends and lets resume. */
  effects: ArticleEffects;
  internalProcesses: Document[];
  /** Decisions that it amends or corrects in words, which a draft has no place for. */
  amends: AmendedDecisions[];
  declared: Partial<Record<AnnexAction, number>>;
  /** The number of all procedures, where the first article gives one and no movement with it. */
  total?: DeclaredTotal;
}

/** A number of procedures, and the line that gives it. */
export interface DeclaredTotal {
  text: string;
  declared: number;
}

/** Reads a decision's articles. */
export function readArticles(lines: readonly string[], own: string | undefined, doubts: Doubts): Articles {
  const start = lines.findIndex((line) => /^điều\s+1(?!\d)/iu.test(line));
  const articles = start < 0 ? lines : lines.slice(start);
  const effective = readEffectiveDay(articles, doubts);
  const declared = readDeclared(articles);
  const total = start < 0 || Object.keys(declared).length > 0 ? undefined : readTotal(articles);
  return {
    ...(effective !== undefined && { effective }),
    ...readEnd(articles, doubts),
    supersedes: readSuperseded(
      articles.filter((line) => !saysEnd(line)),
      own,
      effective,
      doubts,
    ),
    effects: readEffects(articles, own, doubts),
    internalProcesses: readInternalProcesses(articles, own, doubts),
    amends: start < 0 ? [] : readAmendedDecisions(articles, own),
    declared,
    ...(total && { total }),
  };
}

/** `Quyết định này có hiệu lực kể từ …`; not the day of it on which something else begins or ends. */
const effectWords =
  /(?<!(?:ngày|khi|điểm)\s)quyết định này(?:[^.;]{0,200}?(?<!(?:ngưng|ngừng|hết|dứt|chỉ|hồi)\s))??hiệu lực(?:\s+thi hành)?(?:\s*,?\s*(?:kể\s+)?(?:từ|bắt đầu từ))?\s+(.*)$/iu;
const anyDay = /ngày\s+(\d{1,2})\s*(?:tháng\s*|[/.-])\s*(\d{1,2})\s*(?:năm\s*|[/.-])\s*(\d{4,5})(?!\d)/iu;

/** Returns the words that follow `Quyết định này có hiệu lực`. */
function wordsOfEffect(lines: readonly string[]): string | undefined {
  const line = lines.find((one) => effectWords.test(one));
  return line && (effectWords.exec(line)?.[1] ?? '');
}

const lastDay = /đến\s+(hết\s+)?(?=ngày\s)/iu;
const awaited = /đến khi\s+(?:có\s+)?([^.;]{3,200}?)(?:\s+(?:có hiệu lực|được ban hành|thay thế)|[.;]|$)/iu;

/** Reads how long a decision is in effect: `đến hết ngày 28/02/2027 hoặc đến khi có văn bản quy phạm pháp luật khác`. */
function readEnd(lines: readonly string[], doubts: Doubts): Pick<Articles, 'expires' | 'until'> {
  const words = wordsOfEffect(lines) ?? '';
  const end = lastDay.exec(words);
  const day = end && anyDay.exec(words.slice(end.index));
  // “Đến ngày” may or may not mean that day too.
  if (day && !end[1]) doubts.add(undefined, 'effective', 'effective_relative', { text: shorten(words, 120) });
  const expires = day && readDay(day, 'effective', undefined, doubts);
  const title = awaited.exec(words)?.[1]?.trim();
  return { ...(expires && { expires }), ...(title && { until: { title } }) };
}

function readEffectiveDay(lines: readonly string[], doubts: Doubts): string | undefined {
  const words = wordsOfEffect(lines);
  if (!words) return undefined;
  if (/^ngày\s+(?:ký|ban hành)/iu.test(words)) return 'on_signing';
  const day = anyDay.exec(words);
  if (day && day.index < 12) return readDay(day, 'effective', undefined, doubts);
  doubts.add(undefined, 'effective', 'effective_relative', { text: shorten(words, 120) });
  return undefined;
}

function readInternalProcesses(
  lines: readonly string[],
  own: string | undefined,
  doubts: Doubts,
): Document[] {
  const named = lines
    .filter((line) => /quy trình nội bộ/iu.test(line) && /quyết định số/iu.test(line))
    .flatMap((line) => decisionsIn(line, own, 'internalProcess', doubts));
  if (named.length > 0) {
    doubts.add(undefined, 'internalProcess', 'internal_process_named', {
      numbers: named.map(({ number }) => number),
    });
  }
  return named;
}

const claims =
  /(?<![\d./])(\d{1,4})\s*(?:\([^)]*\)\s*)?(?:tthc|thu tuc(?: hanh chinh)?)\s+(?:cap \w+ )?((?:duoc |bi )?(?:moi ban hanh|ban hanh moi|cong bo moi|sua doi|bo sung|thay the|bai bo|huy bo|chuan hoa))/gu;

/** Reads the counts of procedures: `công bố 05 TTHC mới ban hành, 36 TTHC được sửa đổi, bổ sung`. */
function readDeclared(lines: readonly string[]): Articles['declared'] {
  const declared: Articles['declared'] = {};
  for (const line of lines) {
    for (const [, count = '', words = ''] of foldText(line).matchAll(claims)) {
      const [action] = actionsIn(words.startsWith('moi') ? `tthc ${words}` : words);
      if (action) declared[action] = (declared[action] ?? 0) + Number(count);
    }
  }
  return declared;
}

/** A count of procedures, but not of those of one level: `Danh mục gồm 12 thủ tục hành chính`. */
const wholeCount =
  /(?<![\d./])(\d{1,4})\s*(?:\([^)]*\)\s*)?(?:tthc|thu tuc hanh chinh)(?![a-z])(?! (?:noi bo|(?:thuoc tham quyen \S+ \S+ )?(?:cua )?(?:ubnd )?cap |lien thong|dac thu))/gu;

/** Reads the number of all procedures in the first article; of several numbers none is that of all. */
function readTotal(articles: readonly string[]): DeclaredTotal | undefined {
  const next = articles.findIndex((line) => /^điều\s+2(?!\d)/iu.test(line));
  const found = articles
    .slice(0, next < 0 ? 1 : next)
    .flatMap((text) =>
      [...foldText(text).matchAll(wholeCount)].map(([, count]) => ({ text, declared: Number(count) })),
    );
  return found.length === 1 ? found[0] : undefined;
}
