import * as xlsx from '@e965/xlsx';
import type { Store } from 'n3';
import { terms } from '../../../src/messages/vi/terms.ts';
import type { Level } from '../../../src/model/types.ts';
import type { Snapshot } from '../../../src/catalog/snapshot.ts';
import type { ExportEnding } from '../../../src/export/index.ts';
import { exportFile, exportFiles } from './export.ts';
import { findAll, parsePage, readCsv, readParquet, readTriples, withDatabase } from './export-files.ts';
import type { XmlElement } from '../strict-xml.ts';

/** Facts about the active procedures in an exported file, as another program reads them. */
export interface ReadBack {
  /** The totals that the file states. */
  procedures: number;
  rows: number;
  list: { name: string; department: string; levels: string[] }[];
}

const levelsByName = new Map(
  Object.entries(terms.levels).map(([level, name]) => [name.toLowerCase(), level]),
);
const levelsOf = (text: string) =>
  text
    .toLowerCase()
    .split(', ')
    .map((name) => levelsByName.get(name) ?? name);
const active = 'đang thực hiện';

/** Readers of each format; departments come back by name. */
export const readers: Readonly<Record<ExportEnding, (snapshot: Snapshot) => Promise<ReadBack>>> = {
  '.json': async (snapshot) =>
    fromSnapshot(JSON.parse(String(await exportFile(snapshot, 'x.json'))) as Snapshot),
  '.jsonl': async (snapshot) => {
    const lines = String(await exportFile(snapshot, 'x.jsonl'))
      .trimEnd()
      .split('\n');
    const [head, ...rest] = lines.map((line) => JSON.parse(line) as { type: string } & Snapshot);
    const typed = (type: string) => rest.filter((line) => line.type === type) as unknown[];
    return fromSnapshot({
      ...(head as Snapshot),
      departments: typed('department') as Snapshot['departments'],
      procedures: typed('procedure') as Snapshot['procedures'],
    });
  },
  '.csv': async (snapshot) => {
    const rows = readCsv(await exportFile(snapshot, 'x.csv'));
    const about = Object.keys(rows[0] ?? {}).at(-1) ?? String(await exportFile(snapshot, 'x.csv'));
    const stated = (key: string) => Number(new RegExp(`\\b${key}=(\\d+)`, 'u').exec(about)?.[1]);
    return {
      procedures: stated('procedures'),
      rows: stated('rows'),
      list: rows
        .filter((row) => row['tình trạng'] === active)
        .map((row) => ({ ...fromLabels(row), name: withoutGuard(row['tên'] ?? '') })),
    };
  },
  '.xlsx': async (snapshot) => {
    const book = xlsx.read(await exportFile(snapshot, 'x.xlsx'));
    const [list = [], , about = []] = book.SheetNames.map((name) =>
      xlsx.utils.sheet_to_json<Record<string, string>>(book.Sheets[name] as xlsx.WorkSheet),
    );
    const stated = (label: string) => Number(about.find((row) => row['Về tệp này'] === label)?.['Giá trị']);
    return {
      procedures: stated('Số thủ tục'),
      rows: stated('Số lượt theo cấp'),
      list: list
        .map((row) =>
          Object.fromEntries(Object.entries(row).map(([key, value]) => [key.toLowerCase(), value])),
        )
        .filter((row) => row['tình trạng'] === active)
        .map(fromLabels),
    };
  },
  '.sqlite': async (snapshot) =>
    withDatabase(await exportFile(snapshot, 'x.sqlite'), (database) => ({
      ...(database.get('SELECT procedures, rows FROM stats_total') as { procedures: number; rows: number }),
      list: database
        .all(
          `SELECT p.name, d.name AS department, group_concat(l.level) AS levels FROM procedures_active p
           JOIN departments d ON d.id = p.department JOIN procedure_levels l ON l.procedure = p.id GROUP BY p.id`,
        )
        .map((row) => ({
          name: String(row['name']),
          department: String(row['department']),
          levels: String(row['levels']).split(','),
        })),
    })),
  '.parquet': async (snapshot) => {
    const rows = await readParquet(snapshot);
    const list = rows.filter((row) => row['status'] === 'active');
    return {
      ...snapshot.counts,
      list: list.map((row) => ({
        name: String(row['name']),
        department: String(row['department_name']),
        levels: row['levels'] as string[],
      })),
    };
  },
  '.md': async (snapshot) => fromMarkdown(String(await exportFile(snapshot, 'x.md'))),
  '.html': async (snapshot) => fromPage(parsePage(String(await exportFile(snapshot, 'x.html')))),
  '.datapackage.json': async (snapshot) => {
    const files = await exportFiles(snapshot, 'x.datapackage.json');
    const table = (name: string) => readCsv(files.get(`x.${name}.csv`) ?? Buffer.alloc(0));
    const names = new Map(table('departments').map((row) => [row['id'], row['name']]));
    const levels = table('procedure_levels');
    const { counts } = JSON.parse(String(files.get('x.datapackage.json'))) as Snapshot;
    return {
      ...counts,
      list: table('procedures')
        .filter((row) => row['status'] === 'active')
        .map(({ id, name = '', department }) => ({
          name: withoutGuard(name),
          department: names.get(department) ?? '',
          levels: levels.filter((row) => row['procedure'] === id).map(({ level = '' }) => level),
        })),
    };
  },
  '.jsonld': async (snapshot) => fromTriples(await readTriples(await exportFile(snapshot, 'x.jsonld'))),
};

