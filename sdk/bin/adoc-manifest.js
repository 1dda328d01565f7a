#!/usr/bin/env node
// Writes oclif.manifest.json of the plugin in the working directory, by which adoc knows its commands without loading them.
const { rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { Plugin, settings } = require('../dist/oclif.js');

async function main() {
  const root = process.cwd();
  const file = path.join(root, 'oclif.manifest.json');
  rmSync(file, { force: true });
  // What is described is what is packed: the compiled commands.
  settings.enableAutoTranspile = false;
  // A default that is worked out, such as somebody's name, is not to be published.
  const plugin = new Plugin({
    root,
    type: 'core',
    ignoreManifest: true,
    errorOnManifestCreate: true,
    respectNoCacheDefault: true,
  });
  await plugin.load();
  if (plugin.commandIDs.length === 0)
    throw new Error(
      `No commands were found in ${plugin.pjson.oclif?.commands ?? 'the folder that oclif.commands of package.json names'}. Build the plugin first.`,
    );
  writeFileSync(file, `${JSON.stringify(plugin.manifest, undefined, 2)}\n`);
}

main().catch((error) => {
  // oclif's detail says which command it was, the stack where in it.
  process.stderr.write(error.detail ? `${error.stack}\n${error.detail}\n` : `${error.message}\n`);
  process.exitCode = 1;
});
