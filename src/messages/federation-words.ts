import type { JointPart } from '../figures/federation/differing.ts';

/** Words about the catalogs of several publishers, looked at together. */
export interface FederationWords {
  /** Stands for the publishers of all catalogs where the list has no title. */
  all: string;
  publisher: string;
  code: string;
  /** Sentences on what is wrong with a catalog. */
  problems: {
    notWhole(count: string, first: string): string;
    broken(rows: string): string;
    publisher(expected: string, found: string): string;
    drifting(differences: string): string;
    fingerprint(expected: string, found: string): string;
  };
  status: {
    title: string;
    caption: string;
    from: string;
    version: string;
    asOf: string;
    decisions: string;
    state: string;
    states: Readonly<Record<'whole' | 'marked' | 'left', string>>;
    allWhole(count: string): string;
    /** Names the catalogs that no figure counts. */
    left(publishers: string): string;
  };
  stats: {
    title(date: string): string;
    /** Title of the figures on a day that was asked for. */
    titleOn(date: string): string;
    caption: string;
    full: string;
    /** The sum where catalogs are missing from it. */
    partTotal(missing: string): string;
    codes(count: string): string;
  };
  check: {
    title(date: string): string;
    /** So many of the catalogs that are listed, where some cannot be counted. */
    someOf(some: string, all: string): string;
    compared(catalogs: string, codes: string, shared: string): string;
    code: string;
    name: string;
    differing: {
      name: string;
      caption: string;
      part: string;
      parts: Readonly<Record<JointPart, string>>;
      value: string;
      publishers: string;
      none: string;
    };
    active: {
      name: string;
      caption: string;
      ministry: string;
      decision: string;
      from: string;
      count: string;
      publishers: string;
      none: string;
    };
    days: {
      name: string;
      caption: string;
      byProvince: string;
      provinceCaption: string;
      /** The chart: the middle number of days of each province. */
      chart: string;
      unit: string;
      decision: string;
      issued: string;
      followed: string;
      waiting: string;
      waitingIn: string;
      least: string;
      median: string;
      most: string;
      note: string;
      none: string;
    };
  };
  exported(file: string, procedures: string, catalogs: string): string;
  lakeWritten(folder: string, written: string, same: string, gone: string): string;
}
