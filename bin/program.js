const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { Script, constants } = require('node:vm');

const bundle = join(__dirname, '../dist/tthc.js');

/** What V8 made of the bundle when it was built: with it, nothing has to be compiled again. */
const codeCache = join(__dirname, '../dist/tthc.cache');

/**
 * Loads the program. Compiled code that another version of Node made is refused by V8; then all is compiled anew,
 * which only takes longer.
 *
 * @returns what the bundle exports, and the script, for the code that it was compiled to
 */
function loadProgram() {
  const script = new Script(readFileSync(bundle, 'latin1'), {
    filename: bundle,
    cachedData: readIfThere(codeCache),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(bundle), module, pathToFileURL(bundle).href);
  return { program: module.exports, script };
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

module.exports = { bundle, codeCache, loadProgram };
