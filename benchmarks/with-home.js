const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { benchmarkEnvironment } = require('./benchmark-environment.js');

/**
 * Hands out a temporary folder to work in, which is gone afterwards.
 * @param use gets `adoc(name, words, extra)`, which makes a run of adoc beside `floor`, Node on an empty file; `home` and `env`
 */
exports.withHome = async function withHome(use) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'adoc-bench-'));
  // With a handler, an interrupt ends the program that is running, and the folder goes all the same.
  const remove = () => fs.rmSync(home, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    const empty = path.join(home, 'empty.js');
    fs.writeFileSync(empty, '');
    const env = benchmarkEnvironment(home);
    const floor = { name: 'node empty.js', command: [process.execPath, empty], env, cwd: home };
    const bin = path.join(__dirname, '../bin/run.js');
    const adoc = (name, words, extra) => ({
      name,
      command: [process.execPath, bin, ...words],
      env,
      cwd: home,
      beside: floor,
      ...extra,
    });
    return await use({ home, env, floor, adoc });
  } finally {
    process.removeListener('exit', remove);
    remove();
  }
};
