const { spawnSync } = require('node:child_process');
const { measureBeside } = require('./measure-beside.js');
const { withHome } = require('./with-home.js');
const { withLogServer } = require('./with-log-server.js');

/** How fast the log of a run passes: adoc beside curl, or where there is none beside the least that Node can do. */
exports.logs = ({ rounds, isQuick }) => {
  const megabytes = isQuick ? 20 : 1000;
  return withHome(({ home, env, adoc }) =>
    withLogServer(megabytes, async (port) => {
      const base = `http://127.0.0.1:${port}/collection`;
      const log = `${base}/shop/_apis/build/builds/1/logs/1`;
      const bare = `require('node:http').get('${log}', (answer) => answer.pipe(process.stdout))`;
      const node = { name: 'node, http alone', command: [process.execPath, '--eval', bare], env, cwd: home };
      const hasCurl = !spawnSync('curl', ['--version'], { stdio: 'ignore' }).error;
      const curl = { ...node, name: 'curl', command: ['curl', '--silent', '--fail', log] };
      const beside = hasCurl ? curl : node;
      const run = (...flags) => {
        const words = ['pipelines', 'runs', 'logs', '1', '--organization', base, '--project', 'shop', ...flags];
        const name = ['adoc pipelines runs logs', ...flags].join(' ');
        return adoc(name, words, { env: { ...env, ADOC_TOKEN: 'benchmark' }, beside });
      };
      const runs = [run(), run('--no-timestamps'), run('--grep', 'side-.oor')];
      if (hasCurl) runs.unshift({ ...node, beside });
      const rows = await measureBeside(runs, Math.min(rounds, 3));
      const notes = hasCurl ? [] : ['curl is not installed here.'];
      return { title: `A log of ${megabytes} MB`, rows, notes };
    }),
  );
};
