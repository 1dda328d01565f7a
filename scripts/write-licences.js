const { readdir, readFile, writeFile } = require('node:fs/promises');
const path = require('node:path');

/** The folder of the package that a bundled module comes from; undefined for a module of our own. */
function packageFolderOf(moduleId) {
  return /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(moduleId)?.[0];
}

async function readLicence(folder) {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((each) => /^licen[cs]e([-.].*)?$/i.test(each));
  const text = file ? await readFile(path.join(folder, file), 'utf8') : `Licence: ${license}`;
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const isNotice = (line) =>
    /^(#* *)?(copyright|\(c\)|©|the mit license( \(mit\))?$|(the )?mit license$|\(the mit license\)$)/i.test(line);
  const notices = lines.filter((line) => isNotice(line) && /copyright|\(c\)|©/i.test(line));
  return {
    holder: [`${name} ${version}`, ...notices].join('\n  '),
    terms: termsOf(lines.filter((line) => !isNotice(line))),
  };
}

/** The same words, wherever their lines break. */
function termsOf(lines) {
  const paragraphs = lines.join('\n').split(/\n{2,}/);
  return paragraphs
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n');
}

/**
 * The licences of others ask for their notices and terms beside the code. One file holds those of all packages in a bundle;
 * most have the same terms, which are there once.
 */
exports.writeLicences = async function writeLicences(moduleIds, directory) {
  const folders = [...new Set(moduleIds.map(packageFolderOf).filter(Boolean))].sort();
  const licences = await Promise.all(folders.map(readLicence));
  const holders = new Map();
  for (const { holder, terms } of licences) holders.set(terms, [...(holders.get(terms) ?? []), holder]);
  const texts = [...holders].map(([terms, those]) => `${those.join('\n')}\n\n${terms}\n`);
  if (texts.length > 0) await writeFile(path.join(directory, 'LICENCES.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
};
