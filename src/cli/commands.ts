import type { CommandName } from '../model/command-names.ts';
import type { Run } from './shell.ts';

/** Loads each command; only the one that is called is ever read. */
export const loadCommand: Readonly<Record<CommandName, () => Promise<{ run: Run }>>> = {
  init: () => import('../commands/init.ts'),
  import: () => import('../commands/import/index.ts'),
  validate: () => import('../commands/validate/index.ts'),
  fmt: () => import('../commands/fmt.ts'),
  decision: () => import('../commands/decision.ts'),
  plan: () => import('../commands/plan.ts'),
  apply: () => import('../commands/apply.ts'),
  status: () => import('../commands/status.ts'),
  verify: () => import('../commands/verify/index.ts'),
  revert: () => import('../commands/revert.ts'),
  diff: () => import('../commands/diff.ts'),
  stats: () => import('../commands/stats/index.ts'),
  report: () => import('../commands/report.ts'),
  show: () => import('../commands/show.ts'),
  history: () => import('../commands/history.ts'),
  list: () => import('../commands/list.ts'),
  search: () => import('../commands/search.ts'),
  export: () => import('../commands/export/index.ts'),
  explain: () => import('../commands/explain.ts'),
  rules: () => import('../commands/rules.ts'),
  schema: () => import('../commands/schema.ts'),
  completion: () => import('../commands/completion/index.ts'),
  textconv: () => import('../commands/textconv.ts'),
};
