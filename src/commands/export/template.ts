import { resolve } from 'node:path';
import { fillTemplate, type TemplateContent } from '../../export/paper/template.ts';
import { readWordParts } from '../../import/files/word/package.ts';
import { readBytes } from '../../io/folder.ts';
import { Failure } from '../../model/failure.ts';
import { UnreadableFile } from '../../model/unreadable.ts';

/**
 * Fills a Word template that an office made.
 *
 * @param typed its path, as it was typed
 * @throws Failure `unreadable`, `template-places`, `template-no-body`
 */
export function fillTemplateFile(typed: string, cwd: string, content: TemplateContent): Uint8Array {
  const filled = fillTemplate(readTemplate(typed, cwd), content);
  if ('bytes' in filled) return filled.bytes;
  const known = [...Object.keys(content.texts), ...Object.keys(content.blocks)];
  if (filled.problem === 'no-body')
    throw new Failure('template-no-body', { path: typed, needed: [...content.required], known });
  throw new Failure('template-places', { path: typed, ...filled, known });
}

function readTemplate(typed: string, cwd: string) {
  try {
    return readWordParts(readBytes(resolve(cwd, typed)));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new Failure('unreadable', { path: typed, reason: error.reason });
  }
}
