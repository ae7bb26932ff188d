// Texts as they may stand in markup: whatever a text holds, it means nothing there but itself.
import { visibleText } from './width.ts';

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const refer = (sign: string): string => references[sign] ?? sign;

/** Escapes a text for HTML, in elements and in quoted attributes; what no page may hold becomes �. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, refer).replace(/[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/gu, '\ufffd');
}

/** Escapes the markup of a text for the content of XML elements; characters that XML lacks are left to the caller. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>]/gu, refer);
}

/** Escapes the markup of a text for XML, in elements and in attributes in double quotes. */
export function escapeXmlAttribute(text: string): string {
  return text.replace(/[&<>"]/gu, refer);
}

/** Escapes a text for Markdown, with its hidden characters named; its line breaks stay. */
export function escapeMarkdown(text: string): string {
  return visibleText(text).replace(/[\\`*_<>[\]]/gu, '\\$&');
}

/** Escapes a text for a cell of a Markdown table: it stays on one line, and its characters are left as they are. */
export function escapeMarkdownCell(text: string): string {
  return text.replace(/[\\|`*_<>[\]]/gu, '\\$&').replace(/(?<!\s)\s*\n\s*/g, '<br>');
}

/**
 * Escapes a text for a cell of a Markdown table on a web forge, where mentions, formulas and HTML come to life too.
 */
export function escapeForgeCell(text: string): string {
  return text
    .split(/\r\n?|\n/u)
    .map((line) =>
      visibleText(line)
        .replace(/[&<]/gu, refer)
        .replace(/[\\`*_[\]|~#$]/gu, '\\$&'),
    )
    .join('<br>');
}

/** Signs that XML names beside those that it numbers. */
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Returns the sign that a reference of XML stands for.
 *
 * @param entity the reference between & and ;
 * @returns undefined for a name that XML does not know, and a number that is no character
 */
export function decodeEntity(entity: string): string | undefined {
  if (!entity.startsWith('#')) return Object.hasOwn(named, entity) ? named[entity] : undefined;
  const isHex = /^#x/iu.test(entity);
  const point = Number.parseInt(entity.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  const isCharacter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : undefined;
}
