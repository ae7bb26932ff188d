import type { Procedure } from '../model/types.ts';

/** The parts of article 8 that are texts or lists. */
const contentParts = ['steps', 'methods', 'dossier', 'results', 'forms', 'conditions'] as const;

export interface Content {
  part: (typeof contentParts)[number];
  case?: string | undefined;
  /** As people read it. */
  text?: string | undefined;
  /** An entry with parts of its own, whole. */
  json?: string | undefined;
}

/** Every entry of a procedure's steps, methods, dossier, results, forms and conditions. */
export function listContents(procedure: Procedure): Content[] {
  return contentParts.flatMap((part) =>
    asList<ContentItem>(procedure[part]).map((item) => ({ part, ...describe(item) })),
  );
}

interface ContentItem {
  case?: string;
  text?: string;
  note?: string;
  documents?: { name: string }[];
}

function describe(item: string | ContentItem): Omit<Content, 'part'> {
  if (typeof item === 'string') return { text: item };
  const text = item.text ?? item.note ?? item.documents?.map(({ name }) => name).join('; ');
  return { case: item.case, text, json: JSON.stringify(item) };
}

/** A text or a list, as a list. */
export function asList<T>(value: string | readonly (string | T)[] | undefined): readonly (string | T)[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
