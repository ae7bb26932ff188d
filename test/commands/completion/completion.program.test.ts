import { describe, expect, it } from 'vitest';
import { makeFolder, tthc } from '../../support/cli.ts';

describe('completion', () => {
  it('is silent where there is no catalog, and says which shells there are', () => {
    const folder = makeFolder();
    expect(tthc(folder, ['completion', 'words', '--', 'show', '2'])).toMatchObject({ code: 0, stdout: '' });
    const { code, stderr } = tthc(folder, ['completion', 'tcsh', '--lang', 'vi']);
    expect(code).toBe(2);
    expect(stderr).toContain('bash, zsh, fish, powershell');
  });
});
