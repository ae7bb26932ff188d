/** The commands of the tool, in the order in which help lists them. */
export const commandNames = [
  'init',
  'import',
  'validate',
  'fmt',
  'decision',
  'plan',
  'apply',
  'status',
  'verify',
  'revert',
  'diff',
  'stats',
  'report',
  'show',
  'history',
  'list',
  'search',
  'export',
  'explain',
  'rules',
  'schema',
  'completion',
  'textconv',
] as const;

export type CommandName = (typeof commandNames)[number];
