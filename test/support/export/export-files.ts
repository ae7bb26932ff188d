import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import sqlite from 'node-sqlite3-wasm';
import type { Snapshot } from '../../../src/catalog/snapshot.ts';
import { exportFile } from './export.ts';
import { parseStrictXml, type XmlElement } from '../strict-xml.ts';

/** CSV as rows by the names of its columns. */
export function readCsv(bytes: Buffer): Record<string, string>[] {
  return parse(bytes, { bom: true, columns: true });
}

/** Every procedure as a Parquet reader sees it. */
export async function readParquet(snapshot: Snapshot): Promise<Record<string, unknown>[]> {
  const bytes = await exportFile(snapshot, 'x.parquet');
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  return parquetReadObjects({ file });
}

/** Lends bytes out as a file. */
export function withFile<T>(bytes: Buffer, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'tthc-read-'));
  try {
    const path = join(folder, 'x');
    writeFileSync(path, bytes);
    return use(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens a database from its bytes. */
export function withDatabase<T>(bytes: Buffer, use: (database: sqlite.Database) => T): T {
  return withFile(bytes, (path) => {
    const database = new sqlite.Database(path, { readOnly: true });
    try {
      return use(database);
    } finally {
      database.close();
    }
  });
}

/** The page by a parser that forgives nothing; what its style and script hold is left out. */
export function parsePage(text: string): XmlElement {
  const body = text
    .replace(/^<!doctype html>\n/u, '<?xml version="1.0" encoding="UTF-8"?>\n')
    .replace(/<(style|script)>[\s\S]*?<\/\1>/gu, '<$1></$1>');
  return parseStrictXml(body);
}

/** Every element below one that has the name. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ]);
}

/** A JSON-LD file as triples, by a processor that may not load anything. */
export async function readTriples(bytes: Buffer): Promise<Store> {
  const documentLoader = (url: string): Promise<never> => Promise.reject(new Error(`asks for ${url}`));
  const quads = await jsonld.toRDF(JSON.parse(String(bytes)), {
    format: 'application/n-quads',
    documentLoader,
  });
  return new Store(new Parser({ format: 'N-Quads' }).parse(String(quads)));
}
