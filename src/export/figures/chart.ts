import type { Words } from '../../messages/words.ts';
import type { Chart } from '../../render/figures/figures.ts';
import { graphemes } from '../../text/width.ts';
import { type Html, html } from '../html/markup.ts';

/** From dark to light, so that parts of a bar are told apart in print and by those who see no colours. */
const shades = ['#0b3d73', '#5b8fc7', '#a9c6e3', '#dce7f2'] as const;
const stroke = '#0b3d73';

/** Heights in pixels. Widths are shares, so that letters keep their size on a screen of any width. */
const row = { height: 46, text: 15, bar: 22, thick: 14 } as const;
/** A longer label would run into the figure at its end. */
const longestLabel = 40;

/** Bars drawn as SVG, told in words for those who do not see them. */
export function chartSection(chart: Chart, id: string, words: Words): Html {
  const { number } = words.writing;
  const totals = chart.bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const most = Math.max(1, ...totals);
  const told = chart.bars.map(({ label, values }) =>
    words.figures.chart.bar(
      label,
      values.map((value, i) => `${number(value)} ${(chart.series[i] ?? '').toLowerCase()}`),
    ),
  );
  const height = chart.bars.length * row.height;
  return html`<figure class="chart">
<figcaption id="${id}-title">${chart.caption}</figcaption>
${chart.series.length > 1 ? legend(chart.series) : []}<svg role="img" aria-labelledby="${id}-title ${id}-told" width="100%" height="${height}">
<desc id="${id}-told">${told.join(' ')}</desc>
${chart.bars.map(({ label, values }, i) => bar(label, values, totals[i] ?? 0, most, i * row.height, number))}</svg>
</figure>
`;
}

function legend(series: readonly string[]): Html {
  return html`<ul class="legend">${series.map((name, i) => html`<li><svg aria-hidden="true" width="14" height="14">${rect(0, '100%', 0, shade(i), 14)}</svg> ${name}</li>`)}</ul>
`;
}

const shade = (index: number): string => shades[index] ?? stroke;

function bar(
  label: string,
  values: readonly number[],
  total: number,
  most: number,
  top: number,
  number: (value: number) => string,
): Html {
  let sum = 0;
  const parts = values.map((value, i) => {
    const from = sum;
    sum += value;
    return value > 0
      ? rect(percent(from / most), percent(value / most), top + row.bar, shade(i))
      : { html: '' };
  });
  return html`<text x="0" y="${top + row.text}">${shorten(label)}${label.length > longestLabel ? html`<title>${label}</title>` : []}</text><text class="n" x="100%" y="${top + row.text}">${number(total)}</text>${parts}
`;
}

const rect = (x: string | number, width: string, y: number, fill: string, height: number = row.thick): Html =>
  html`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="${stroke}" stroke-width="0.5"/>`;

/** The longest bar ends just before the edge, so that its outline is seen. */
const percent = (share: number): string => `${Math.round(share * 9960) / 100}%`;

function shorten(label: string): string {
  const letters = graphemes(label);
  if (letters.length <= longestLabel) return label;
  const kept = letters.slice(0, longestLabel - 1).map(({ text }) => text);
  return `${kept.join('').trimEnd()}…`;
}
