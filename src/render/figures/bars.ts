import { textWidth, wrapText } from '../../text/width.ts';
import { wrap } from '../wrap.ts';
import type { Chart, Figures } from './figures.ts';
import { renderFigures, type Screen } from './text.ts';

/** The charts of figures as bars of block characters; figures without charts as they are. */
export function renderBars(figures: Figures, screen: Screen): string {
  const charts = figures.blocks.filter((block) => block.kind === 'chart');
  if (charts.length === 0) return renderFigures(figures, screen);
  const title = screen.style.strong(wrap(figures.title, screen.width));
  return `${[title, ...charts.map((chart) => renderChart(chart, screen))].join('\n\n')}\n`;
}

/** Characters for the parts of a divided bar: told apart without colour. */
const fills = ['█', '▒', '▓', '░'] as const;
/** From one eighth of a cell to seven. */
const eighths = ['▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;
const least = { label: 12, bar: 10 } as const;

function renderChart(chart: Chart, { words, width, style }: Screen): string {
  const totals = chart.bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const numbers = totals.map(words.writing.number);
  const numberWidth = Math.max(...numbers.map(textWidth));
  const labelWidth = Math.min(
    Math.max(...chart.bars.map(({ label }) => textWidth(label))),
    Math.max(least.label, Math.floor(width * 0.4)),
  );
  // Each part of a divided bar may be drawn a cell longer than it is.
  const room = Math.max(least.bar, width - labelWidth - numberWidth - 4 - (chart.series.length - 1));
  const scale = Math.max(...totals) / room;
  const lines = chart.bars.flatMap(({ label, values }, i) => {
    const [first = '', ...rest] = wrapText(label, labelWidth);
    const bar = values.length > 1 ? dividedBar(values, scale) : plainBar(values[0] ?? 0, scale);
    const number = (numbers[i] ?? '').padStart(numberWidth);
    return [`${pad(first, labelWidth)}  ${style.strong(number)}  ${bar}`.trimEnd(), ...rest];
  });
  const isDivided = chart.series.length > 1;
  const legend = isDivided
    ? [wrap(chart.series.map((name, i) => `${fills[i]} ${name}`).join('   '), width)]
    : [];
  return [style.strong(wrap(chart.caption, width)), ...legend, '', ...lines].join('\n');
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - textWidth(text)));

function plainBar(value: number, scale: number): string {
  const parts = scale > 0 ? Math.round((value / scale) * 8) : 0;
  // What there is of something is seen, however little.
  const shown = value > 0 ? Math.max(1, parts) : 0;
  return '█'.repeat(Math.floor(shown / 8)) + (eighths[(shown % 8) - 1] ?? '');
}

/** Rounds where each part ends, not its length: so the whole bar has the length that it should. */
function dividedBar(values: readonly number[], scale: number): string {
  let sum = 0;
  let drawn = 0;
  return values
    .map((value, i) => {
      sum += value;
      const end = scale > 0 ? Math.round(sum / scale) : 0;
      const length = value > 0 ? Math.max(1, end - drawn) : 0;
      drawn += length;
      return (fills[i] ?? '').repeat(length);
    })
    .join('');
}
