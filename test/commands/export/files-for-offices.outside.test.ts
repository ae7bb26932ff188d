import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { sample } from '../../support/cli.ts';
import { program } from '../../support/run.ts';

describe('files for offices', () => {
  it('are refused on a terminal, with how to have them in a file', () => {
    const command = `"${process.execPath}" "${program}" stats --format docx --lang vi`;
    const shown = spawnSync('script', ['-qec', command, '/dev/null'], { cwd: sample, encoding: 'utf8' });
    expect(shown.status).toBe(2);
    expect(shown.stdout).toContain('--report docx=TỆP.docx');
    expect(shown.stdout).not.toContain('PK');
  });
});
