import type { AuthoringWords } from '../authoring-words.ts';

export const authoring: AuthoringWords = {
  printed: (path, decision, movements) => `${path} written: decision ${decision} (${movements}).`,
  readsBack: 'Reading this file with tthc import gives the same decision again.',
  drafted: (path, movements) => `${path} drafted: ${movements}.`,
  leftOut: (count) =>
    `${count} procedures without a code stay as they are: published anew, they would lose their local ids.`,
  toFillIn: (count, path) =>
    `${count} places to look at and fill in, with comments in the file. Then: tthc validate ${path}`,
  otherKind: (kind) =>
    `The file is worded as a publication decision, and this is one of the kind “${kind}”: mend article 1 and the annex headings before it is signed.`,
  uncarried: (count) =>
    `The paper does not carry everything: ${count} places are lost or changed when tthc import reads it back. Keep the YAML file.`,
};
