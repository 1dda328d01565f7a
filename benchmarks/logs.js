// How fast the log of a run passes, and how much memory that takes: adoc beside curl, and beside the least that Node can do,
// taken in turns, medians. The server sends it as fast as it is taken, some gigabytes a second.
// Prints figures and judges nothing. SIZE: megabytes of the log. ROUNDS: how often.
const { fork, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const http = require('node:http');
const os = require('node:os');
const path = require('node:path');
const { benchmarkEnvironment } = require('./benchmark-environment.js');
const { median } = require('./time-process.js');

const megabytes = Number(process.env.SIZE ?? 100);
const rounds = Number(process.env.ROUNDS ?? 1);
const root = path.join(__dirname, '..');
const hook = path.join(__dirname, 'report-peak-memory.js');

const record = (id, parentId, type, fields) => ({
  id,
  parentId,
  type,
  name: id,
  order: 1,
  state: 'completed',
  ...fields,
});
const timeline = {
  id: 'timeline',
  records: [
    record('Build', null, 'Stage'),
    record('phase', 'Build', 'Phase'),
    record('Compile', 'phase', 'Job'),
    record('Test', 'Compile', 'Task', { log: { id: 1 } }),
  ],
};

/** A megabyte of lines as agents write them. */
function block() {
  const line = '2026-03-01T09:00:00.0000000Z [build] Compiling src/components/navigation/side-panel.ts\r\n';
  return Buffer.from(line.repeat(Math.ceil(1_000_000 / line.length)).slice(0, 999_998)).fill('\r\n', 999_996);
}

/** Sends a log no faster than it is taken. A process of its own, so that who measures is not in the way. */
function serve() {
  const piece = block();
  const server = http.createServer((request, response) => {
    if (!/\/logs\/1\b/.test(request.url)) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(timeline));
      return;
    }
    response.setHeader('content-type', 'text/plain');
    let left = megabytes;
    const send = () => {
      for (; left > 0; left -= 1) {
        if (response.write(piece)) continue;
        left -= 1;
        response.once('drain', send);
        return;
      }
      response.end();
    };
    send();
  });
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
}

function time(program, words, env) {
  const before = process.hrtime.bigint();
  const child = spawnSync(program, words, { env, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  const wall = Number(process.hrtime.bigint() - before) / 1e6;
  if (child.status !== 0)
    throw new Error(`${program} ${words.join(' ')} exited with ${child.status}:\n${child.stderr}`);
  const [, peak] = /peak memory: (\d+)/.exec(child.stderr) ?? [];
  return { wall, peak: peak === undefined ? undefined : Number(peak) / 1024 };
}

/** @returns a row each: what it is, milliseconds, how many times curl's, and mebibytes at the peak */
function measure(port, env) {
  const base = `http://127.0.0.1:${port}/collection`;
  const adoc = (...words) => {
    const all = ['pipelines', 'runs', 'logs', '1', '--organization', base, '--project', 'shop', ...words];
    return time(process.execPath, ['--require', hook, path.join(root, 'bin/run.js'), ...all], env);
  };
  const log = `${base}/shop/_apis/build/builds/1/logs/1`;
  const bare = `require('node:http').get('${log}', (answer) => answer.pipe(process.stdout))`;
  const runs = {
    curl: () => time('curl', ['--silent', '--fail', log], env),
    'node, http alone': () => time(process.execPath, ['--require', hook, '--eval', bare], env),
    'runs logs': () => adoc(),
    'runs logs --no-timestamps': () => adoc('--no-timestamps'),
    'runs logs --grep': () => adoc('--grep', 'side-(bar|door)'),
  };
  if (spawnSync('curl', ['--version']).error) delete runs.curl;
  const names = Object.keys(runs);
  for (const name of names) runs[name]();
  const taken = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) for (const name of names) taken[name].push(runs[name]());
  const wallOf = (name) => median(taken[name].map(({ wall }) => wall));
  return names.map((name) => ({
    name,
    milliseconds: wallOf(name),
    ratio: runs.curl && wallOf(name) / wallOf('curl'),
    peak: taken[name][0].peak && Math.max(...taken[name].map(({ peak }) => peak)),
  }));
}

async function logs() {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'adoc-bench-'));
  const server = fork(__filename, ['--serve'], { env: { ...process.env, SIZE: `${megabytes}` } });
  try {
    const port = await new Promise((resolve) => server.once('message', resolve));
    return measure(port, { ...benchmarkEnvironment(home), ADOC_TOKEN: 'benchmark' });
  } finally {
    server.kill();
    fs.rmSync(home, { recursive: true, force: true });
  }
}

function print(rows) {
  process.stdout.write(`node ${process.version}, a log of ${megabytes} MB, medians of ${rounds}\n`);
  if (rows[0].ratio === undefined) process.stdout.write('curl is not installed here: nothing to compare with\n');
  for (const { name, milliseconds, ratio, peak } of rows) {
    const cells = [
      `${milliseconds.toFixed(0)} ms`,
      ratio === undefined ? '' : `x${ratio.toFixed(2)}`,
      peak === undefined ? '' : `${peak.toFixed(0)} MiB`,
    ];
    process.stdout.write(`${name.padEnd(28)}${cells.map((cell) => cell.padStart(12)).join('')}\n`);
  }
}

module.exports = { logs };

if (process.argv[2] === '--serve') serve();
else if (require.main === module) {
  logs().then(print, (error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  });
}
