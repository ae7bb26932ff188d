import type { Language } from '../model/types.ts';
import type { Words } from './words.ts';

/** Loads one language; the other is never read. */
export async function loadWords(language: Language): Promise<Words> {
  const loaded = language === 'vi' ? await import('./vi/index.ts') : await import('./en/index.ts');
  return loaded.words;
}
