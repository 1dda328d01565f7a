#!/usr/bin/env node
require('node:module').enableCompileCache?.();

const words = process.argv.slice(2);
if (words.length === 1 && words[0] === '--version') {
  const { name, version } = require('../package.json');
  process.stdout.write(`${name}/${version} ${process.platform}-${process.arch} node-${process.version}\n`);
} else {
  require('../dist/main.js').main(require('node:path').dirname(__dirname));
}
