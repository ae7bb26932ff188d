import { isDeepStrictEqual } from 'node:util';
import type { Part, Procedure } from '../../model/types.ts';
import { partNames } from '../annex/labels.ts';
import { splitJson } from '../files/json-text.ts';
import { isObject, type JsonObject, objectsIn } from '../files/json-values.ts';
import type { OwnFacts, OwnFile, OwnRow } from './own-file.ts';

/**
 * Reads a snapshot in JSON or JSON Lines that we exported, whatever was edited in it: rows added, changed or
 * taken away.
 */
export function readOwnJson(text: string): OwnFile | undefined {
  if (!/"fingerprint":\s*"tthc1-sha256:/u.test(text.slice(0, headLength))) return undefined;
  const lines = splitJson(text);
  const first = lines[0] && 'value' in lines[0] ? lines[0].value : undefined;
  if (!isObject(first)) return undefined;
  const isLines = first['type'] === 'snapshot';
  if (!isLines && !Array.isArray(first['procedures'])) return undefined;
  const rows: OwnRow[] = [];
  const strangers: OwnFile['strangers'] = [];
  const take = (row: number, value: unknown): void => {
    const own = isObject(value) ? openRow(row, value) : undefined;
    if (own) rows.push(own);
    else strangers.push({ row, text: JSON.stringify(value) });
  };
  const named: JsonObject[] = [];
  if (isLines) {
    for (const line of lines) {
      if ('broken' in line) strangers.push({ row: line.row, text: line.broken });
      else if (!isObject(line.value)) take(line.row, line.value);
      else if (line.value['type'] === 'department' || line.value['type'] === 'sector') named.push(line.value);
      else if (line.value['type'] !== 'snapshot' && line.value['type'] !== 'decision')
        take(line.row, line.value);
    }
  } else {
    named.push(...objectsIn(first['departments']), ...objectsIn(first['sectors']));
    for (const [index, value] of (first['procedures'] as unknown[]).entries()) take(index + 1, value);
  }
  const names = new Map(named.map(({ id, name }) => [String(id), String(name)]));
  const last = Math.max(0, ...rows.map(({ row }) => row), ...strangers.map(({ row }) => row));
  return {
    facts: factsOf(first),
    rows,
    strangers,
    names,
    titleOf: (part) => part,
    sheet: { name: '', firstRow: 1, rows: last },
  };
}

/** The facts stand before the lists. */
const headLength = 4000;

function factsOf({ asOf, fingerprint, publisher, part }: JsonObject): OwnFacts {
  const { name, code } = isObject(publisher) ? publisher : {};
  const where = isObject(part) ? objectsIn(part['where']) : [];
  const whole = isObject(part) && isObject(part['whole']) ? part['whole']['fingerprint'] : undefined;
  const conditions = where.map(
    ({ key, values }) => `${key}=${Array.isArray(values) ? values.join(',') : ''}`,
  );
  return {
    ...(code !== undefined && { publisher: `${String(name)} (${String(code)})` }),
    ...(typeof asOf === 'string' && { asOf }),
    ...(typeof fingerprint === 'string' && { fingerprint }),
    ...(typeof whole === 'string' && { wholeFingerprint: whole }),
    ...(isObject(part) && { part: conditions.join(' '), where: conditions.join(' ') }),
  };
}

function openRow(row: number, { type: _, id, ...record }: JsonObject): OwnRow | undefined {
  const { code, name } = record;
  const own = typeof id === 'string' && id !== '' ? id : code;
  if (typeof name !== 'string' || (own !== undefined && typeof own !== 'string')) return undefined;
  const values = record as Partial<Procedure>;
  return {
    row,
    id: own ?? '',
    ...(typeof code === 'string' && { code }),
    name,
    // A part that is not there any longer is one that says nothing.
    parts: [...new Set([...(Object.keys(values) as Part[]), ...always])],
    isEmpty: (part) => values[part] === undefined,
    differs: (part, procedure) =>
      !isDeepStrictEqual(values[part], JSON.parse(JSON.stringify(procedure))[part]),
    text: (part) => textOf(values[part]),
    read: (part) => values[part],
  };
}

/** The parts of which a decision can say something new. */
const always: readonly Part[] = Object.keys(partNames) as Part[];

const textOf = (value: unknown): string =>
  value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
