import type { Rule } from '../rule.ts';
import { ledgerFiles, neededFiles, registries, replacements, uniqueCodes } from './catalog.ts';
import {
  datesOfDecision,
  declaredCounts,
  districtLevel,
  documentsOfRows,
  kindOfDecision,
  recordsOfDecision,
  rowsOfDecision,
} from './decisions.ts';
import {
  codeOfRecord,
  contentOfRecord,
  datesOfRecord,
  placeOfRecord,
  registriesOfRecord,
  statusOfRecord,
} from './records.ts';

/** All rules that run on a catalog, in the order in which they run. */
export const rules: readonly Rule[] = [
  neededFiles,
  registries,
  uniqueCodes,
  ledgerFiles,
  replacements,
  placeOfRecord,
  codeOfRecord,
  contentOfRecord,
  registriesOfRecord,
  statusOfRecord,
  datesOfRecord,
  datesOfDecision,
  declaredCounts,
  documentsOfRows,
  recordsOfDecision,
  districtLevel,
  kindOfDecision,
  rowsOfDecision,
];
