/**
 * Procedure codes (mã số TTHC).
 *
 * `2.000815` is the national code; a province's copy adds its own agency code, in the old form
 * `2.000815.000.00.00.H55` or the short form `2.000815.H55`. Identity is the national part. An internal procedure (TTHC
 * nội bộ) can have a code of the province's own, `NB-SCT-01`, which is its identity whole.
 */
const codePattern = /^([1-9]\.\d{6})(?:\.(?:000\.00\.00\.)?([A-Z]\d{2}))?$/;

/** Pattern of a province's own code of an internal procedure, as the schema has it. */
export const internalCodeText = String.raw`NB(?:-[A-ZĐ0-9]{1,20}){0,3}-\d{1,6}`;
const internalPattern = new RegExp(`^${internalCodeText}$`, 'u');

/** Tells whether a code is one that a province gave to an internal procedure: `NB-SCT-01`. */
export const isInternalCode = (text: string): boolean => internalPattern.test(text);

export interface Code {
  /** The national part, e.g. `2.000815`; a province's own code of an internal procedure whole. */
  national: string;
  /** The publisher's agency code, e.g. `H55`, where the code has one. */
  publisher?: string;
  /** Tells whether the publisher is written in the short form (`2.000815.H55`). */
  short?: boolean;
}

/** Reads a code; undefined when the text is not one. */
export function parseCode(text: string): Code | undefined {
  if (isInternalCode(text)) return { national: text };
  const match = codePattern.exec(text);
  if (!match) return undefined;
  const [, national = '', publisher] = match;
  return publisher ? { national, publisher, short: !text.includes('.000.00.00.') } : { national };
}

/** Tells whether an id is one that the tool gives to a procedure without a code: `2026-05-04-12-QD-UBND.new-1`. */
export const isLocalId = (text: string): boolean => /\.(?:new-\d+|with-\d+-\d+)$/u.test(text);

/** Returns the national part of a code; the text itself when it is not a code (a local id). */
export function nationalCode(text: string): string {
  return parseCode(text)?.national ?? text;
}

/** Returns the code of a publisher that a text nearly is: `H09` of `h9`. */
export function publisherCodeMeant(text: string): string | undefined {
  const [, letter, digits] = /^\s*([a-z])[\s.-]*(\d{1,2})\s*$/iu.exec(text) ?? [];
  return letter && digits && `${letter.toUpperCase()}${digits.padStart(2, '0')}`;
}
