const { spawnSync } = require('node:child_process');
const { measureBeside } = require('./measure-beside.js');
const { withHome } = require('./with-home.js');
const { withLogServer } = require('./with-log-server.js');

/** How fast the log of a run passes: adoc beside curl, or where there is none beside the least that Node can do. */
exports.logs = ({ rounds, isQuick }) => {
  const megabytes = isQuick ? 20 : 1000;
  return withHome(({ home, env, adoc }) =>
    withLogServer(megabytes, async (port) => {
      const logOf = (collection) => `http://127.0.0.1:${port}/${collection}/shop/_apis/build/builds/1/logs/1`;
      const hasCurl = !spawnSync('curl', ['--version'], { stdio: 'ignore' }).error;
      const node = (collection) => {
        const bare = `require('node:http').get('${logOf(collection)}', (answer) => answer.pipe(process.stdout))`;
        return { name: 'node, http alone', command: [process.execPath, '--eval', bare], env, cwd: home };
      };
      const curl = (collection) => ({
        ...node(collection),
        name: 'curl',
        command: ['curl', '--silent', '--fail', logOf(collection)],
      });
      const beside = hasCurl ? curl : node;
      const run = (collection, flags = []) => {
        const target = ['--organization', `http://127.0.0.1:${port}/${collection}`, '--project', 'shop'];
        const name = ['adoc pipelines runs logs', ...flags].join(' ') + (collection === 'gigabit' ? ', 1 Gbit/s' : '');
        return adoc(name, ['pipelines', 'runs', 'logs', '1', ...target, ...flags], {
          env: { ...env, ADOC_TOKEN: 'benchmark' },
          beside: beside(collection),
          peakTarget: 95,
          ...(collection === 'gigabit' ? { target: 1.3 } : {}),
        });
      };
      const runs = [
        run('gigabit'),
        run('loopback'),
        run('loopback', ['--no-timestamps']),
        run('loopback', ['--grep', 'side-.oor']),
      ];
      if (hasCurl) runs.unshift({ ...node('loopback'), beside: beside('loopback') });
      const rows = await measureBeside(runs, Math.min(rounds, 3));
      const notes = hasCurl ? [] : ['curl is not installed here.'];
      return { title: `A log of ${megabytes} MB`, rows, notes };
    }),
  );
};
