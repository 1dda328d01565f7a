const { readdir, readFile, writeFile } = require('node:fs/promises');
const path = require('node:path');

/** The folder of the package that a bundled module comes from; undefined for a module of our own. */
function packageFolderOf(moduleId) {
  return /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(moduleId)?.[0];
}

/** The licences of others ask for their text beside the code: one file holds those of all packages in a bundle. */
exports.writeLicences = async function writeLicences(moduleIds, directory) {
  const folders = [...new Set(moduleIds.map(packageFolderOf).filter(Boolean))].sort();
  const texts = await Promise.all(
    folders.map(async (folder) => {
      const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
      const file = (await readdir(folder)).find((each) => /^licen[cs]e([-.].*)?$/i.test(each));
      const text = file ? await readFile(path.join(folder, file), 'utf8') : `Licence: ${license}`;
      return `${name} ${version}\n\n${text.trim()}\n`;
    }),
  );
  if (texts.length > 0) await writeFile(path.join(directory, 'LICENCES.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
};
