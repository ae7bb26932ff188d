import { foldText } from '../../../text/fold.ts';
import { cleanLine } from '../../../text/normalize.ts';
import type { AnnexRow } from './annex-row.ts';
import { type Item, rowText } from './items.ts';

/**
 * Whether a decision approves internal processes (quy trình nội bộ, NĐ 61/2018): it sets who does
 * what in how many days, and changes nothing that is published of a procedure.
 */
export function approvesProcesses(subject: string | undefined): boolean {
  const folded = foldText(subject ?? '');
  return /quy trinh (?:noi bo|dien tu)/.test(folded) && !/cong bo/.test(folded);
}

const code = /(?<![\d.])[1-9]\.\d{6}(?:\.(?:000\.00\.00\.)?[A-Z]\d{2})?(?![\d.]*\d)/gu;

/**
 * The procedures whose processes follow one another with a heading each, where no list names them:
 * every line or row of a table that names one code. Lines are table 0, by their number.
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

/** `3. Quy trình: Cấp Thẻ luật sư (Mã số TTHC: 1.000828)`: the name, without what stands around it. */
function nameAround(text: string, own: string): string {
  const rest = text
    .replace(own, ' ')
    .replace(/(?:mã(?: số)?|số hồ sơ)(?:\s+(?:của\s+)?(?:TTHC|thủ tục(?: hành chính)?))?\s*:?/giu, ' ')
    .replace(/^[\s·]*(?:[IVXLC]+|\d{1,3})(?:\.\d{1,3})*[.)]?\s+/u, '')
    .replace(
      /^(?:tên\s+)?(?:quy trình(?: nội bộ)?(?: giải quyết)?|(?:tên )?(?:thủ tục(?: hành chính)?|TTHC))\s*:\s*/iu,
      '',
    );
  return cleanLine(rest.replace(/[([]\s*[)\]]|[·]/gu, ' ')).text.replace(
    /^[\s:–-]+|(?<![\s:;,.–-])[\s:;,.–-]+$/gu,
    '',
  );
}
