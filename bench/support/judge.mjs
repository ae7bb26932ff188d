// Times into ratios, and ratios against bars. Pure: values in, values out.

/** Bounds how much more a procedure may cost in a larger catalog than in a smaller one. */
const growthAtMost = 1.25;

export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, min: sorted[0], max: sorted.at(-1) };
}

/** A ratio is taken round by round, where the machine was the same for both, and then its median. */
const ratioOf = (times, of, against) => spread(times[of].map((time, round) => time / times[against][round]));

/** Judges the bars of one group that was measured. */
export function judge(bars, { commands, times, memory }) {
  return bars.map(({ what, of, against, atMost, memoryAtMost }) => {
    if (memoryAtMost !== undefined) {
      const value = memory[of] === undefined ? undefined : { median: memory[of] / 1e6 };
      return judged({ what, value, atMost: memoryAtMost / 1e6 });
    }
    const value = times[against] && ratioOf(times, of, against);
    return judged({ what, against: commands[against]?.label ?? against, value, atMost });
  });
}

/**
 * Tells whether time grows with the number of procedures and not faster. Starting Node is no part of it.
 *
 * @param measured groups of one kind, the smallest first
 */
export function judgeGrowth(measured) {
  const costs = measured.map(({ records, times }) => ({
    records,
    perRecord: spread(times.ours.map((time, round) => (time - times.node[round]) / records)).median,
  }));
  return costs.slice(1).map(({ records, perRecord }, i) => {
    const from = costs[i];
    const [few, many] = [from.records, records].map((number) => number.toLocaleString('en-US'));
    return judged({
      what: `time for each procedure, from ${few} to ${many}`,
      against: 'the smaller catalog',
      value: { median: perRecord / from.perRecord },
      atMost: growthAtMost,
    });
  });
}

const judged = (bar) => ({ ...bar, isMet: bar.value !== undefined && bar.value.median <= bar.atMost });
