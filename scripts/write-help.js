const { writeFile } = require('node:fs/promises');
const path = require('node:path');
const { format } = require('node:util');

/** Where the page of the root tells version, platform and Node. */
const userAgent = '<userAgent>';

/**
 * Writes what oclif prints for help with each command and topic, 80 columns wide and in colours, so that nobody has to wait
 * for it to be made. Pages share most of their lines, so each line is there once.
 */
exports.writeHelp = async function writeHelp(root) {
  Object.assign(process.env, { OCLIF_COLUMNS: '80', FORCE_COLOR: '1', ADOC_DISABLE_THEME: '1' });
  const { Config, Help } = require('@oclif/core');
  class Recorder extends Help {
    text = '';
    log(...words) {
      this.text += `${format(...words)}\n`;
    }
  }
  // Making a page changes the ids in the Config.
  const load = () => Config.load({ root, userPlugins: false, devPlugins: false });
  const page = async (words) => {
    const help = new Recorder(Object.assign(await load(), { userAgent }));
    await help.showHelp(words);
    return help.text;
  };
  const { commands, topics, version, pjson } = await load();
  const ids = new Set(['', ...commands.map(({ id }) => id), ...topics.map(({ name }) => name)]);
  const lines = new Map();
  const numberOf = (line) => {
    if (!lines.has(line)) lines.set(line, lines.size);
    return lines.get(line);
  };
  const pages = {};
  for (const id of [...ids].sort()) pages[id] = (await page(id ? id.split(':') : [])).split('\n').map(numberOf);
  const bare = topics
    .map(({ name }) => name)
    .filter((name) => !name.includes(':') && !commands.some(({ id }) => id === name));
  const content = { version, plugins: pjson.oclif.plugins, topics: bare, lines: [...lines.keys()], pages };
  await writeFile(path.join(root, 'dist/help.json'), JSON.stringify(content));
};
