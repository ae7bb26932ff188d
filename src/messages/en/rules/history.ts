import type { RuleTexts } from '../../messages.ts';
import { writing } from '../writing.ts';
import { list } from '../../phrases.ts';
import { near, part, names } from './phrases.ts';

export const history = {
  'decision/unknown-target': {
    title: 'The procedure named is in the catalog',
    why: 'What does not exist cannot be amended, replaced or abolished; most often a code or name is wrong.',
    say: ({ target, near: other }) => [
      `There is no procedure “${target}” in the catalog.`,
      near(other) ?? 'Check the code or the name.',
    ],
  },
  'decision/ambiguous-target': {
    title: 'A row names exactly one procedure',
    why: 'Several procedures can share a name; where it is not certain, the row gives the code, or the level with the name.',
    say: ({ target, candidates }) => [
      `“${target}” can be several procedures.`,
      `Give the code of one of: ${list(candidates)}.`,
    ],
  },
  'decision/no-target': {
    title: 'A row names a procedure',
    why: 'Amendments and abolitions give the procedure’s name, and its file number if the national database has it.',
    say: () => ['The row names no procedure.', 'Give code, or name and levels.'],
  },
  'decision/already-active': {
    title: 'What is new was not there before',
    why: 'A procedure that is in force at that level is amended, or abolished in this same decision.',
    say: ({ code, levels, publishedBy }) => [
      `Procedure ${code} is active at: ${levels} (${publishedBy}).`,
      'What exists is amended, or abolished in this same decision.',
    ],
  },
  'decision/away': {
    title: 'What is out of force for a time is not published anew',
    why: 'A procedure that is abolished or suspended for a time comes back by itself. Published anew, it would then have been published twice.',
    say: ({ code, status, expires }) => [
      `Procedure ${code} is ${status} only for a time${expires ? `, until ${expires}` : ''}.`,
      'Put the new content into an amendment: it counts when the procedure is back. To bring it back now, end the other decision by `ends`.',
    ],
  },
  'decision/already-abolished': {
    title: 'The procedure named is in force',
    why: 'Once abolished, there is nothing left to amend, replace or abolish.',
    say: ({ code, abolishedBy, on }) => [
      `Procedure ${code} was abolished by ${abolishedBy} on ${on}.`,
      'What is no longer in force cannot be amended, replaced or abolished.',
    ],
  },
  'decision/level-not-held': {
    title: 'The procedure is held at the level named',
    why: 'A procedure is a code at a level. To amend or abolish it where it is not held does nothing.',
    say: ({ code, levels, held }) => [
      `Procedure ${code} is not held at ${levels}; it is at ${held}.`,
      'Mend the levels of this row.',
    ],
  },
  'decision/no-change': {
    title: 'An amendment changes something',
    why: 'A row has to say which part it amends; with the content as before there is nothing to publish.',
    say: ({ code }) => [
      `The amendment changes nothing in procedure ${code}.`,
      'Give the new content in changes, or remove the row.',
    ],
  },
  'decision/changed-parts': {
    title: 'The parts declared are the parts changed',
    why: 'A decision has to say exactly which parts are amended; where it says one thing and does another, readers cannot tell which is right.',
    say: ({ declared, computed }) => [
      `The decision says it changes: ${names(declared)}; it changes: ${names(computed)}.`,
      'NĐ 63/2010, art. 15(2): it must say which parts are amended.',
    ],
  },
  'decision/conflicting-rows': {
    title: 'Rows do not contradict each other',
    why: 'With two contents for one part nobody knows which is published.',
    say: ({ code, part: key }) => [
      `Two rows give different ${part(key)} for procedure ${code}.`,
      'Make one row of them.',
    ],
  },
  'decision/replaces-itself': {
    title: 'A procedure is replaced by another',
    why: 'A replacement has an old and a new procedure. New content of one code is an amendment.',
    say: ({ code }) => [
      `Procedure ${code} cannot replace itself.`,
      'New content of the same code is an amendment.',
    ],
  },
  'decision/name-differs': {
    title: 'The name goes with the code',
    why: 'A row gives code and name so that one checks the other. Where the name is not the one that the catalog had then, one of the two is wrong.',
    say: ({ code, name, catalogName }) => [
      `The row’s name is not that of ${code}: “${name}”; the catalog has “${catalogName}”.`,
      'Check the code or the name.',
    ],
  },
  'decision/before-catalog': {
    title: 'A decision is not older than the first list',
    why: 'The list that a catalog begins with holds what all decisions before it came to; how each procedure stood before it nobody knows.',
    say: ({ number, effective, begins }) => [
      `Decision ${number} takes effect on ${writing.date(effective)}, before the first list of ${writing.date(begins)}, which holds its results already.`,
      'It need not be applied; where the first list lacks something of it, add that by a correction.',
    ],
  },
  'decision/recorded-otherwise': {
    title: 'An applied decision is not recorded otherwise',
    why: 'The same issuer, number and date with other content is another document, or a slip. What was published is mended by a decision of kind: correction.',
    say: ({ number }) => [
      `Decision ${number} was applied with other content.`,
      'What is in the ledger is not edited; mend it by a decision of kind: correction.',
    ],
  },
  'decision/edited': {
    title: 'The ledger is kept as it was',
    why: 'Applied decisions are what the catalog rests on. Once one is edited, nobody can show any more where the catalog comes from.',
    say: ({ number }) => [
      `Decision ${number} was edited after it had been applied.`,
      'Put its content back; mend mistakes by a decision of kind: correction, or tthc revert and apply it again.',
    ],
  },
  'procedure/drift': {
    title: 'Only decisions change the catalog',
    why: 'The decisions, carried out anew by effective date, date of signing and number, must give the record files. A file edited, added or deleted by hand is a change without a decision; abolished procedures are kept too.',
    say: ({ parts, kind }) => [
      driftSentence(kind, parts),
      'Only decisions change the catalog; see tthc verify.',
    ],
  },
  'registry/drift': {
    title: 'Registries are as decisions wrote them',
    why: 'Where a department or sector that a decision brought is edited or removed, figures by that name rest on nothing.',
    say: ({ entry, file, kind }) => [
      kind === 'edited'
        ? `The entry “${entry}” of ${file} is not as a decision wrote it.`
        : `${file} lacks the entry “${entry}” that a decision wrote.`,
      'Write it from the decisions: tthc verify --rebuild. To change it, say so in a decision.',
    ],
  },
  'ledger/missing': {
    title: 'A decision that was put into the ledger does not get lost',
    why: 'The folder roll/ keeps the name of every decision that was put into the ledger. Without the file of one, the catalog that is built again is another, even where that decision still waits or its term is over, so that no record shows a trace of it.',
    say: ({ path }) => [
      `This decision was put into the ledger, but its file ${path} is gone.`,
      `Get that file back from git. To take a decision out of the ledger, use tthc revert.`,
    ],
  },
  'ledger/no-baseline': {
    title: 'The ledger has a baseline',
    why: 'Procedures from before tthc need a decision of kind: baseline, so that the catalog can be built again from the start. Without it edits of those procedures cannot be told.',
    say: ({ unexplained }) => [
      `No decision in decisions/ published ${unexplained} of the procedures.`,
      'Record them in a decision of kind: baseline with tthc import --apply, so that the catalog can be built again and compared.',
    ],
  },
} satisfies Partial<RuleTexts>;

function driftSentence(kind: 'added' | 'edited' | 'removed', parts: string): string {
  if (kind === 'added') return 'The procedure was added without a decision.';
  if (kind === 'removed') return 'The record was deleted; abolished procedures are kept too.';
  return `The procedure was edited without a decision: ${names(parts)}.`;
}
