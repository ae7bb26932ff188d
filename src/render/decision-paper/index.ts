import { paperWords } from '../../messages/vi/decision-paper.ts';
import { nationalCode, parseCode } from '../../model/code.ts';
import type { Paper, PaperBlock, PaperTable } from '../../model/paper.ts';
import { type Action, actions, type Decision } from '../../model/types.ts';
import { nameKey } from '../../text/fold.ts';
import { placeOfBody } from '../../messages/vi/state-paper.ts';
import {
  dayText,
  decidesHeading,
  decisionText,
  hasAnnex,
  letterheadOf,
  numberText,
  textBlocks,
} from './articles.ts';
import { blank } from './words.ts';
import type { KnownCatalog } from '../../import/annex/catalog-index.ts';
import { completeDecision, departmentName } from './complete.ts';
import { contentBlocks } from './content.ts';
import { type OldProcedure, replacedTable } from './replaced.ts';
import { abolishedRow, amendedRow, canBeGrouped, newRow, type PaperNames, type PrintedRow } from './rows.ts';
import { letterOf, listTable } from './tables.ts';

export { completeDecision } from './complete.ts';

/**
 * A publication decision as the paper that is signed: the decision itself, and in its annex a list
 * for each movement, by level and sector (Thông tư 02/2017/TT-VPCP). What a draft does not know yet
 * is left as dots.
 *
 * @param catalog as it was before the decision: names of what is amended or ended come from it
 */
export function decisionPaper(given: Decision, catalog: KnownCatalog, creator: string): Paper {
  const decision = completeDecision(given, catalog);
  const department = departmentName(decision, catalog);
  const { issuer = '', title = '', issued } = decision;
  const content = contentBlocks(decision);
  return {
    language: 'vi',
    title,
    creator,
    date: issued,
    letterhead: letterheadOf(decision, issuer),
    sections: [
      {
        name: paperWords.sheets.text,
        orientation: 'portrait',
        blocks: textBlocks(decisionText(decision, department)),
      },
      ...(hasAnnex(decision)
        ? [
            {
              orientation: 'landscape' as const,
              restartsNumbers: true,
              blocks: annexBlocks(decision, catalog, department),
            },
          ]
        : []),
      ...(content.length > 0
        ? [{ name: paperWords.sheets.content, orientation: 'portrait' as const, blocks: content }]
        : []),
    ],
  };
}

/** The parts of a decision's paper by the names that they have in a template that an office made. */
export function decisionParts(given: Decision, catalog: KnownCatalog) {
  const decision = completeDecision(given, catalog);
  const department = departmentName(decision, catalog);
  const { issuer = '', number } = decision;
  const { places } = paperWords;
  const { subject, office, signer, bases, articles } = decisionText(decision, department);
  const content = contentBlocks(decision);
  const annex: PaperBlock[] = [
    ...(hasAnnex(decision) ? annexBlocks(decision, catalog, department) : []),
    ...(content.length > 0 ? [{ kind: 'pageBreak' } as const, ...content] : []),
  ];
  return {
    texts: {
      [places.number]: numberText(number),
      [places.day]: dayText(decision),
      [places.place]: placeOfBody(issuer) ?? blank,
      [places.subject]: subject,
      [places.office]: office,
      [places.signer]: signer,
    },
    blocks: {
      [places.body]: [...bases, decidesHeading, ...articles],
      [places.bases]: bases,
      [places.articles]: articles,
      [places.annex]: annex,
    },
    required: [places.body, places.articles],
    atEnd: places.annex,
  };
}

/** The annex is called what the decision publishes, where its title names a list. */
function annexTitle({ title = '' }: Decision, department: string | undefined): string {
  const [, list] = /^công bố\s+(danh mục\s.+)$/isu.exec(title.trim()) ?? [];
  // A sector or level in the title of an annex would be read as a heading over all its rows.
  const isHeading = /lĩnh vực|cấp\s/iu.test(list ?? '');
  return list === undefined || isHeading ? paperWords.listTitle(department) : list.toUpperCase();
}

function annexBlocks(
  decision: Decision,
  catalog: KnownCatalog,
  department: string | undefined,
): PaperBlock[] {
  const { issuer = '', number } = decision;
  const lists = actions.flatMap((action) => {
    const table = tableOf(action, decision, catalog, department);
    return table ? [{ action, table }] : [];
  });
  return [
    { kind: 'heading', level: 1, text: paperWords.annex },
    { kind: 'heading', level: 1, text: annexTitle(decision, department) },
    {
      kind: 'paragraph',
      align: 'center',
      text: [{ text: paperWords.attached(numberText(number), dayText(decision), issuer), italic: true }],
      keepWithNext: true,
    },
    ...lists.flatMap(({ action, table }, index): PaperBlock[] => [
      {
        kind: 'heading',
        level: 2,
        text:
          decision.kind === 'boundary_free'
            ? paperWords.boundaryFree.heading
            : `${letterOf(index)}. ${paperWords.actionHeading(paperWords.actions[action])}`,
      },
      { ...table, name: paperWords.sheets[action] },
    ]),
  ];
}

function tableOf(
  action: Action,
  decision: Decision,
  catalog: KnownCatalog,
  department: string | undefined,
): PaperTable | undefined {
  const names = namesOf(decision, catalog);
  if (action === 'replaced') {
    const { replaced } = decision;
    return replaced && replacedTable(replaced, (code) => oldProcedure(code, catalog), names, department);
  }
  const rows = rowsOf(action, decision, catalog, names);
  if (rows.length === 0) return undefined;
  const known = new Set([...catalog.sectors.values()].map(({ name }) => nameKey(name)));
  const isGrouped = canBeGrouped(rows, (sector) => known.has(nameKey(sector)));
  return listTable(rows, { action, isOwn: decision.kind === 'boundary_free', isGrouped, department });
}

function rowsOf(
  action: Exclude<Action, 'replaced'>,
  decision: Decision,
  { records }: KnownCatalog,
  names: PaperNames,
): PrintedRow[] {
  const sectorOf = ({ code, id }: { code?: string; id?: string }) => {
    const key = code === undefined ? id : nationalCode(code);
    const record = key === undefined ? undefined : records.get(key);
    return record && names.sector(record.sector);
  };
  switch (action) {
    case 'new':
      return (decision.new ?? []).map((record) => newRow(record, names));
    case 'amended':
      return (decision.amended ?? []).map((row) => amendedRow(row, sectorOf(row), names));
    case 'abolished':
      return (decision.abolished ?? []).map((row) => abolishedRow(row, sectorOf(row)));
  }
}

/** A procedure that is replaced is named by its code, by the local id of one that has none, or by its name. */
function oldProcedure(text: string, { records }: KnownCatalog): OldProcedure {
  const record = records.get(nationalCode(text));
  const isCode = parseCode(text) !== undefined;
  return { code: isCode ? text : record?.code, name: record?.name ?? (isCode ? '' : text) };
}

function namesOf(decision: Decision, catalog: KnownCatalog): PaperNames {
  const added = (kind: 'departments' | 'sectors') =>
    new Map(
      (decision[kind] ?? []).flatMap((one) => (typeof one === 'object' ? [[one.id, one.name] as const] : [])),
    );
  const [departments, sectors] = [added('departments'), added('sectors')];
  return {
    department: (id) => departments.get(id) ?? catalog.departments.get(id)?.name ?? id,
    sector: (id) => sectors.get(id) ?? catalog.sectors.get(id)?.name ?? id,
  };
}
