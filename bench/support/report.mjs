// What was measured as Markdown. Pure: values in, text out.
import { spread } from './judge.mjs';

const ms = (value) =>
  value >= 10_000 ? `${(value / 1000).toFixed(1)} s` : `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const ratio = (value) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
const mb = (bytes) => {
  if (bytes === undefined) return '';
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
};
const grouped = (value) => value.toLocaleString('en-US');

/** @param results what `run.mjs` measured: `{ date, node, sizes, groups, bars }` */
export function markdown({ date, node, sizes, groups, bars }) {
  return `# What the bench measured

${date}, Node ${node}, catalogs of ${sizes.map(grouped).join(', ')} made-up procedures. Written by \`npm run bench\`; [README.md](README.md) says what stands here. A nation in PostgreSQL: [publish.md](publish.md).

![Each ratio beside its bar](results.svg)

## Bars

Medians of ratios, round by round, of whole processes that took turns in one run.

${table(['what', 'against', 'measured', 'min–max', 'bar', ''], bars.map(barRow))}

## Times

${groups.map(times).join('\n\n')}
${counts(groups)}`;
}

/** The bars as lines for a terminal. */
export function plainBars(bars) {
  return bars
    .map((bar) => {
      const [what, against, measured, , atMost, verdict] = barRow(bar);
      const name = against ? `${what}, against ${against}` : what;
      return `${verdict.padEnd(4)}  ${measured.padStart(6)} of ${atMost.padEnd(6)}  ${name}\n`;
    })
    .join('');
}

function barRow({ what, against = '', value, atMost, isMet }) {
  if (value === undefined) return [what, against, '?', '', `≤ ${atMost}`, 'not measured'];
  const range = value.min === undefined ? '' : `${ratio(value.min)}–${ratio(value.max)}`;
  return [what, against, ratio(value.median), range, `≤ ${atMost}`, isMet ? 'met' : 'lost'];
}

function times({ title, rounds, commands, times: measured, memory }) {
  const { median: base } = spread(Object.values(measured)[0]);
  const rows = Object.entries(measured).map(([name, values]) => {
    const { median, min, max } = spread(values);
    return [
      commands[name].label,
      ms(median),
      `${ms(min)}–${ms(max)}`,
      ratio(median / base),
      mb(memory[name]),
    ];
  });
  const first = Object.values(commands)[0].label;
  return `**${title}** (${rounds} rounds)\n\n${table(['command', 'median', 'min–max', `to ${first}`, 'peak memory'], rows)}`;
}

function counts(groups) {
  const rows = groups.flatMap(({ title, counted }) =>
    Object.values(counted).map(({ label, calls, allocated }) => [
      `${title}: ${label}`,
      ...(calls
        ? [grouped(calls.calls), grouped(calls.opened), mb(calls.read), mb(calls.written), calls.synced]
        : ['', '', '', '', '']),
      mb(allocated),
    ]),
  );
  if (rows.length === 0) return '';
  const isTraced = groups.some(({ counted }) => Object.values(counted).some(({ calls }) => calls));
  const header = [
    'command',
    'system calls',
    'files opened',
    'read',
    'written',
    'fsyncs',
    'allocated by JavaScript',
  ];
  return `
## What does not depend on the machine

${isTraced ? '' : 'There is no strace here, so system calls were not counted.\n\n'}${table(header, rows)}
`;
}

const table = (header, rows) =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
