import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeFolder } from './support/cli.ts';
import { papers } from './support/guide/papers.ts';
import { follow } from './support/guide/transcript.ts';

const guide = fileURLToPath(new URL('../docs/huong-dan.md', import.meta.url));
const given = fileURLToPath(new URL('../docs/examples/huong-dan/', import.meta.url));
const isUpdate = process.env.TTHC_UPDATE_DOCS !== undefined;

describe('the guide for officers', () => {
  it('begins from papers that are there to be tried', () => {
    mkdirSync(given, { recursive: true });
    for (const [name, make] of Object.entries(papers)) {
      if (isUpdate) writeFileSync(given + name, make());
      else expect(Buffer.from(make()).equals(readFileSync(given + name)), name).toBe(true);
    }
    expect(readdirSync(given).sort()).toEqual(Object.keys(papers).sort());
  });

  it('shows what ten stories of a week really print, from an empty folder, without a YAML file opened', () => {
    const text = readFileSync(guide, 'utf8');
    const fresh = follow(text, makeFolder(), given);
    if (isUpdate) writeFileSync(guide, fresh);
    else expect(fresh).toBe(text);
  });
});
