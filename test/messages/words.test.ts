import { describe, expect, it } from 'vitest';
import { globalOptions } from '../../src/cli/global-options.ts';
import { flagsOf } from '../../src/cli/options.ts';
import { type CommandName, commandNames, specs } from '../../src/cli/specs.ts';
import { help as englishHelp } from '../../src/messages/en/help.ts';
import { help as vietnameseHelp } from '../../src/messages/vi/help.ts';
import { words as en } from '../../src/messages/en/index.ts';
import { words as vi } from '../../src/messages/vi/index.ts';

/** All keys of nested words, as paths. Values of the record's own vocabulary may be Vietnamese only: English reads them as they are. */
function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, child]) => keysOf(child, `${path}/${key}`));
}

/** Does not compile while a command has no words. */
const commandWords: Record<CommandName, unknown>[] = [vietnameseHelp.commands, englishHelp.commands];

describe('the two languages', () => {
  it('have the same keys, and none is empty', () => {
    const relevant = (path: string) => !path.startsWith('/output/show/values/');
    expect(keysOf(vi).filter(relevant).sort()).toEqual(keysOf(en).filter(relevant).sort());
    const texts = [...JSON.stringify([vi, en]).matchAll(/:"([^"]*)"/gu)].map((match) => match[1]);
    expect(texts.filter((text) => text === '')).toEqual([]);
  });

  it('have words for every command, argument and option', () => {
    for (const words of commandWords) expect(Object.keys(words).sort()).toEqual([...commandNames].sort());
    for (const { help } of [vi, en]) {
      for (const name of commandNames) expect(help.commands[name]?.examples.length, name).toBeGreaterThan(0);
      for (const spec of specs) {
        for (const argument of spec.args)
          expect(help.arguments[argument.replace(/[<>[\].]/gu, '')], `${spec.name} ${argument}`).toBeTruthy();
      }
      for (const { long } of [globalOptions, ...specs.map(({ options }) => options)].flatMap(flagsOf))
        expect(help.options[long], long).toBeTruthy();
    }
  });

  it('write numbers and dates as officers do', () => {
    expect(vi.writing.number(1887)).toBe('1.887');
    expect(vi.writing.date('2021-05-20')).toBe('20/5/2021');
    expect(vi.writing.date('2020-02-03')).toBe('03/02/2020');
    expect(vi.writing.date('2020-08-03')).toBe('03/8/2020');
    expect(en.writing.number(1887)).toBe('1,887');
  });

  it('are in NFC', () => {
    for (const words of [vi, en]) {
      const text = JSON.stringify(words);
      expect(text.normalize('NFC')).toBe(text);
    }
  });
});
