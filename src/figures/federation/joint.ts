import { compareText } from '../../model/decision.ts';
import { isGone, isInternal, type Procedure } from '../../model/types.ts';
import { beginningOf, type Catalog, readRows } from '../../plan/catalog.ts';
import { detached, digestOf, jointCode } from './digest.ts';
import { addSayings, type Differing, differencesIn, noSayings, type Sayings } from './differing.ts';
import {
  daysByProvince,
  type DecisionDigest,
  type Followed,
  followMinistries,
  type LedgerDigest,
  type ProvinceDays,
} from './followed.ts';

/** A procedure that a ministry has abolished and that is in force in provinces. */
export interface StillActive {
  code: string;
  name: string;
  /** The ministry, and the decision by which it abolished the procedure. */
  ministry: string;
  decision?: string;
  from?: string;
  /** The provinces in which it is in force. */
  publishers: string[];
}

/** Findings across catalogs. */
export interface Joint {
  /** National codes in force in any of them, each once. */
  codes: number;
  /** Codes among these that several catalogs have. */
  shared: number;
  differing: Differing[];
  stillActive: StillActive[];
  followed: Followed[];
  byProvince: ProvinceDays[];
}

/** Gathers catalogs one after the other; of each only what has to be held against others is kept. */
export interface JointGathering {
  add(publisher: string, catalog: Catalog): void;
  finish(today: string): Joint;
}

/** All that is kept of the procedures of one national code. */
interface Kept {
  code: string;
  sayings: Sayings;
  active: string[];
  abolished: Omit<StillActive, 'code' | 'name' | 'publishers'>[];
}

/** Tells whether a publisher is a ministry or a body of that rank: their codes begin with G. */
const isMinistry = (publisher: string): boolean => publisher.startsWith('G');
/** Tells whether a publisher is a province: their codes begin with H. */
const isProvince = (publisher: string): boolean => publisher.startsWith('H');

/** Begins to gather catalogs. */
export function gatherJoint(): JointGathering {
  const kept = new Map<string, Kept>();
  const ledgers: LedgerDigest[] = [];
  const keptOf = (code: string): Kept => {
    const known = kept.get(code);
    if (known) return known;
    // A code cut out of a file's text would keep the whole text in memory.
    const own = JSON.parse(JSON.stringify(code)) as string;
    const fresh: Kept = { code: own, sayings: noSayings(), active: [], abolished: [] };
    kept.set(own, fresh);
    return fresh;
  };
  return {
    add: (publisher, catalog) => {
      const held = new Set<string>();
      for (const record of catalog.state.records.values()) {
        const code = jointCode(record.code);
        if (code === undefined || isInternal(record)) continue;
        const entry = keptOf(code);
        held.add(entry.code);
        addRecord(entry, publisher, record);
      }
      ledgers.push({
        publisher,
        decisions: digestsOf(catalog, (code) => keptOf(code).code),
        held,
        begins: beginningOf(catalog.ledger),
      });
    },
    finish: (today) => {
      const all = [...kept.values()].sort((a, b) => compareText(a.code, b.code));
      const provinces = ledgers.filter(({ publisher }) => isProvince(publisher));
      const followed = followMinistries(
        ledgers.filter(({ publisher }) => isMinistry(publisher)),
        provinces,
        today,
      );
      return {
        codes: all.filter(({ active }) => active.length > 0).length,
        shared: all.filter(({ active }) => active.length > 1).length,
        differing: all.flatMap(({ code, sayings }) => differencesIn(code, sayings)),
        stillActive: all.flatMap(stillActiveOf),
        followed,
        byProvince: daysByProvince(
          followed,
          provinces.map(({ publisher }) => publisher),
        ),
      };
    },
  };
}

function addRecord(entry: Kept, publisher: string, record: Procedure): void {
  if (record.status === 'active') {
    entry.active.push(publisher);
    addSayings(entry.sayings, publisher, record);
  } else if (isMinistry(publisher) && isGone(record)) {
    const { abolishedBy, effectiveTo } = record;
    entry.abolished.push(
      detached({
        ministry: publisher,
        ...(abolishedBy && { decision: abolishedBy.number }),
        ...(effectiveTo !== undefined && { from: effectiveTo }),
      }),
    );
  }
}

/** Returns what a ministry abolished and provinces have yet; what another ministry has in force was only moved. */
function stillActiveOf({ code, sayings, active, abolished }: Kept): StillActive[] {
  const [first] = abolished;
  const publishers = active.filter(isProvince);
  if (!first || publishers.length === 0 || active.some(isMinistry)) return [];
  const name = String(sayings.name[0]?.value ?? code);
  return [{ code, name, ...first, publishers }];
}

/** Returns what is kept of the publication decisions of a catalog, in the order of their days. */
function digestsOf(catalog: Catalog, intern: (code: string) => string): DecisionDigest[] {
  const published = catalog.ledger.filter(({ header }) => header.kind === 'publication');
  return readRows(published)
    .map(({ value }) => digestOf(value, intern))
    .sort((a, b) => compareText(a.issued, b.issued) || compareText(a.number, b.number));
}
