// Writes the command list into README.md and a page for each topic into docs/commands, from the commands' own help.
const { readdir, readFile, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { runOclif } = require('./run-oclif.js');

const root = path.join(__dirname, '..');
const folder = path.join(root, 'docs/commands');
const options = ['--multi', '--output-dir', 'docs/commands', '--no-source-links', '--nested-topics-depth', '1'];

/** oclif writes ids with colons into headings and links; people type blanks. */
function withBlanks(page) {
  const spoken = page.replace(/`adoc [a-z:-]+/g, (words) => words.replaceAll(':', ' '));
  return spoken.replace(/^\* \[`(.+)`\]\(#.+\)$/gm, (_, title) => {
    const anchor = title
      .toLowerCase()
      .replace(/[^a-z0-9 -]/g, '')
      .trim()
      .replaceAll(' ', '-');
    return `* [\`${title}\`](#${anchor})`;
  });
}

async function main() {
  await runOclif(['readme', ...options], root);
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    await writeFile(file, withBlanks(await readFile(file, 'utf8')));
  }
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
