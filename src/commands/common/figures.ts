import { renderBars } from '../../render/figures/bars.ts';
import { figuresCsv, figuresMarkdown } from '../../render/figures/delimited.ts';
import type { Figures } from '../../render/figures/figures.ts';
import { renderFigures } from '../../render/figures/text.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { toJson } from '../../render/json.ts';

/**
 * Figures in every format that people and offices take; the value behind them for programs.
 *
 * @param value what `--format json` gives, without the head that every output has
 */
export function figureFormats(shell: Shell, figures: Figures, value: () => object): Outcome['formats'] {
  const { words, tool } = shell;
  const pretty = () => renderFigures(figures, shell);
  return {
    pretty,
    table: pretty,
    bars: () => renderBars(figures, shell),
    json: () => toJson({ schemaVersion: 1, tool, ...value() }),
    csv: () => figuresCsv(figures),
    markdown: () => figuresMarkdown(figures, words),
    html: async () => (await import('../../export/figures/page.ts')).figuresPage(figures, words, tool),
    docx: async () => (await import('../../export/figures/word.ts')).figuresWord(figures, words, tool),
    xlsx: async () =>
      (await import('../../export/figures/workbook.ts')).figuresWorkbook(figures, words, tool),
  };
}

/** The form of the law that figures are to fill in; each command fills in one. */
export interface FormOption {
  form: string | undefined;
}
