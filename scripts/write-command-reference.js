// Writes the command list into README.md and a page for each topic into docs/commands, from the commands' own help.
const path = require('node:path');
const { runOclif } = require('./run-oclif.js');

const root = path.join(__dirname, '..');
const options = ['--multi', '--output-dir', 'docs/commands', '--no-source-links', '--nested-topics-depth', '1'];

runOclif(['readme', ...options], root).catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
