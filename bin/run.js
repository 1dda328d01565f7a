#!/usr/bin/env node
const fs = require('node:fs');
const path = require('node:path');

const root = path.dirname(__dirname);
const words = process.argv.slice(2);
/** Only words that look like a question for help are worth the file with the answers. */
const mayAskForHelp = words.length < 2 || words[0] === 'help' || /^(-h|--help)$/.test(words.at(-1));

if (words.length === 1 && words[0] === '--version') {
  const { name, version } = require('../package.json');
  print(`${name}/${version} ${process.platform}-${process.arch} node-${process.version}\n`);
} else if (!fs.existsSync(`${root}/dist/main.js`)) {
  process.stderr.write('adoc is not built here. Build it with: npm ci && npm run build\n');
  process.exitCode = 1;
} else {
  const help = mayAskForHelp && require('../dist/help.js').findHelp(root, words);
  if (help) print(help);
  else start();
}

/** Node's streams take longer to load than this text to write; they are for what cannot be written at once. */
function print(text) {
  let rest = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(fs.writeSync(1, rest));
  } catch (error) {
    // Whoever reads has seen enough.
    if (error.code === 'EPIPE') return;
    process.once('uncaughtException', (error) => require('../dist/main.js').fail(error, root, words));
    process.stdout.write(rest);
  }
}

function start() {
  // By default the compiled code would lie in the shared temporary folder, where others could put theirs.
  const { HOME, XDG_CACHE_HOME, LOCALAPPDATA, ADOC_CACHE_DIR, NODE_COMPILE_CACHE } = process.env;
  const caches = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && path.join(HOME, '.cache'));
  const cache = ADOC_CACHE_DIR || (caches && path.join(caches, 'adoc'));
  if (NODE_COMPILE_CACHE || cache)
    require('node:module').enableCompileCache?.(NODE_COMPILE_CACHE || path.join(cache, 'compiled'));
  require('../dist/main.js').main(root);
}
