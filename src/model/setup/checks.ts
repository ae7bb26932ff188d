/** Facts about the machine and the repository that a catalog stands in; a part is undefined where it could not be asked for. */
export interface SetupFacts {
  /** Version of Node, as `20.19.0`. */
  node: string;
  /** Version of git, as `2.39.5`; null where there is no git. */
  git: string | null;
  /** The catalog folder; null where none is found. */
  catalog: string | null;
  /** Undefined without git or without a catalog. */
  repository?: RepositoryFacts | Unopened | undefined;
  /** The locale that the system is set to, as `vi_VN.UTF-8`; empty where it is not set, undefined where none is used. */
  locale: string | undefined;
  cache: { folder: string | undefined; problem?: string };
  /** Path of LibreOffice. */
  office: string | undefined;
}

/** Tells why git opens no repository: there is none, it is another user's, or `.git` leads to where it no longer is. */
export type Unopened = 'none' | 'owner' | 'moved';

/** Facts that git tells of the repository and of the files of the catalog. */
export interface RepositoryFacts {
  /** Its top folder. */
  folder: string;
  /** Attributes of a record. */
  eol: string;
  diff: string;
  /** Attribute `merge` of the registries: of the one that has none, where one has none. */
  merge: string;
  /** Files of the catalog whose lines end in CR LF. */
  returns: readonly string[];
  /** Files of the catalog that a merge left with two contents. */
  unmerged: readonly string[];
  /** Files of the catalog that git is told to leave out. */
  ignored: readonly string[];
  /** The command that shows records in diffs; undefined where none is set. */
  textconv: string | undefined;
  /** False where the program of that command is not found. */
  canTextconv: boolean;
  isShallow: boolean;
  /** Files of the catalog that are not written out. */
  sparse: readonly string[];
}

/** Names of the checks, in the order in which they are told. */
export const setupChecks = {
  node: { fine: 'fine', old: 'found' },
  git: { fine: 'fine', old: 'found', missing: 'found' },
  catalog: { fine: 'fine', none: 'found' },
  repository: { fine: 'fine', none: 'found', owner: 'found', moved: 'found', unknown: 'unknown' },
  conflicts: { fine: 'fine', unmerged: 'found', unknown: 'unknown' },
  lines: { fine: 'fine', 'no-rule': 'found', returns: 'found', unknown: 'unknown' },
  registries: { fine: 'fine', 'no-rule': 'found', unknown: 'unknown' },
  ignored: { fine: 'fine', ignored: 'found', unknown: 'unknown' },
  textconv: {
    fine: 'fine',
    none: 'optional',
    'no-command': 'found',
    'no-attribute': 'found',
    missing: 'found',
    unknown: 'unknown',
  },
  history: { fine: 'fine', shallow: 'found', unknown: 'unknown' },
  sparse: { fine: 'fine', sparse: 'found', unknown: 'unknown' },
  locale: { fine: 'fine', unset: 'optional', other: 'found' },
  cache: { fine: 'fine', none: 'optional', unwritable: 'found' },
  office: { fine: 'fine', none: 'optional' },
} as const satisfies Record<string, Record<string, SetupStatus>>;

/**
 * Outcomes of a check: all is well; something is to be mended; something may be added; or it could not be looked at.
 */
export type SetupStatus = 'fine' | 'found' | 'optional' | 'unknown';
export type SetupCheckId = keyof typeof setupChecks;
export type SetupState<Id extends SetupCheckId> = keyof (typeof setupChecks)[Id] & string;

/** A check with what it found. */
export interface SetupCheck {
  id: SetupCheckId;
  state: string;
  status: SetupStatus;
  /** The value that the state is about: a version, a path, a number. */
  value: string;
}

/** The oldest versions that tthc runs with: of git, the one that knows `--end-of-options`. */
export const oldest = { node: '20.19.0', git: '2.24.0' } as const;

/** Judges a setup. */
export function checkSetup(facts: SetupFacts): SetupCheck[] {
  const { node, git, catalog, locale, cache, office } = facts;
  return [
    made('node', isOlder(node, oldest.node) ? 'old' : 'fine', node),
    made('git', git === null ? 'missing' : isOlder(git, oldest.git) ? 'old' : 'fine', git ?? ''),
    made('catalog', catalog === null ? 'none' : 'fine', catalog ?? ''),
    ...checkRepository(facts.repository),
    made('locale', localeState(locale), locale ?? ''),
    made(
      'cache',
      cache.folder === undefined ? 'none' : cache.problem === undefined ? 'fine' : 'unwritable',
      cache.folder ?? '',
    ),
    made('office', office === undefined ? 'none' : 'fine', office ?? ''),
  ];
}

function checkRepository(repository: SetupFacts['repository']): SetupCheck[] {
  if (typeof repository !== 'object') {
    const later = ['conflicts', 'lines', 'registries', 'ignored', 'textconv', 'history', 'sparse'] as const;
    return [made('repository', repository ?? 'unknown'), ...later.map((id) => made(id, 'unknown'))];
  }
  const { folder, eol, merge, returns, unmerged, ignored, isShallow, sparse } = repository;
  return [
    made('repository', 'fine', folder),
    made('conflicts', unmerged.length > 0 ? 'unmerged' : 'fine', unmerged[0] ?? ''),
    returns.length > 0
      ? made('lines', 'returns', `${returns.length}`)
      : made('lines', eol === 'lf' ? 'fine' : 'no-rule'),
    made('registries', merge === 'union' ? 'fine' : 'no-rule'),
    made('ignored', ignored.length > 0 ? 'ignored' : 'fine', ignored[0] ?? ''),
    made('textconv', textconvState(repository), repository.textconv ?? ''),
    made('history', isShallow ? 'shallow' : 'fine'),
    made('sparse', sparse.length > 0 ? 'sparse' : 'fine', `${sparse.length}`),
  ];
}

function textconvState({ diff, textconv, canTextconv }: RepositoryFacts): SetupState<'textconv'> {
  const hasAttribute = diff === 'tthc';
  if (textconv === undefined) return hasAttribute ? 'no-command' : 'none';
  if (!hasAttribute) return 'no-attribute';
  return canTextconv ? 'fine' : 'missing';
}

/** Returns what a locale means for Vietnamese letters; where a system has none, as Windows, all is well. */
function localeState(locale: string | undefined): SetupState<'locale'> {
  if (locale === '') return 'unset';
  return locale === undefined || /utf-?8/iu.test(locale) ? 'fine' : 'other';
}

function made<Id extends SetupCheckId>(id: Id, state: SetupState<Id>, value = ''): SetupCheck {
  const states: Readonly<Record<string, SetupStatus>> = setupChecks[id];
  return { id, state, status: states[state] ?? 'unknown', value };
}

/** Tells whether a version is older than another, by its numbers. */
function isOlder(version: string, than: string): boolean {
  const numbers = (text: string): number[] => text.split('.').map((part) => Number.parseInt(part, 10) || 0);
  const [own, other] = [numbers(version), numbers(than)];
  const at = other.findIndex((number, i) => number !== (own[i] ?? 0));
  return at >= 0 && (own[at] ?? 0) < (other[at] ?? 0);
}
