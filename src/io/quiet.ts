const channels = ['debug', 'error', 'info', 'log', 'warn'] as const;

/** Runs work while the console is silent, so that what libraries print into it reaches nobody. */
export async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const kept = channels.map((channel) => [channel, console[channel]] as const);
  for (const channel of channels) console[channel] = () => {};
  try {
    return await work();
  } finally {
    for (const [channel, print] of kept) console[channel] = print;
  }
}
