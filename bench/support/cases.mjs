import { join } from 'node:path';
import { ensureCatalog, ensureRepository } from '../generate.mjs';
import { applying } from './applying.mjs';
import { snapshots } from './snapshots.mjs';
import { emptyCache, tryOut } from './measure.mjs';
import { checkValidators, ensurePeers, quotedCopy, validators } from './peers.mjs';
import { root } from './program.mjs';
import { workFolder } from './work.mjs';

/**
 * Lists what is measured in turn, and which ratios of it have to hold.
 * @typedef {object} Group
 * @property {string} id
 * @property {string} title
 * @property {number} records
 * @property {number} rounds
 * @property {() => Promise<{ commands: Record<string, import('./measure.mjs').Command>, bars: Bar[], memory?: string[], growth?: boolean }>} prepare
 *
 * @typedef {object} Bar
 * @property {string} what
 * @property {string} of the command that is judged
 * @property {string} [against] the command that it is measured by
 * @property {number} [atMost] the ratio that must not be exceeded
 * @property {number} [memoryAtMost] bytes
 */

/** A catalog of a size for which all is measured. */
const isProvince = (records) => records < 10_000;
const bar = (what, against, atMost) => ({ what, of: 'ours', against, atMost });
const grouped = (number) => number.toLocaleString('en-US');

/**
 * All groups for catalogs of these sizes.
 *
 * @param sizes numbers of procedures, the smallest first; all that is about one province is measured on that
 * @param program the program, as a file for Node
 * @param withPeers whether other tools are fetched and measured too
 * @returns {Group[]}
 */
export function groupsFor({ sizes, program, withPeers }) {
  const [small, ...larger] = sizes;
  const make = commandsOf(program);
  const peers = withPeers ? ensurePeers() : undefined;
  const context = { make, peers };
  return [
    start(context),
    decision(context, small),
    cold(context, small, 9),
    coldWithLedger(context, small),
    warm(context, small),
    stats(context, small),
    diff(context, small),
    apply(context, small),
    ...larger.flatMap((records) => [cold(context, records, 5), warm(context, records, 5)]),
  ];
}

function commandsOf(program) {
  const node = (label, ...args) => ({ label, file: process.execPath, args });
  const tthc = (...args) => node(`tthc ${args[0]}`, program, ...args);
  return {
    node: node('node -e 0', '-e', '0'),
    script: (label, name, ...args) => node(label, join(root, 'bench/scripts', name), ...args),
    tthc,
    /** After which nothing is remembered of earlier runs. */
    cold: (...args) => ({ ...tthc(...args), before: emptyCache }),
    find: (folder) => ({ label: 'find -printf', file: 'find', args: [folder, '-printf', '%p %s %T@\n'] }),
  };
}

function start({ make }) {
  const commands = { node: make.node, version: make.tthc('--version'), help: make.tthc('--help') };
  const bars = ['version', 'help'].map((of) => ({ what: `--${of}`, of, against: 'node', atMost: 1.5 }));
  return {
    id: 'start',
    title: 'Start-up',
    records: 0,
    rounds: 25,
    prepare: async () => ({ commands, bars }),
  };
}

function decision({ make }, records) {
  const title = `validate one decision of 10 rows against ${grouped(records)} procedures, warm`;
  const prepare = async () => {
    const folder = await ensureCatalog(records, { ledger: true });
    const draft = join(folder, 'drafts/10-rows.yaml');
    const commands = { node: make.node, ours: make.tthc('validate', draft, '-C', folder) };
    return { commands, bars: [bar(title, 'node', 3)] };
  };
  return { id: 'decision', title, records, rounds: 15, prepare };
}

function cold({ make, peers }, records, rounds) {
  const title = `validate ${grouped(records)} record files, cold`;
  const prepare = async () => {
    const folder = await ensureCatalog(records);
    const catalog = join(folder, 'catalog');
    const commands = {
      node: make.node,
      reading: make.script('node, reading all bytes', 'read-all.mjs', catalog),
      ours: { ...make.cold('validate', '-C', folder), expect: told(records) },
      ...(peers &&
        peersOn(peers, { catalog, folders: ['procedures'], records, withAjv: isProvince(records) })),
    };
    return { commands, bars: coldBars(title, records), memory: ['ours', 'sourcemeta'], growth: true };
  };
  return { id: `cold-${records}`, title, records, rounds, prepare };
}

