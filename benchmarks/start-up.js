// How long a user waits: whole processes, each beside `node` on an empty file, taken in turns, medians.
// Prints figures and judges nothing.
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { benchmarkEnvironment } = require('./benchmark-environment.js');
const { median, timeProcess } = require('./time-process.js');

const rounds = Number(process.env.ROUNDS ?? 15);
const root = path.join(__dirname, '..');
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'adoc-bench-'));
const empty = path.join(home, 'empty.js');
const env = benchmarkEnvironment(home);

const run = (file, words, input) => timeProcess(file, words, { env, input, cwd: home });

function measure(name, words) {
  const adoc = path.join(root, 'bin/run.js');
  const ours = [];
  const floor = [];
  run(adoc, words);
  for (let round = 0; round < rounds; round += 1) {
    floor.push(run(empty, []));
    ours.push(run(adoc, words));
  }
  const [a, b] = [median(ours), median(floor)];
  process.stdout.write(
    `${name.padEnd(32)}${a.toFixed(0).padStart(6)} ms${b.toFixed(0).padStart(9)} ms${`+${(a - b).toFixed(0)}`.padStart(9)} ms\n`,
  );
}

async function main() {
  fs.writeFileSync(empty, '');
  const emulator = spawn(process.execPath, [path.join(root, 'emulator/bin/adoc-emulator.js'), '--pat', 'benchmark'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [first] = await new Promise((resolve) =>
      emulator.stdout.once('data', (data) => resolve(`${data}`.split('\n'))),
    );
    run(path.join(root, 'bin/run.js'), ['devops', 'login', '--organization', first], 'benchmark\n');
    process.stdout.write(`node ${process.version}, ${os.cpus().length} cores, medians of ${rounds}\n`);
    process.stdout.write(`${''.padEnd(32)}${'adoc'.padStart(9)}${'empty file'.padStart(12)}${'above'.padStart(12)}\n`);
    measure('--version', ['--version']);
    measure('--help', ['--help']);
    measure('devops configure --list', ['devops', 'configure', '--list']);
    measure('repos list (one request)', ['repos', 'list', '--project', 'Fabrikam']);
  } finally {
    emulator.kill();
    fs.rmSync(home, { recursive: true, force: true });
  }
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
