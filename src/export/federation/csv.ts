import { toCsv } from '../../render/delimited.ts';
import { namesOf } from '../names.ts';
import { csvCells, csvParts } from '../snapshot-csv.ts';
import type { FederatedWriter } from './types.ts';

/** Large enough that what is made for each part does not matter. */
const partSize = 200;

/** The public lists of all catalogs as CSV for Excel: the code of the publisher and its name before each procedure. */
export const writeFederatedCsv: FederatedWriter = function* ({ snapshots }, words) {
  const { terms, output, figures } = words;
  yield toCsv([
    [
      figures.federation.code,
      figures.federation.publisher,
      output.list.code,
      ...csvParts.map((part) => terms.parts[part]),
    ],
  ]);
  for (const { publisher, departments, sectors, procedures } of snapshots) {
    const show = csvCells(words, namesOf({ departments, sectors }));
    for (let at = 0; at < procedures.length; at += partSize) {
      const rows = Array.from(procedures.slice(at, at + partSize), (procedure) => [
        publisher.code,
        publisher.name,
        procedure.code ?? procedure.id,
        ...csvParts.map((part) => show(procedure, part)),
      ]);
      yield withoutMark(toCsv(rows));
    }
  }
};

/** Only the first part of a file begins with a byte-order mark. */
const withoutMark = (text: string): string => text.replace(/^\ufeff/u, '');
