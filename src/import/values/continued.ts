const openEnd =
  /(?:[,;(/–-]|(?<!\p{L})(?:và|hoặc|của|cho|với|từ|tại|trong|theo|về|do|các|là|đối với|trên))$/iu;

/**
 * Tells whether a text is the rest of a name: it begins in the middle of a sentence, or the name before it
 * ends there.
 */
export function isRest(name: string, rest: string): boolean {
  return /^[\p{Ll}(,;)]/u.test(rest) || (rest !== '' && openEnd.test(name)) || isOpen(name);
}

function isOpen(name: string): boolean {
  return name.split('(').length > name.split(')').length;
}
