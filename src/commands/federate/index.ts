import { Failure } from '../../model/failure.ts';
import { longName } from '../../cli/options.ts';
import type { Outcome, Run, Shell } from '../../cli/shell.ts';
import { unknownTask } from '../common/tasks.ts';
import type { FederateOptions } from './options.ts';

type Task = (shell: Shell<FederateOptions>, file: string | undefined) => Promise<Outcome>;

const tasks: Readonly<Record<string, () => Promise<Task>>> = {
  status: async () => (await import('./status.ts')).statusOfAll,
  check: async () => (await import('./check.ts')).checkAll,
  stats: async () => (await import('./stats.ts')).countAll,
  export: async () => (await import('./export.ts')).exportAll,
  publish: async () => (await import('./publish.ts')).publishAll,
};

/** `federate`: the catalogs of several publishers, looked at one after the other, held against each other and counted. */
export const run: Run<FederateOptions> = async (shell) => {
  const [task = '', file] = shell.args;
  const load = Object.hasOwn(tasks, task) ? tasks[task] : undefined;
  if (!load) throw unknownTask('federate', task, Object.keys(tasks));
  refuseUnused(shell, task);
  return (await load())(shell, file);
};

/** Refuses options that a task does not read: whoever gives them expects something of them. */
function refuseUnused({ options }: Shell<FederateOptions>, task: string): void {
  const uses = {
    at: ['stats', 'export'],
    to: ['export', 'publish'],
    partition: ['export'],
    schema: ['publish'],
    history: ['publish'],
    dryRun: ['publish'],
  } as const;
  for (const [name, those] of Object.entries(uses)) {
    const given = options[name as keyof typeof uses];
    if (given !== undefined && given !== false && !(those as readonly string[]).includes(task))
      throw new Failure('option-needs', {
        option: `--${longName(name)}`,
        needs: `federate ${those.join(' | ')}`,
      });
  }
}
