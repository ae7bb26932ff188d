import type { DoctorWords } from '../doctor-words.ts';
import { oldest } from '../../model/setup/checks.ts';
import { counted } from './writing.ts';

const unknown = () => ['not looked at'] as const;
const attributes = 'In the folder of the catalog: tthc init --git, then commit .gitattributes.';

export const doctor: DoctorWords = {
  title: 'The machine and the repository',
  columns: { check: 'What', status: 'Result', found: 'Found' },
  statuses: { fine: 'fine', found: 'to mend', optional: 'may be added', unknown: 'not looked at' },
  checks: {
    node: {
      name: 'Node',
      purpose: 'runs tthc',
      states: {
        fine: (version) => [version],
        old: (version) => [`${version}, older than ${oldest.node}`, 'Install Node 22 or newer.'],
      },
    },
    git: {
      name: 'git',
      purpose: 'keeps the versions of the catalog, and is asked for earlier ones',
      states: {
        fine: (version) => [version],
        old: (version) => [`${version}, older than ${oldest.git}`, 'Install a newer git.'],
        missing: () => ['cannot be run', 'Install git, or add its folder to PATH.'],
      },
    },
    catalog: {
      name: 'catalog',
      purpose: 'what the commands read',
      states: {
        fine: (path) => [path],
        none: () => [
          'none from this folder upwards',
          'Use -C DIR, or make a new one: tthc init --publisher "UBND tỉnh …" --code H55',
        ],
      },
    },
    repository: {
      name: 'repository',
      purpose: 'tthc diff, tthc validate --since, checks in CI',
      states: {
        fine: (path) => [path],
        none: () => ['the catalog is in no git repository', 'git init'],
        owner: () => [
          'the folder belongs to another user, and git does not open it',
          'If you trust it: git config --global --add safe.directory DIR',
        ],
        moved: () => [
          'its .git file leads to a repository that is no longer there',
          'If the repository was moved, run in it: git worktree repair DIR',
        ],
        unknown,
      },
    },
    conflicts: {
      name: 'merge conflicts',
      purpose: 'where two branches changed one place somebody has to choose before the catalog can be read',
      states: {
        fine: () => ['none'],
        unmerged: (path) => [
          `${path} is in conflict`,
          'See each place and what to do: tthc validate --errors-only. Then: git add FILE, and git commit',
        ],
        unknown,
      },
    },
    lines: {
      name: 'line ends',
      purpose: 'files are the same bytes on every machine, which tthc verify rests on',
      states: {
        fine: () => ['LF'],
        'no-rule': () => ['git is not told to keep LF', attributes],
        returns: (count) => [`${counted(count, 'file ends', 'files end')} their lines in CR LF`, 'tthc fmt'],
        unknown,
      },
    },
    registries: {
      name: 'registries',
      purpose: 'two branches that both add a department or a sector merge without a conflict',
      states: {
        fine: () => ['the lines of both sides are kept'],
        'no-rule': () => ['git is not told to keep the lines of both sides', attributes],
        unknown,
      },
    },
    ignored: {
      name: 'ignored files',
      purpose: 'every file of the catalog is kept by git',
      states: {
        fine: () => ['none'],
        ignored: (path) => [
          `git ignores ${path}`,
          'Mend .gitignore; git check-ignore -v FILE names the line.',
        ],
        unknown,
      },
    },
    textconv: {
      name: 'textconv',
      purpose: 'git log -p and git diff show procedures instead of YAML',
      states: {
        fine: (command) => [command],
        none: () => ['not used', 'In the folder of the catalog: tthc init --git'],
        'no-command': () => [
          '.gitattributes says diff=tthc, and git has no command for it',
          "git config diff.tthc.textconv 'tthc textconv'",
        ],
        'no-attribute': (command) => [
          `git has the command ${command}, and .gitattributes does not say diff=tthc`,
          attributes,
        ],
        missing: (command) => [
          `the program of ${command} is not there: git diff will fail`,
          'To write it anew, by where the program is, run in the folder of the catalog: tthc init --git',
        ],
        unknown,
      },
    },
    history: {
      name: 'history',
      purpose: 'comparing with earlier versions, and reading them',
      states: {
        fine: () => ['whole'],
        shallow: () => [
          'only its last part',
          'git fetch --unshallow; in GitHub Actions fetch-depth: 0 for the checkout, in GitLab GIT_DEPTH: 0.',
        ],
        unknown,
      },
    },
    sparse: {
      name: 'files of the catalog',
      purpose: 'checks and counts of the whole catalog',
      states: {
        fine: () => ['all there'],
        sparse: (count) => [
          `git leaves out ${counted(count, 'file')} (sparse-checkout)`,
          'git sparse-checkout disable',
        ],
        unknown,
      },
    },
    locale: {
      name: 'locale',
      purpose: 'Vietnamese letters on the terminal and in other programs',
      states: {
        fine: (locale) => [locale || 'UTF-8'],
        unset: () => ['not set', 'export LANG=C.UTF-8'],
        other: (locale) => [
          `${locale}, which is not UTF-8`,
          'export LANG=C.UTF-8, and unset another LC_ALL.',
        ],
      },
    },
    cache: {
      name: 'cache folder',
      purpose: 'later runs are faster',
      states: {
        fine: (folder) => [folder],
        none: () => ['this system has none', 'export TTHC_CACHE_DIR=DIR'],
        unwritable: (folder) => [
          `${folder} cannot be written to`,
          'Allow it, or: export TTHC_CACHE_DIR=ANOTHER_DIR',
        ],
      },
    },
    office: {
      name: 'LibreOffice',
      purpose: 'reading .doc, .rtf, .odt',
      states: {
        fine: (path) => [path],
        none: () => [
          'not installed',
          'Install LibreOffice, or save such files as .docx before they are imported.',
        ],
      },
    },
  },
  todo: 'To do',
  summary: (found, optional, notLooked) =>
    `${found} to mend; ${optional} may be added; ${notLooked} not looked at.`,
};
