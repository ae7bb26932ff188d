import { closingBlock } from '../paper/closing.ts';
import { uncapitalize } from '../../text/capitals.ts';
import { nameOffice } from '../../import/annex/header.ts';
import { paperWords } from '../../messages/vi/decision-paper.ts';
import { issuerLines, placeOfBody } from '../../messages/vi/state-paper.ts';
import { effectiveDate } from '../../model/decision.ts';
import type { Letterhead, PaperBlock, PaperParagraph, PaperRun } from '../../model/paper.ts';
import { actions, type AwaitedDocument, type Decision, type Document } from '../../model/types.ts';
import { endOf, isActing } from '../../plan/effects/effects.ts';
import { blank, documentKind, documentsText, reads, documentText, spelledDay, twoDigits } from './words.ts';

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

/** The heading of the paper: the issuing body, the number, place and date. */
export function letterheadOf(decision: Decision, issuer: string): Letterhead {
  return {
    issuer: issuerLines(issuer),
    number: paperWords.number(numberText(decision.number)),
    placeAndDate: `${placeOfBody(issuer) ?? blank}, ${dayText(decision)}`,
  };
}

/** The parts of a decision's text, in their order. */
export interface DecisionText {
  subject: string;
  /** Body that decides, in capitals. */
  office: string;
  signer: string;
  bases: PaperBlock[];
  articles: PaperParagraph[];
}

/** Returns the parts of a decision's text. */
export function decisionText(decision: Decision, department: string | undefined): DecisionText {
  const { issuer = '', title = '', legalBases = [] } = decision;
  const office = officeText(issuer);
  const bases = legalBases.length > 0 ? citedTogether(legalBases).flatMap(citationTexts) : [blank];
  const proposal = paperWords.proposal(department === undefined ? blank : headOf(department));
  return {
    subject: subjectText(title),
    office,
    signer: signer(office),
    bases: [...bases.map(paperWords.basis), proposal].map((text) => running([{ text, italic: true }])),
    articles: articles(decision, department),
  };
}

/** The heading between what a decision rests on and what it decides. */
export const decidesHeading: PaperBlock = {
  kind: 'heading',
  level: 2,
  align: 'center',
  text: paperWords.decides,
};

/** The text of the decision, from its title to the signature. */
export function textBlocks(text: DecisionText): PaperBlock[] {
  return [
    { kind: 'heading', level: 1, text: paperWords.decision },
    { kind: 'paragraph', align: 'center', text: bold(text.subject), keepWithNext: true, isRuled: true },
    { kind: 'heading', level: 2, align: 'center', text: text.office },
    ...text.bases,
    decidesHeading,
    ...text.articles,
    closingBlock([paperWords.recipients, ...paperWords.recipientLines], [text.signer], paperWords.signerName),
  ];
}

/**
 * Puts documents together that are cited in one sentence: those of one kind without an issuer before one that has
 * its issuer, as in `Nghị định số 48/2013/NĐ-CP và Nghị định số 92/2017/NĐ-CP của Chính phủ`.
 */
function citedTogether(documents: readonly Document[]): Document[][] {
  const groups: Document[][] = [];
  let open: Document[] = [];
  for (const document of documents) {
    const isBare = document.issuer === undefined && document.title === undefined;
    if (open[0] && documentKind(open[0].number) !== documentKind(document.number)) {
      groups.push(...open.map((one) => [one]));
      open = [];
    }
    open.push(document);
    if (isBare) continue;
    groups.push(...(document.issuer === undefined ? open.map((one) => [one]) : [open]));
    open = [];
  }
  return [...groups, ...open.map((one) => [one])];
}

/** Writes documents as one sentence, where it is read as these documents; else as one each. */
function citationTexts(documents: readonly Document[]): string[] {
  const texts = documents.map((document) => documentsText([document], true));
  const together = `${texts.slice(0, -1).join(', ')}${paperWords.and}${texts.at(-1)}`;
  return texts.length > 1 && reads(together, documents) ? [together] : texts;
}

/** The office in capitals, where these can be read back; else as it is written. */
function officeText(issuer: string): string {
  const shouted = issuer.replace(/\bUBND\b/gu, 'Ủy ban nhân dân').toUpperCase();
  return nameOffice(shouted, undefined, undefined) === issuer ? shouted : issuer;
}

/** `CHỦ TỊCH` signs, whoever's chairman it is. */
const signer = (office: string): string =>
  /^chủ tịch\s/iu.test(office) ? office.slice(0, 8).toUpperCase() : office;

/** The subject below `QUYẾT ĐỊNH`: its verb is small within the sentence; a title in capitals stays as it is. */
function subjectText(title: string): string {
  const subject = title.replace(/^về việc\s+/iu, '');
  const isShouted = subject === subject.toUpperCase() && subject !== subject.toLowerCase();
  return isShouted
    ? paperWords.subject(subject).toUpperCase()
    : paperWords.subject(subject.replace(/^./u, uncapitalize));
}

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
  const chief = paperWords.office(/thành phố/iu.test(decision.issuer ?? '') ? 'thành phố' : 'tỉnh');
  const office = department === undefined ? chief : `${chief}, ${headOf(department)}`;
  const published =
    decision.kind === 'boundary_free'
      ? paperWords.boundaryFree.publishes(twoDigits(decision.amended?.length ?? 0), department)
      : paperWords.publishes(twoDigits(total), counts.join('; '), department);
  const acts = actingTexts(decision);
  const [first, ...others] = total === 0 ? acts : [published, ...acts];
  return [
    article(1, ` ${(first ?? published).trim()}`),
    ...others.map((text) => running([{ text }])),
    article(
      2,
      paperWords.effect(since, [expires && spelledDay(expires), until && (until.title ?? until.number)]),
    ),
    ...supersedes.map((one) => running([{ text: supersedingText(one) }])),
    // A signature never stands alone on a page.
    { ...article(3, paperWords.responsible(office)), keepWithNext: true },
  ];
}

/** Tells whether a decision has an annex: one that only decides over the effect of others has none. */
export const hasAnnex = (decision: Decision): boolean =>
  actions.some((action) => (decision[action]?.length ?? 0) > 0) || !isActing(decision);

/** Returns what a decision ends, suspends and lets resume, a sentence each. */
function actingTexts(decision: Decision): string[] {
  const { ends = [], suspends = [], resumes = [] } = decision;
  return [
    ...ends.map((one) => {
      const since = endOf(decision, one);
      return paperWords.ends(
        one.until
          ? awaitedText(one.until)
          : one.codes
            ? effectText(one)
            : paperWords.effectOf.published(effectText(one)),
        since === effectiveDate(decision) ? undefined : spelledDay(since),
      );
    }),
    ...suspends.map((one) => paperWords.suspends(effectText(one), one.expires && spelledDay(one.expires))),
    ...resumes.map((one) => paperWords.resumes(effectText(one))),
  ];
}

function awaitedText({ number, issued, title }: AwaitedDocument): string {
  const document = number === undefined ? undefined : documentText({ number, ...(issued && { issued }) });
  return paperWords.effectOf.awaited(title, document);
}

type ResumedEffect = NonNullable<Decision['resumes']>[number];

function effectText({ number = blank, issued, codes = [], basis }: ResumedEffect): string {
  const { effectOf } = paperWords;
  if (basis) return effectOf.basis(documentText(basis));
  return effectOf.decision(
    documentText({ number, ...(issued !== undefined && { issued }) }),
    codes.join(', '),
  );
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
