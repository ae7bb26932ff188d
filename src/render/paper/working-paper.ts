import type { Words } from '../../messages/words.ts';
import type { Paper, PaperBlock, PaperSection } from '../../model/paper.ts';

/** Letters of a small table that stand side by side on a page that lies. */
export const lyingLetters = 132;

/** Subject of a paper that is read and worked with, and not signed. */
export interface WorkingPaper {
  title: string;
  /** The day that it is true on, ISO. */
  date: string;
  /** The body whose list it is, above the title. */
  publisher?: string | undefined;
  sections: readonly Pick<PaperSection, 'name' | 'blocks'>[];
}

/** Makes a paper of broad tables: its pages lie, and its title stands on the first. */
export function workingPaper(
  { title, date, publisher = '', sections }: WorkingPaper,
  { language }: Pick<Words, 'language'>,
  tool: { name: string; version: string },
): Paper {
  const head: PaperBlock[] = [
    ...(publisher === ''
      ? []
      : [{ kind: 'paragraph', text: [{ text: publisher, bold: true }], align: 'center' } as const]),
    { kind: 'heading', level: 1, text: title },
  ];
  return {
    language,
    title,
    creator: `${tool.name} ${tool.version}`,
    date,
    sections: sections.map(({ name, blocks }, at) => ({
      ...(name !== undefined && { name }),
      orientation: 'landscape',
      blocks: at === 0 ? [...head, ...blocks] : blocks,
    })),
  };
}
