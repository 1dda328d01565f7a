const { spawn } = require('node:child_process');
const { setImmediate } = require('node:timers/promises');
const { median } = require('./median.js');
const { timeProcess } = require('./time-process.js');
const { withEmulator } = require('./with-emulator.js');
const { withHome } = require('./with-home.js');

async function timeSequence(run, count) {
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    // Between two programs somebody may end this one.
    await setImmediate();
    sum += timeProcess(run).milliseconds;
  }
  return sum;
}

/** @returns milliseconds until the last of so many at once has ended */
async function timeParallel({ command, env, cwd }, count) {
  const [program, ...words] = command;
  const before = process.hrtime.bigint();
  const ends = Array.from({ length: count }, () => {
    const child = spawn(program, words, { env, cwd, stdio: 'ignore' });
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command} exited with ${code}`))));
    });
  });
  await Promise.all(ends);
  return Number(process.hrtime.bigint() - before) / 1e6;
}

async function measure({ name, time, run, count, rounds }) {
  const own = [];
  const floor = [];
  for (let round = 0; round < rounds; round += 1) {
    floor.push(await time(run.beside, count));
    own.push(await time(run, count));
  }
  const [milliseconds, besideMilliseconds] = [median(own), median(floor)];
  const ratio = milliseconds / besideMilliseconds;
  return { name, milliseconds, beside: `as many ${run.beside.name}`, besideMilliseconds, ratio };
}

/** How long a script waits that calls adoc again and again, or many at once; each sends a request with the stored token. */
exports.invocations = ({ rounds, isQuick }) =>
  withHome(({ adoc }) =>
    withEmulator(async ({ organizationUrl, token }) => {
      const login = ['devops', 'login', '--organization', organizationUrl];
      timeProcess({ ...adoc('login', login), input: `${token}\n` });
      const run = adoc('adoc repos list', ['repos', 'list', '--project', 'repositories-100']);
      timeProcess(run);
      const count = isQuick ? 10 : 100;
      // A sequence is many rounds by itself.
      const few = Math.min(rounds, 3);
      const rows = [
        await measure({ name: `${count} times ${run.name}, in turn`, time: timeSequence, run, count, rounds: few }),
        await measure({ name: `16 times ${run.name}, at once`, time: timeParallel, run, count: 16, rounds }),
      ];
      return { title: 'Many invocations', rows };
    }),
  );
