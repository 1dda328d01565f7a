const { spawnSync } = require('node:child_process');

/**
 * Runs a whole process, whose output goes nowhere. Throws when it fails: a failure is no figure.
 * @returns its milliseconds, and what it wrote on stderr
 */
exports.timeProcess = function timeProcess({ command, env, cwd, input }) {
  const [program, ...words] = command;
  const stdio = [input === undefined ? 'ignore' : 'pipe', 'ignore', 'pipe'];
  const before = process.hrtime.bigint();
  const child = spawnSync(program, words, { env, cwd, input, stdio, encoding: 'utf8' });
  const milliseconds = Number(process.hrtime.bigint() - before) / 1e6;
  if (child.error) throw child.error;
  if (child.status !== 0) throw new Error(`${command.join(' ')} exited with ${child.status}:\n${child.stderr}`);
  return { milliseconds, stderr: child.stderr };
};
