import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, readTree, tthc, withUsual } from './support/cli.ts';
import { makeCatalogs, threePublishers, writeFederation } from './support/federation/catalogs.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Returns the arguments of a command as a shell takes them, with what stands in quotes as one. */
const wordsOf = (command: string): string[] =>
  (command.match(/"[^"]*"|\S+/gu) ?? []).map((word) => word.replaceAll('"', ''));

/** Folder of the catalogs of several publishers, which readers of the documents have as well. */
const several = `${root}docs/examples/federation`;

/** Makes these catalogs anew. */
async function makeSeveral(): Promise<string> {
  const folder = await makeCatalogs(threePublishers());
  const list = threePublishers().map(({ code }) => ({ publisher: code, from: code }));
  writeFederation(folder, list, 'Bộ Tư pháp và hai tỉnh');
  for (const { code } of threePublishers()) rmSync(join(folder, code, 'drafts'), { recursive: true });
  return folder;
}

beforeAll(async () => {
  const made = await makeSeveral();
  if (process.env.TTHC_UPDATE_DOCS) cpSync(made, several, { recursive: true });
  else expect(readTree(several)).toEqual(readTree(made));
});

/** Runs each command of a document's tour in a folder and puts what it prints under it; what needs a server is left. */
function refresh(markdown: string, folder = root, language = 'vi'): string {
  const blocks = /```console\n\$ tthc (?![^\n]*postgresql:)([^\n]+)\n[\s\S]*?```/gu;
  return markdown.replace(blocks, (_, command: string) => {
    const { stdout, stderr } = tthc(
      command.startsWith('federate') ? several : folder,
      // Of two days the later option counts: a document's own before that of the tour.
      withUsual({ '--lang': language, '--today': '2026-11-23' }, wordsOf(command)),
      { COLUMNS: '80' },
    );
    return `\`\`\`console\n$ tthc ${command}\n${(stdout + stderr).trimEnd()}\n\`\`\``;
  });
}

describe('the tour', () => {
  it.each([
    ...['README.md', 'README.vi.md', 'docs/figures.md', 'docs/so-lieu.md'],
    'docs/federation.md',
    'docs/nhieu-danh-muc.md',
  ])('of %s shows what the commands really print, and changes nothing', (name) => {
    const before = readTree(`${root}catalog`);
    const text = readFileSync(root + name, 'utf8');
    const fresh = refresh(text, root, name === 'docs/federation.md' ? 'en' : 'vi');
    if (process.env.TTHC_UPDATE_DOCS) writeFileSync(root + name, fresh);
    else expect(fresh).toBe(text);
    expect(readTree(`${root}catalog`)).toEqual(before);
  });
});

it('the picture of a terminal shows what the command really prints', () => {
  const how = process.env.TTHC_UPDATE_DOCS ? [] : ['--check'];
  const { status, stderr } = spawnSync(process.execPath, [`${root}docs/draw-terminal.mjs`, ...how], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
});

describe('the worked example', () => {
  it.each(['docs/hieu-luc.md', 'docs/effects.md'])('of %s shows what the commands really print', (name) => {
    const folder = makeFolder();
    cpSync(`${root}docs/examples/effects`, folder, { recursive: true });
    const text = readFileSync(root + name, 'utf8');
    const fresh = refresh(text, folder);
    if (process.env.TTHC_UPDATE_DOCS) writeFileSync(root + name, fresh);
    else expect(fresh).toBe(text);
  });
});
