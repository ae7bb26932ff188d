import { toCsv } from '../../render/delimited.ts';
import { namesOf } from '../names.ts';
import { csvCells, csvParts, csvTitles } from '../snapshot-csv.ts';
import type { FederatedWriter } from './types.ts';

/** Large enough that what is made for each part does not matter. */
const partSize = 200;

/** The public lists of all catalogs as CSV for Excel: the code of the publisher and its name before each procedure. */
export const writeFederatedCsv: FederatedWriter = function* ({ snapshots }, words) {
  const { code, publisher: name } = words.figures.federation;
  yield toCsv([[code, name, ...csvTitles(words)]]);
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
