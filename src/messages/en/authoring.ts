import type { AuthoringWords } from '../authoring-words.ts';

export const authoring: AuthoringWords = {
  printed: (path, decision, movements) => `${path} written: decision ${decision} (${movements}).`,
  readsBack: 'Reading this file with tthc import gives the same decision again.',
  uncarried: (count) =>
    `The paper does not carry everything: ${count} places are lost or changed when tthc import reads it back. Keep the YAML file.`,
};
