import { escapeHtml } from '../../text/escape.ts';

/** Markup that is safe as it stands. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | readonly Html[];

/** Markup with values put in: texts are escaped, markup is not. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  let text = strings[0] ?? '';
  for (const [index, value] of values.entries()) text += markupOf(value) + (strings[index + 1] ?? '');
  return { html: text };
}

function markupOf(value: Value): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return 'html' in value ? value.html : value.map((part) => part.html).join('');
}

/** A text as a string of a style sheet. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\<\p{Cc}]/gu, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
