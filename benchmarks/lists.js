const { measureBeside } = require('./measure-beside.js');
const { withEmulator } = require('./with-emulator.js');
const { withHome } = require('./with-home.js');
const { withRunsServer } = require('./with-runs-server.js');

/** How time and memory grow with the length of a list. */
exports.lists = ({ rounds, isQuick }) =>
  withHome(({ adoc, env }) =>
    withEmulator(async ({ organizationUrl, token }) =>
      withRunsServer(async (collection) => {
        const withToken = { env: { ...env, ADOC_TOKEN: token } };
        const run = (name, words, extra) => adoc(`adoc ${name}`, words, { ...withToken, ...extra });
        const inProject = ['--organization', organizationUrl, '--project', 'repositories-10000'];
        const repositories = run('repos list, 10,000 repositories', ['repos', 'list', ...inProject]);
        const all = (pages) => {
          const words = ['pipelines', 'runs', 'list', '--all', '--organization', collection];
          return [...words, '--project', `pages-${pages}`];
        };
        const fewer = run('pipelines runs list --all, 10,000 runs', all(10));
        const beside = { ...fewer, name: '10,000 runs' };
        const more = run('pipelines runs list --all, 100,000 runs', all(100), { beside, target: 10 });
        const runs = isQuick ? [repositories, fewer] : [repositories, fewer, more];
        const rows = await measureBeside(runs, isQuick ? 1 : Math.min(rounds, 5));
        if (!isQuick) rows[2].peakTarget = rows[1].peak * 1.2;
        const notes = isQuick ? ['The list of 100,000 runs is left out of the quick form.'] : [];
        return { title: 'Long lists', rows, notes };
      }),
    ),
  );