function fromSnapshot({ counts, departments, procedures }: Snapshot): ReadBack {
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  return {
    procedures: counts.procedures,
    rows: counts.rows,
    list: procedures
      .filter(({ status }) => status === 'active')
      .map(({ name, department, levels }) => ({
        name,
        department: names.get(department) ?? department,
        levels,
      })),
  };
}

function fromLabels(row: Readonly<Record<string, string>>) {
  return {
    name: row['tên'] ?? '',
    department: row['cơ quan quản lý'] ?? '',
    levels: levelsOf(row['cấp thực hiện'] ?? ''),
  };
}

/** CSV marks what a spreadsheet would run as a formula with a leading apostrophe. */
const withoutGuard = (text: string): string => text.replace(/^'(?='*[=+\-@\t\r＝＋－＠\d])/u, '');

function fromMarkdown(text: string): ReadBack {
  const list: ReadBack['list'] = [];
  let department = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('### '))
      department = readMarkdown(line.slice(4)).replace(/ \([\d.]+ thủ tục\)$/u, '');
    const cells = line.match(/(?<=\| )(?:\\.|[^|\\])*(?= \|)/gu)?.map(readMarkdown) ?? [];
    if (department === '' || !/^\d+$/u.test(cells[0] ?? '')) continue;
    list.push({ name: cells[2] ?? '', department, levels: levelsOf(cells[3] ?? '') });
  }
  const total =
    text
      .match(/^\| Tổng cộng \|(.*)\|$/mu)?.[1]
      ?.split('|')
      .map((cell) => readNumber(cell)) ?? [];
  return { procedures: total[0] ?? 0, rows: total.at(-1) ?? 0, list };
}

const readMarkdown = (text: string): string => text.replaceAll('<br>', '\n').replace(/\\(.)/gu, '$1');
const readNumber = (text: string): number => Number(text.replace(/\D/gu, ''));

function fromPage(page: XmlElement): ReadBack {
  const sections = findAll(page, 'section').filter(({ attributes }) => attributes['data-department']);
  const totals = findAll(page, 'tfoot').flatMap((foot) =>
    findAll(foot, 'td').map(({ text }) => readNumber(text)),
  );
  return {
    procedures: totals[0] ?? 0,
    rows: totals.at(-1) ?? 0,
    list: sections.flatMap((section) => {
      const department = findAll(section, 'h3')[0]?.text.replace(/ \([\d.]+ thủ tục\)$/u, '') ?? '';
      return findAll(section, 'tr')
        .filter(({ attributes }) => attributes['data-levels'])
        .map((row) => ({
          name: findAll(row, 'th')[0]?.text ?? '',
          department,
          levels: row.attributes['data-levels']?.split(' ') ?? [],
        }));
    }),
  };
}

const dct = 'http://purl.org/dc/terms/';
const cv = 'http://data.europa.eu/m8g/';

function fromTriples(store: Store): ReadBack {
  const one = (subject: string, predicate: string) =>
    store.getObjects(subject, predicate, null)[0]?.value ?? '';
  const subjects = store.getSubjects(
    'http://www.w3.org/ns/adms#status',
    'http://purl.org/adms/status/Completed',
    null,
  );
  return {
    procedures: Number(one('urn:tthc:H55:catalog', 'urn:tthc:terms#procedures')),
    rows: Number(one('urn:tthc:H55:catalog', 'urn:tthc:terms#rows')),
    list: subjects.map(({ value: id }) => ({
      name: one(id, `${dct}title`),
      department: one(one(id, `${cv}hasCompetentAuthority`), 'http://www.w3.org/2004/02/skos/core#prefLabel'),
      levels: store
        .getObjects(id, `${cv}isClassifiedBy`, null)
        .flatMap(({ value }) => /:level:(.*)$/u.exec(value)?.[1] ?? []) as Level[],
    })),
  };
}
