import { nationalCode } from '../../../model/code.ts';
import { foldText, nameKey } from '../../../text/fold.ts';
import { cleanLine } from '../../../text/normalize.ts';
import { internalCode, nationalCodeText } from '../../values/codes.ts';
import type { AnnexRow } from './annex-row.ts';
import { type Item, rowText } from './items.ts';

/**
 * Tells whether a decision approves internal processes (quy trình nội bộ, NĐ 61/2018): it sets who does
 * what in how many days, and changes nothing that is published of a procedure.
 */
export function approvesProcesses(subject: string | undefined): boolean {
  const folded = foldText(subject ?? '');
  return /quy trinh (?:noi bo|dien tu)/.test(folded) && !/cong bo/.test(folded);
}

const processOf =
  /^quy trình(?: nội bộ| điện tử)?(?: giải quyết)?(?: (?:thủ tục(?: hành chính)?|TTHC))?(?:\s*[:–-]\s*|\s+)(?=\p{L})/iu;

/** Returns rows by the names of their procedures, where a list has those of the processes: `Quy trình giải quyết thủ tục …`. */
export function namedByProcedure(rows: readonly AnnexRow[]): AnnexRow[] {
  return rows.map((row) => ({ ...row, name: row.name.replace(processOf, '') }));
}

/** Words by which an article only orders processes to be made, or tells of those of another decision. */
const orders = /giao |trình |xây dựng|tham mưu|dự thảo|chủ trì|căn cứ |đã được|quyết định số/iu;

/** Tells whether a decision that publishes procedures approves their internal processes too. */
export function approvesProcessesToo(subject: string | undefined, lines: readonly string[]): boolean {
  const approves = /phê duyệt[^.;]*quy trình\s+(?:nội bộ|điện tử|giải quyết)/iu;
  return (
    approves.test(subject ?? '') ||
    lines.some((line) => /^điều\s+\d/iu.test(line) && approves.test(line) && !orders.test(line))
  );
}

/** Marks the rows whose process stands in the annexes after the title of the processes, by code or by name. */
export function withProcesses(rows: readonly AnnexRow[], items: readonly Item[]): AnnexRow[] {
  const texts = items.flatMap((item) => {
    if ('line' in item) return [item.line];
    return 'table' in item ? item.table.rows.map(rowText) : [];
  });
  const start = texts.findIndex((text) => /^(?:\S+\s+){0,4}quy trình\s+(?:nội bộ|điện tử)/iu.test(text));
  const shown = start < 0 ? '' : texts.slice(start).map(nameKey).join('\n');
  return rows.map((row) => {
    const names = [row.cells.newName ?? row.name, row.cells.newCode, ...row.codes.map(nationalCode)];
    const isShown = names.some((name) => name !== undefined && name !== '' && shown.includes(nameKey(name)));
    return isShown && row.action !== 'abolished' ? { ...row, hasProcess: true } : row;
  });
}

/**
 * A national code, or a province's own of an internal procedure: `NB-SCT-01`. `NB-01` alone may number a process.
 */
const code = new RegExp(String.raw`${nationalCodeText}|(?!NB-\d+(?![\p{L}\d-]))${internalCode}`, 'gu');

/**
 * Returns the procedures whose internal processes follow one another with a heading each, where no list names
 * them: every line or row of a table that names one code. Lines are table 0, by their number.
 */
export function processesByCode(items: readonly Item[]): AnnexRow[] {
  const lines = items.flatMap((item, index) => {
    if ('line' in item) return [{ text: item.line, origin: { table: 0, row: index + 1 } }];
    if (!('table' in item)) return [];
    const { table } = item;
    return table.rows.map((row, at) => ({ text: rowText(row), origin: { table: table.index, row: at + 1 } }));
  });
  const found = new Map<string, AnnexRow>();
  for (const { text, origin } of lines) {
    const [only, ...others] = text.match(code) ?? [];
    if (!only || others.length > 0 || found.has(only)) continue;
    found.set(only, { action: 'amended', codes: [only], name: nameAround(text, only), cells: {}, origin });
  }
  return [...found.values()];
}

/** Returns the procedure's name in a heading like `3. Quy trình: Cấp Thẻ luật sư (Mã số TTHC: 1.000828)`. */
function nameAround(text: string, own: string): string {
  const rest = text
    .replace(own, ' ')
    .replace(/(?:mã(?: số)?|số hồ sơ)(?:\s+(?:của\s+)?(?:TTHC|thủ tục(?: hành chính)?))?\s*:?/giu, ' ')
    .replace(/^[\s·]*(?:[IVXLC]+|\d{1,3})(?:\.\d{1,3})*[.)]?\s+/u, '')
    .replace(
      /^(?:tên\s+)?(?:quy trình(?: nội bộ)?(?: giải quyết)?|(?:tên )?(?:thủ tục(?: hành chính)?|TTHC)(?: nội bộ)?)\s*:\s*/iu,
      '',
    );
  return cleanLine(rest.replace(/[([]\s*[)\]]|[·]/gu, ' ')).text.replace(
    /^[\s:–-]+|(?<![\s:;,.–-])[\s:;,.–-]+$/gu,
    '',
  );
}
