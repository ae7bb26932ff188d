import type { CatalogFolder } from '../../catalog/folder.ts';
import type { Words } from '../../messages/words.ts';
import { levelNamed } from '../../model/level.ts';
import type { Level } from '../../model/types.ts';
import { findTarget } from '../common/catalog-targets.ts';
import type { Dialog } from './dialog.ts';
import { openTalk, type Talk } from './questions.ts';
import type { DecisionOptions } from './request.ts';
import { typedCount } from './typed.ts';

/** Options that a conversation about rows gives. */
export type AskedRows = Partial<
  Pick<
    DecisionOptions,
    'kind' | 'new' | 'amend' | 'replace' | 'with' | 'abolish' | 'republish' | 'boundaryFree'
  >
>;

/** Movements that one publication decision may hold, as often as wanted. */
const movements = ['new', 'amend', 'replace', 'abolish', 'republish'] as const;
/** Kinds of decisions that hold nothing else. */
const apart = ['internal_process', 'online_service', 'boundary_free', 'correction'] as const;

/** Asks what the decision is to do, and with which procedures. */
export async function askRows(dialog: Dialog, catalog: CatalogFolder, words: Words): Promise<AskedRows> {
  const { ask, tasks } = words.authoring;
  const talk = openTalk(dialog, catalog, words);
  const { questions } = talk;
  const named = <Task extends keyof typeof tasks>(list: readonly Task[]) =>
    list.map((task) => [task, tasks[task]] as const);
  const tasksAtAll = named([...movements, ...apart]);
  const first = await dialog.ask({ ...questions.task(ask.task, tasksAtAll), isNeeded: true });
  const kind = apart.find((task) => task === first);
  if (kind !== undefined) {
    const ids = (await dialog.ask(questions.procedures())) ?? [];
    for (const id of ids) sayNamed(id, talk);
    return kind === 'boundary_free' ? { boundaryFree: ids } : { kind, amend: ids };
  }
  let rows: AskedRows = {};
  for (let task = movements.find((one) => one === first); task !== undefined; ) {
    rows = { ...rows, ...(await askMovement(task, rows, talk)) };
    // One list of replaced procedures is one row.
    const left = movements.filter((one) => one !== 'replace' || rows.replace === undefined);
    task = await dialog.ask(questions.task(ask.more, named(left)));
  }
  return rows;
}

/** Asks for the procedures of one movement, and adds them to those named before. */
async function askMovement(
  task: (typeof movements)[number],
  rows: AskedRows,
  talk: Talk,
): Promise<AskedRows> {
  const { dialog, questions, words } = talk;
  const { ask, noCount: notRead } = words.authoring;
  if (task === 'new') {
    const count = await dialog.ask({ prompt: ask.count, read: typedCount, isNeeded: true, notRead });
    return count === undefined ? {} : { new: (rows.new ?? 0) + count };
  }
  const question = task === 'republish' ? questions.sector() : questions.procedures();
  const ids = await dialog.ask(question);
  if (ids === undefined) return {};
  if (task === 'replace') {
    for (const id of ids) sayNamed(id, talk);
    const count = await dialog.ask({ prompt: ask.replacing, read: typedCount, notRead });
    return { replace: ids, with: count ?? 1 };
  }
  if (task === 'republish') return { republish: [...(rows.republish ?? []), ...ids] };
  const targets: string[] = [];
  for (const id of ids) {
    const levels = await askLevels(id, talk);
    targets.push(...(levels ? levels.map((level) => `${id}@${level}`) : [id]));
  }
  return { [task]: [...(rows[task] ?? []), ...targets] };
}

/** Asks at which of its levels a procedure of several is meant; undefined for all of them. */
async function askLevels(id: string, talk: Talk): Promise<Level[] | undefined> {
  const { dialog, questions, catalog } = talk;
  const { record } = findTarget(catalog, id);
  sayNamed(id, talk);
  if (id.includes('@') || record.levels.length < 2) return undefined;
  const levels = await dialog.ask(questions.levelsOf(record.levels));
  return levels && levels.length < record.levels.length ? levels : undefined;
}

/** Says which procedure was named: a code typed wrongly is another one's. */
function sayNamed(id: string, { dialog, catalog, words }: Talk): void {
  const [code = '', level] = id.split('@');
  const { record } = findTarget(catalog, code);
  const at = levelNamed(level ?? '');
  dialog.say(words.authoring.named(code, record.name, at && words.terms.levels[at]));
}
