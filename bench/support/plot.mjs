// Bars against their limits as SVG. Pure: values in, text out.

const row = 30;
const top = 64;
const left = 600;
const width = 1100;
/** Places the line of every bar's limit: all are drawn as shares of it. */
const limitAt = left + 170;
const end = width - 110;
const reach = (end - left) / (limitAt - left);

/** @param bars what was judged */
export function plot(bars) {
  const height = top + bars.length * row + 44;
  const lines = bars.map((bar, i) => line(bar, top + i * row));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif" font-size="13">
<title>Measured ratios, each as a share of its bar</title>
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="24" y="28" font-size="17" font-weight="600" fill="#1b1f24">Measured ratios, each as a share of its bar</text>
<text x="${limitAt}" y="${top - 12}" text-anchor="middle" fill="#57606a">bar</text>
${lines.join('\n')}
<line x1="${limitAt}" x2="${limitAt}" y1="${top - 6}" y2="${top + bars.length * row}" stroke="#1b1f24" stroke-width="1.5" stroke-dasharray="4 3"/>
<text x="24" y="${height - 16}" fill="#57606a">Left of the dashed line the bar is met. Thin lines: smallest and largest of all rounds. An arrow: it goes on to the right.</text>
</svg>
`;
}

function line({ what, against, value, atMost, isMet }, y) {
  const label = `<text x="${left - 12}" y="${y + 19}" text-anchor="end" fill="#1b1f24">${escaped(what)}${against ? `<tspan fill="#57606a"> / ${escaped(against)}</tspan>` : ''}</text>`;
  if (value === undefined)
    return `${label}\n<text x="${left}" y="${y + 19}" fill="#57606a">not measured</text>`;
  const at = (number) => left + Math.min(number / atMost, reach) * (limitAt - left);
  const color = isMet ? '#1a7f5a' : '#c4432b';
  const isBeyond = value.median / atMost > reach;
  const bar = `<rect x="${left}" y="${y + 6}" width="${(at(value.median) - left).toFixed(1)}" height="18" rx="2" fill="${color}"/>`;
  const arrow = isBeyond ? `<path d="M${end} ${y + 3} l10 12 l-10 12 z" fill="${color}"/>` : '';
  const whisker =
    value.min === undefined
      ? ''
      : `<line x1="${at(value.min).toFixed(1)}" x2="${at(value.max).toFixed(1)}" y1="${y + 15}" y2="${y + 15}" stroke="#1b1f24" stroke-opacity="0.55"/>`;
  const text = `<text x="${width - 8}" y="${y + 19}" text-anchor="end" fill="${color}" font-weight="600">${number(value.median)} of ${atMost}</text>`;
  return [label, bar, arrow, whisker, text].join('\n');
}

const number = (value) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
