import { isInternalCode, parseCode } from '../../model/code.ts';
import type { Decision, Document } from '../../model/types.ts';
import type { DecisionDigest } from './followed.ts';

/** Returns the national code by which procedures of several catalogs are one; undefined where there is none. */
export function jointCode(code: string | undefined): string | undefined {
  if (code === undefined || isInternalCode(code)) return undefined;
  return parseCode(code)?.national;
}

/** Returns a copy that holds no text of a file: a string cut out of one would keep all of it in memory. */
export const detached = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Returns what is kept of a decision: the documents that it rests on, and the national codes that its rows name. */
export function digestOf(decision: Decision, intern = (code: string): string => code): DecisionDigest {
  const { amended = [], replaced = [], abolished = [] } = decision;
  const brought = [...(decision.new ?? []), ...replaced.flatMap((row) => row.with)];
  const codes = [
    ...abolished.map(({ code }) => code),
    ...amended.map(({ code }) => code),
    ...replaced.flatMap((row) => row.codes),
    ...brought.map(({ code }) => code),
  ];
  const cited: Document[] = [
    ...(decision.legalBases ?? []),
    ...[...amended, ...replaced, ...abolished].flatMap(({ by = [] }) => by),
    ...brought.flatMap(({ legalBases = [] }) => legalBases),
  ];
  const cites = new Map(
    cited.map(({ number, issued }) => [
      `${number}|${issued}`,
      { number, ...(issued !== undefined && { issued }) },
    ]),
  );
  return {
    ...detached({ number: decision.number, issued: decision.issued, cites: [...cites.values()] }),
    codes: [...new Set(codes.flatMap((code) => jointCode(code) ?? []).map(intern))],
    isForAll: brought.some(({ levels }) =>
      levels.some((level) => level !== 'ministry' && level !== 'unspecified'),
    ),
  };
}
