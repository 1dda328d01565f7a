const { readFile, writeFile } = require('node:fs/promises');
const path = require('node:path');

/** What a start must know of every command, in one small file: the manifests hold ten times as much. */
exports.writeStartIndex = async function writeStartIndex(root) {
  const { indexPlugin } = require(path.join(root, 'dist/lib/start/index-plugin.js'));
  const read = async (folder, name) => JSON.parse(await readFile(path.join(folder, name), 'utf8'));
  const index = async (folder) => {
    const { scripts, devDependencies, ...pjson } = await read(folder, 'package.json');
    return indexPlugin(pjson, await read(folder, 'oclif.manifest.json'));
  };
  const { plugins } = (await read(root, 'package.json')).oclif;
  const folders = plugins.map((name) => path.join(root, 'node_modules', name));
  const host = await index(root);
  await writeFile(
    path.join(root, 'dist/start-index.json'),
    JSON.stringify({ host, bundled: await Promise.all(folders.map(index)) }),
  );
};
