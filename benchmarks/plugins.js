const path = require('node:path');
const { benchmarkEnvironment } = require('./benchmark-environment.js');
const { createPlugins } = require('./create-plugins.js');
const { measureBeside } = require('./measure-beside.js');
const { withEmulator } = require('./with-emulator.js');
const { withHome } = require('./with-home.js');

/** What installed plugins cost everybody else: the same command with ten of them and with none, or with one. */
exports.plugins = ({ rounds }) =>
  withHome(({ home, adoc }) =>
    withEmulator(async ({ organizationUrl, token }) => {
      const homes = new Map();
      for (const count of [0, 1, 10]) {
        const folder = path.join(home, `with-${count}`);
        createPlugins(folder, count);
        homes.set(count, { cwd: folder, env: { ...benchmarkEnvironment(folder), ADOC_TOKEN: token } });
      }
      const run = (words, { few = 0, target } = {}) => {
        const beside = adoc(few === 0 ? 'no plugin' : `${few} plugin`, words, homes.get(few));
        const name = `adoc ${words
          .slice(0, 3)
          .join(' ')
          .replace(/ --org.*/, '')}, 10 plugins`;
        return adoc(name, words, { ...homes.get(10), beside, target });
      };
      const rows = await measureBeside(
        [
          run(['--version']),
          run(['--help']),
          run(['devops', 'configure', '--list'], { target: 1.1 }),
          run(['repos', 'list', '--organization', organizationUrl, '--project', 'repositories-100']),
          run(['bench1', 'list'], { few: 1, target: 1.1 }),
        ],
        rounds,
      );
      return { title: 'Installed plugins', rows };
    }),
  );
