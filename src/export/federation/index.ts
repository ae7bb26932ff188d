import type { FederatedWriter } from './types.ts';

/** The formats of several catalogs in one file, by its ending. */
export const federatedWriters = {
  '.jsonl': async () => (await import('./jsonl.ts')).writeFederatedLines,
  '.csv': async () => (await import('./csv.ts')).writeFederatedCsv,
  '.parquet': async () => (await import('./parquet.ts')).writeFederatedParquet,
} satisfies Record<string, () => Promise<FederatedWriter>>;
