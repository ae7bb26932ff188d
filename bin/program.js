const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { Script, constants } = require('node:vm');

const dist = join(__dirname, '../dist');

/**
 * The files that hold the program in pieces: those that every command runs, those that the usual ones do, and the others.
 * A piece is asked for in this order, and no file is read before it has to be.
 */
const packs = ['start', 'usual', 'others'].map((name) => ({
  text: join(dist, `${name}.js`),
  /** Holds what V8 made of it when it was built: with it, nothing has to be compiled again. */
  compiled: join(dist, `${name}.cache`),
}));

/** The piece that begins, and exports what others may call. */
const entry = './tthc.js';

/**
 * Loads the program. Compiled code that another version of Node made is refused by V8; then all is compiled anew,
 * which only takes longer.
 *
 * @returns what the program exports, and of each pack that was read its script and the names of the pieces that ran
 */
function loadProgram() {
  const loaded = [];
  const made = new Map();
  const requireOther = createRequire(packs[0].text);
  const url = pathToFileURL(packs[0].text).href;

  function holding(id) {
    for (let i = 0; i < packs.length; i += 1) {
      loaded[i] ??= readPack(packs[i]);
      if (id in loaded[i].pieces) return loaded[i];
    }
    return undefined;
  }

  /** Gives back what a piece exports, having run it once, or a module of Node or of `dist/parts`. */
  function requirePiece(id) {
    const known = made.get(id);
    if (known) return known;
    const pack = id.startsWith('./') ? holding(id) : undefined;
    if (!pack) return requireOther(id);
    const exports = {};
    made.set(id, exports);
    pack.ran.push(id);
    pack.pieces[id](exports, requirePiece, load, url);
    return exports;
  }

  const load = async (id) => requirePiece(id);
  return { program: requirePiece(entry), packs: loaded };
}

function readPack({ text, compiled }) {
  const script = new Script(readFileSync(text, 'latin1'), {
    filename: text,
    cachedData: readIfThere(compiled),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  return { script, pieces: script.runInThisContext(), ran: [] };
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

module.exports = { packs, loadProgram };
