import type { FederationWords } from '../../federation-words.ts';
import { counted } from '../writing.ts';

export const federation: FederationWords = {
  all: 'Several publishers',
  publisher: 'Publisher',
  code: 'Publisher code',
  problems: {
    notWhole: (count, first) => `the catalog is not whole in ${counted(count, 'place')} (${first})`,
    broken: (rows) => `${counted(rows, 'row')} of its ledger cannot be carried out`,
    publisher: (expected, found) => `the catalog's publisher is ${found}, not ${expected}`,
    drifting: (differences) => `${counted(differences, 'difference')} from its decisions`,
    fingerprint: (expected, found) => `its fingerprint is ${found}, not ${expected}`,
  },
  status: {
    title: 'Catalogs',
    caption: 'By publisher',
    from: 'From',
    version: 'Version',
    asOf: 'As of',
    decisions: 'Decisions',
    state: 'State',
    states: { whole: 'verified', marked: 'differs', left: 'not counted' },
    allWhole: (count) =>
      count === '1'
        ? 'The catalog is what its decisions add up to.'
        : `All ${count} catalogs are what their decisions add up to.`,
    left: (publishers) => `In none of these figures: ${publishers}.`,
  },
  stats: {
    title: (date) => `Procedures of all catalogs, seen on ${date}`,
    titleOn: (date) => `Procedures of all catalogs as of ${date}`,
    caption: 'By publisher and level',
    full: 'Fully online (rows)',
    partTotal: (missing) => `Total, ${counted(missing, 'catalog')} missing`,
    codes: (count) => `Different codes of the national database: ${count}.`,
  },
  check: {
    title: (date) => `Catalogs held against each other, seen on ${date}`,
    someOf: (some, all) => `${some} of ${all}`,
    compared: (catalogs, codes, shared) =>
      `${counted(catalogs, 'catalog')} compared: ${counted(codes, 'code')} in force, ${shared} of them in several catalogs.`,
    code: 'Code',
    name: 'Name',
    differing: {
      name: 'Differing',
      caption: 'One code, and different words in different catalogs',
      part: 'Part',
      parts: { name: 'name', timeLimit: 'time limit', fees: 'fees' },
      value: 'Said as',
      publishers: 'Catalogs',
      none: 'Among the catalogs compared, no code has different names, times or fees.',
    },
    active: {
      name: 'Still active',
      caption: 'Abolished by the ministry, active in provinces',
      ministry: 'Ministry',
      decision: 'Abolished by',
      from: 'From',
      count: 'Provinces',
      publishers: 'Provinces where it is active',
      none: 'Among the catalogs compared, no procedure that a ministry has abolished is active in a province.',
    },
    days: {
      name: 'Days',
      caption: "Days from a ministry's decision to each province's",
      byProvince: 'Days by province',
      provinceCaption: 'Days of each province, over all decisions of ministries',
      chart: 'Median days of each province',
      unit: 'days',
      decision: "Ministry's decision",
      issued: 'Issued',
      followed: 'Followed',
      waiting: 'Not yet',
      waitingIn: 'Provinces that have not yet',
      least: 'Least',
      median: 'Median',
      most: 'Most',
      note: "Calendar days between the days of signing. A province's decision is the one that rests on the ministry's; where none does, the first after it that names a code of it.",
      none: 'No decision of a ministry to hold decisions of provinces against.',
    },
  },
  exported: (file, procedures, catalogs) =>
    `Wrote ${file}: ${counted(procedures, 'procedure')} of ${counted(catalogs, 'catalog')}.`,
  lakeWritten: (folder, written, same, gone) =>
    `Wrote ${folder}: ${counted(written, 'file')} new or changed, ${same} as they were, ${gone} gone.`,
};