function coldBars(title, records) {
  const memory = (megabytes) => ({
    what: `${title}: peak memory in MB`,
    of: 'ours',
    memoryAtMost: megabytes * 1e6,
  });
  const bySourcemeta = bar(title, 'sourcemeta', 0.8);
  if (isProvince(records)) return [bySourcemeta, bar(title, 'node', 10), bar(title, 'ajvCli', 0.35)];
  return records < 500_000 ? [bySourcemeta, memory(300)] : [memory(1500)];
}

/** The same with the decisions that brought the records: the ledger carries each of them a second time. */
function coldWithLedger({ make, peers }, records) {
  const title = `validate ${grouped(records)} procedures with their ledger, cold`;
  const prepare = async () => {
    const folder = await ensureCatalog(records, { ledger: true });
    const catalog = join(folder, 'catalog');
    const commands = {
      node: make.node,
      reading: make.script('node, reading all bytes', 'read-all.mjs', catalog),
      ours: { ...make.cold('validate', '-C', folder), expect: told(records) },
      ...(peers && peersOn(peers, { catalog, folders: ['procedures', 'decisions'], withAjv: true })),
    };
    const bars = [bar(title, 'sourcemeta', 0.8), bar(title, 'ajvCli', 0.35)];
    return { commands, bars, memory: ['ours', 'sourcemeta'] };
  };
  return { id: 'cold-ledger', title, records, rounds: 9, prepare };
}

/** Validators on the files of a catalog, after each has shown that it looks. */
function peersOn(peers, { catalog, folders, records, withAjv }) {
  checkValidators(peers, catalog);
  const quoted = join(workFolder, 'quoted');
  if (withAjv) quotedCopy(catalog, folders, quoted);
  const { ajvCli, jsYamlAjv, ...native } = validators(peers, { catalog, quoted, folders, records });
  return withAjv ? { ...native, ajvCli, jsYamlAjv } : native;
}

function warm({ make }, records, rounds = 15) {
  const kind = isProvince(records) ? 'procedures with their ledger' : 'record files';
  const title = `validate ${grouped(records)} ${kind}, nothing changed`;
  const prepare = async () => {
    const folder = await ensureCatalog(records, { ledger: isProvince(records) });
    const catalog = join(folder, 'catalog');
    const commands = {
      node: make.node,
      find: make.find(catalog),
      stat: make.script('node, list and stat', 'stat-all.mjs', catalog),
      ours: { ...make.tthc('validate', '-C', folder), expect: told(records) },
    };
    const bars = isProvince(records) ? [bar(title, 'node', 2.5)] : [bar(title, 'find', 2)];
    return { commands, bars, memory: ['ours'] };
  };
  return { id: `warm-${records}`, title, records, rounds, prepare };
}

function stats({ make }, records) {
  const title = `stats on ${grouped(records)} procedures, warm`;
  const prepare = async () => {
    const folder = await ensureCatalog(records, { ledger: true });
    const commands = {
      node: make.node,
      ours: { ...make.tthc('stats', '-C', folder), expect: told(records) },
    };
    return { commands, bars: [bar(title, 'node', 3)] };
  };
  return { id: 'stats', title, records, rounds: 15, prepare };
}

function diff({ make, peers }, records) {
  const title = `diff of two git refs of ${grouped(records)} procedures, 100 changed`;
  const prepare = async () => {
    const folder = await ensureRepository(records);
    const commands = {
      node: make.node,
      git: { label: 'git diff-tree', file: 'git', args: ['diff-tree', '-r', 'HEAD~1', 'HEAD'], cwd: folder },
      ours: { ...make.tthc('diff', 'HEAD~1', 'HEAD'), cwd: folder },
      ...(peers && { jsonDiff: await snapshots(peers, records, folder) }),
    };
    return { commands, bars: [bar(title, 'node', 5)] };
  };
  return { id: 'diff', title, records, rounds: 11, prepare };
}

function apply({ make }, records) {
  const title = `apply of 143 changes to ${grouped(records)} procedures`;
  const prepare = async () => {
    const { folder, draft, restore, manifest, target, emptyTarget } = await applying(records);
    const warmUp = make.tthc('validate', '-C', folder);
    const before = () => {
      restore();
      tryOut(warmUp);
    };
    const commands = {
      node: make.node,
      bare: {
        ...make.script('writing and fsyncing the same bytes', 'write-and-fsync.mjs', manifest, target),
        before: emptyTarget,
      },
      ours: { ...make.tthc('apply', draft, '-C', folder), before },
    };
    return { commands, bars: [bar(title, 'bare', 3)] };
  };
  return { id: 'apply', title, records, rounds: 9, prepare };
}

/** Holds the words that the program says when it has looked at all of them. */
const told = (records) => new RegExp(records.toLocaleString('de-DE').replaceAll('.', '\\.'));
