const ditto = /^[\s\-–—(]*(?:nt|n\/t|như\s+trên|["”“″〃]|''|’’|,,)[\s\-–—.)]*$/iu;

/** Signs with which such a cell begins: nearly no other does. */
const begins = /^[\s\-–—("“”″〃'’,nN]/u;

/** Tells whether a cell says that it holds what the one above it does: `nt`, `-nt-`, `như trên`, `"`. */
export function isDitto(text: string): boolean {
  return text.length <= 20 && begins.test(text) && ditto.test(text.normalize('NFC'));
}
