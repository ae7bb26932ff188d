// Turns the modules that esbuild splits a program into, into functions that `bin/program.js` calls when another piece
// asks for them. Node 20 can be handed compiled code only for plain scripts, and no module is one.
import { init, parse } from 'es-module-lexer';

await init;

/**
 * Text in ASCII takes half the room, and reading it no decoding. What esbuild does not escape are regular expressions,
 * and the raw texts that some are made of: there an escape is read as what it stands for.
 */
const inAscii = (text) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the first of all characters.
  text.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Returns a module as a method of an object: `"./x.js"(exports,require,load,bundleUrl){…}`. Whatever it imports it has
 * before it runs, as a module has: no two pieces may import each other.
 *
 * @param id the name by which other pieces import it
 * @param module a module as esbuild writes it, with all that it exports in one list
 */
export function asPiece(id, module) {
  const [imports, exports] = parse(module);
  let body = '';
  let head = '';
  let at = 0;
  for (const { n: from, ss: start, se: end, s, d: place } of imports) {
    const isMeta = place === -2;
    if (isMeta) continue;
    body += module.slice(at, start);
    if (place === -1) head += asRequire(module.slice(start, s - 1), from);
    else body += `load(${JSON.stringify(from)})`;
    at = place === -1 && module[end] === ';' ? end + 1 : end;
  }
  body += module.slice(at);
  if (exports.length > 0) {
    const list = body.lastIndexOf('export{');
    body = body.slice(0, list) + asAssignments(body.slice(list));
  }
  return inAscii(`${JSON.stringify(id)}(exports,require,load,bundleUrl){"use strict";${head}${body}}`);
}

/** Stands between two pieces of a pack: minified code has no such line. */
const between = ',\n//\n';

/** Returns the text of a pack: an object that has the pieces. */
export const asPack = (pieces) => `({\n${pieces.join(between)}\n})`;

/** Returns the pieces of a pack, as they are written. */
export const piecesOf = (pack) => pack.slice('({\n'.length, -'\n})'.length).split(between);

/** Returns the start of an import, up to where it names a module, as a call of require. */
function asRequire(clause, from) {
  const call = `require(${JSON.stringify(from)});`;
  const [, names] = /^import\s*(.*?)\s*from\s*$/s.exec(clause) ?? [];
  if (names === undefined) return call;
  const [, all] = /^\*\s*as\s+(\S+)$/.exec(names) ?? [];
  if (all !== undefined) return `const ${all}=${call}`;
  const [, whole, some] = /^([^\s,{]+)?\s*,?\s*(?:\{(.*)\})?$/s.exec(names);
  const own = some?.split(',').map((name) => name.trim().replace(/\s+as\s+/, ':'));
  // What a package gives as a whole, it gives by default.
  return (whole ? `const ${whole}=${call}` : '') + (own ? `const{${own.join(',')}}=${call}` : '');
}

/** Returns the list of what a module exports as assignments. */
function asAssignments(list) {
  const [, names] = /^export\{([^}]*)\};?\s*$/.exec(list);
  return names
    .split(',')
    .map((name) => name.trim().split(/\s+as\s+/))
    .map(([own, given = own]) => `exports.${given}=${own};`)
    .join('');
}
