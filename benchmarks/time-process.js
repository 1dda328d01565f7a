const { spawnSync } = require('node:child_process');

/** Milliseconds that a whole process takes. Throws when it fails: a failure is no figure. */
exports.timeProcess = function timeProcess(file, words, { env, cwd, input }) {
  const before = process.hrtime.bigint();
  const child = spawnSync(process.execPath, [file, ...words], { env, input, encoding: 'utf8', cwd });
  const wall = Number(process.hrtime.bigint() - before) / 1e6;
  if (child.status !== 0) throw new Error(`${words.join(' ')} exited with ${child.status}:\n${child.stderr}`);
  return wall;
};

exports.median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
