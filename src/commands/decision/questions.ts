import type { CatalogFolder } from '../../catalog/folder.ts';
import { search } from '../../figures/search.ts';
import type { Words } from '../../messages/words.ts';
import { Failure } from '../../model/failure.ts';
import type { Level, ProcedureContent } from '../../model/types.ts';
import { capitalize } from '../../text/capitals.ts';
import { findTarget } from '../common/catalog-targets.ts';
import type { Choice, Dialog, Near, Question } from './dialog.ts';
import { choicesOf, choicesWith, isUnread, mostNear, readerOf, type TypedPart } from './parts.ts';
import { typedLevels, typedNames } from './typed.ts';

/** A conversation about one draft, and what its questions are made of. */
export interface Talk {
  dialog: Dialog;
  questions: Questions;
  words: Words;
  catalog: CatalogFolder;
}

/** Begins a conversation about one draft. */
export const openTalk = (dialog: Dialog, catalog: CatalogFolder, words: Words): Talk => ({
  dialog,
  questions: new Questions(words, catalog),
  words,
  catalog,
});

/** Makes the questions of a conversation out of words and a catalog. */
export class Questions {
  readonly #words: Words;
  readonly #catalog: CatalogFolder;

  constructor(words: Words, catalog: CatalogFolder) {
    this.#words = words;
    this.#catalog = catalog;
  }

  /** Asks for procedures in force, by code, name, or words of the name; `@xã` after one names its level. */
  procedures(): Question<string[]> {
    const catalog = this.#catalog;
    const read = (text: string) =>
      typedNames(text)?.map((name) => {
        const { id, levels } = findTarget(catalog, name);
        return levels ? `${id}@${levels[0]}` : id;
      });
    return {
      prompt: this.#words.authoring.ask.procedures,
      example: '2.000815; 1.001193@xã',
      read,
      isNeeded: true,
      near: (line) => this.#nearProcedures(line),
    };
  }

  /** Returns the candidates for the first of several names that is not that of one procedure. */
  #nearProcedures(line: string): Near {
    const names = typedNames(line) ?? [];
    const at = names.findIndex((name) => !this.#isTarget(name));
    const [name = '', level] = (names[at] ?? '').split('@');
    const hits = search(this.#catalog, name).hits.slice(0, mostNear);
    const { departments } = this.#catalog.state;
    return {
      choices: hits.map(({ entry: { id, record } }) => ({
        answer: id,
        label: `${id}  ${record.name} (${departments.get(record.department)?.name ?? record.department})`,
      })),
      take: (answer) => names.with(at, level === undefined ? answer : `${answer}@${level}`).join('; '),
    };
  }

  #isTarget(name: string): boolean {
    try {
      findTarget(this.#catalog, name);
      return true;
    } catch (error) {
      if (error instanceof Failure) return false;
      throw error;
    }
  }

  /** Asks at which of several levels something is done. */
  levelsOf(held: readonly Level[]): Question<Level[]> {
    const { authoring, terms } = this.#words;
    return {
      prompt: authoring.whichLevels(held.map((level) => terms.levels[level])),
      notRead: authoring.notThere,
      read: (text) => {
        const levels = typedLevels(text);
        return levels?.every((level) => held.includes(level)) ? levels : undefined;
      },
    };
  }

  /** Names parts with the numbers that they are chosen by. */
  numbered(parts: readonly TypedPart[]): string[] {
    return parts.map((part, at) => `${at + 1} ${this.#words.terms.parts[part]}`);
  }

  /** Asks which parts are to be changed, by numbers or names between commas. */
  parts<Part extends TypedPart>(parts: readonly Part[]): Question<Part[]> {
    return {
      prompt: this.#words.authoring.whichParts(this.numbered(parts)),
      notRead: this.#words.authoring.notThere,
      read: (text) => {
        const chosen = text.split(/[,;]/u).map((one) => parts[Number(one.trim()) - 1]);
        const known = chosen.flatMap((part) => part ?? []);
        return known.length === chosen.length ? [...new Set(known)] : undefined;
      },
    };
  }

  /** Asks for the value of one part of a procedure. */
  part<Part extends TypedPart>(
    part: Part,
    held?: Partial<ProcedureContent>,
  ): Question<NonNullable<ProcedureContent[Part]>> {
    const { ask, addable, keptAsWords } = this.#words.authoring;
    const { state } = this.#catalog;
    const choices = choicesOf(part, state);
    const prompt = Object.hasOwn(ask, part)
      ? ask[part as keyof typeof ask]
      : capitalize(this.#words.terms.parts[part]);
    return {
      prompt: part === 'legalBases' && held ? `${prompt}${addable}` : prompt,
      read: readerOf(part, held, state),
      choices,
      near: (line) => ({ choices: choicesWith(choices, line), take: (answer) => answer }),
      remark: (value) => (isUnread(part, value) ? keptAsWords : undefined),
    };
  }

  /** Asks for a sector by name. */
  sector(): Question<string[]> {
    const { prompt: _, remark: __, ...rest } = this.part('sector');
    const one = rest.read;
    return {
      ...rest,
      prompt: this.#words.authoring.ask.sectors,
      isNeeded: true,
      read: (text) => {
        const id = one(text);
        return id === undefined ? undefined : [id];
      },
    };
  }

  /** Asks for one of some tasks by number. */
  task<Task extends string>(prompt: string, tasks: readonly (readonly [Task, string])[]): Question<Task> {
    const choices: Choice[] = tasks.map(([answer, label]) => ({ answer, label }));
    const { notThere } = this.#words.authoring;
    return { prompt, choices, notRead: notThere, read: (text) => tasks.find(([task]) => task === text)?.[0] };
  }
}
