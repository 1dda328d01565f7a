import { runBounded } from '../../../src/lib/programs/run-bounded.js';

const options = { env: { PATH: process.env.PATH }, platform: process.platform, timeLimit: 20_000 };
const shell = (script: string, more = {}) => runBounded('/bin/sh', ['-c', script], { ...options, ...more });

test('a program gives its output and its exit code', async () => {
  expect(await shell('echo out; echo err >&2; exit 3')).toEqual({
    exitCode: 3,
    stdout: 'out\n',
    stderr: 'err\n',
    isLate: false,
  });
});

test('one that takes too long is ended, with what it has started', async () => {
  // The inner process holds the output open: were it left running, this would not end.
  expect(await shell('sleep 600 & sleep 600', { timeLimit: 50 })).toMatchObject({ exitCode: null, isLate: true });
});

test('one that is not there says so', async () => {
  expect(await runBounded('/nowhere/az', [], options)).toMatchObject({
    exitCode: null,
    fault: expect.stringContaining('ENOENT'),
  });
});
