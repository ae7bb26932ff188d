import { nameOffice } from '../../import/annex/header.ts';
import { paperWords } from '../../messages/vi/decision-paper.ts';
import type { Letterhead, PaperBlock, PaperParagraph, PaperRun } from '../../model/paper.ts';
import { actions, type Decision } from '../../model/types.ts';
import { blank, documentsText, documentText, twoDigits, uncapitalized } from './words.ts';

/** The number that a draft has until its own is given has no digit in it: `…/QĐ-UBND`. */
export const isNumbered = (number: string): boolean => /^\d/u.test(number);

/** The number as it is printed, with dots where it is not given yet. */
export function numberText(number: string): string {
  return isNumbered(number) ? number : `……/${/QĐ-.+$/u.exec(number)?.[0] ?? 'QĐ-UBND'}`;
}

/** `ngày 03 tháng 8 năm 2020`; dots for day and month where the decision has no number yet. */
export function dayText({ number, issued }: Pick<Decision, 'number' | 'issued'>): string {
  return isNumbered(number) ? spelledDay(issued) : paperWords.day('……', '……', issued.slice(0, 4));
}

/** Days below ten and the first two months have a nought before them (Nghị định 30/2020/NĐ-CP). */
function spelledDay(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const number = Number(month);
  return paperWords.day(day, number < 3 ? twoDigits(number) : String(number), year);
}

/** The heading of the paper: the issuing body, the number, place and date. */
export function letterheadOf(decision: Decision, issuer: string): Letterhead {
  const body = issuer.replace(/^(?:Quyền )?Chủ tịch /iu, '').replace(/\bUBND\b/gu, 'Ủy ban nhân dân');
  const [, council, place] = /^(.+?)\s+((?:tỉnh|thành phố)\s.+)$/iu.exec(body) ?? [];
  return {
    issuer: (council && place ? [council, place] : [body]).map((line) => line.toUpperCase()),
    number: paperWords.number(numberText(decision.number)),
    placeAndDate: `${placeOf(issuer) ?? blank}, ${dayText(decision)}`,
  };
}

function placeOf(issuer: string): string | undefined {
  return /(?:tỉnh|thành phố)\s+(\p{Lu}.*)$/u.exec(issuer)?.[1];
}

/** The text of the decision, from its title to the signature. */
export function textBlocks(decision: Decision, department: string | undefined): PaperBlock[] {
  const { issuer = '', title = '', legalBases = [] } = decision;
  const office = officeText(issuer);
  return [
    { kind: 'heading', level: 1, text: paperWords.decision },
    {
      kind: 'paragraph',
      align: 'center',
      text: bold(paperWords.subject(asSubject(title))),
      keepWithNext: true,
    },
    { kind: 'heading', level: 2, align: 'center', text: office },
    ...(legalBases.length > 0 ? legalBases.map((basis) => documentsText([basis])) : [blank]).map((basis) =>
      running([{ text: paperWords.basis(basis), italic: true }]),
    ),
    running([
      { text: paperWords.proposal(department === undefined ? blank : headOf(department)), italic: true },
    ]),
    { kind: 'heading', level: 2, align: 'center', text: paperWords.decides },
    ...articles(decision, department),
    {
      kind: 'columns',
      columns: [
        { width: 1, paragraphs: recipients() },
        { width: 1, paragraphs: [{ kind: 'paragraph', align: 'center', text: bold(signer(office)) }] },
      ],
    },
  ];
}

/** The office in capitals, where these can be read back; else as it is written. */
function officeText(issuer: string): string {
  const shouted = issuer.replace(/\bUBND\b/gu, 'Ủy ban nhân dân').toUpperCase();
  return nameOffice(shouted, undefined, undefined) === issuer ? shouted : issuer;
}

/** `CHỦ TỊCH` signs, whoever's chairman it is. */
const signer = (office: string): string =>
  /^chủ tịch\s/iu.test(office) ? office.slice(0, 8).toUpperCase() : office;

/** Titles begin with a verb, which is small within a sentence. */
const asSubject = (title: string): string => title.replace(/^về việc\s+/iu, '').replace(/^./u, uncapitalized);

function headOf(department: string): string {
  const title = paperWords.heads.find(([pattern]) => pattern.test(department))?.[1] ?? paperWords.anyHead;
  return `${title} ${department}`;
}

function articles(decision: Decision, department: string | undefined): PaperParagraph[] {
  const { declared = {}, effective, expires, until, supersedes = [] } = decision;
  const named = actions.filter((action) => (declared[action] ?? 0) > 0);
  const counts = named.map((action) =>
    paperWords.count(twoDigits(declared[action] ?? 0), paperWords.actions[action]),
  );
  const total = named.reduce((sum, action) => sum + (declared[action] ?? 0), 0);
  const since = effective === 'on_signing' ? paperWords.onSigning : spelledDay(effective);
  const office = department === undefined ? paperWords.office : `${paperWords.office}, ${headOf(department)}`;
  return [
    article(1, paperWords.publishes(twoDigits(total), counts.join('; '), department)),
    article(
      2,
      paperWords.effect(since, [expires && spelledDay(expires), until && (until.title ?? until.number)]),
    ),
    ...supersedes.map((one) => running([{ text: supersedingText(one) }])),
    article(3, paperWords.responsible(office)),
  ];
}

function supersedingText(one: NonNullable<Decision['supersedes']>[number]): string {
  if (typeof one === 'string') return paperWords.replacesDecision(documentText({ number: one }));
  const { number, issued, provisions } = one;
  const decision = documentText({ number, ...(issued !== undefined && { issued }) });
  return provisions === undefined
    ? paperWords.replacesDecision(decision)
    : paperWords.endsPart(provisions, decision);
}

const bold = (text: string): PaperRun[] => [{ text, bold: true }];
const running = (text: PaperRun[]): PaperParagraph => ({ kind: 'paragraph', indent: true, text });
const article = (number: number, text: string): PaperParagraph =>
  running([{ text: paperWords.article(number), bold: true }, { text }]);

function recipients(): PaperParagraph[] {
  return [
    { kind: 'paragraph', text: [{ text: paperWords.recipients, bold: true, italic: true }] },
    ...paperWords.recipientLines.map((text): PaperParagraph => ({ kind: 'paragraph', text })),
  ];
}
