import { AdocError, type GlobalOptions } from '@adoc/sdk';
import { createTestHost, type HostOptions } from '../../world/create-host.js';
import { temporaryDirectory } from '../files/temporary-directory.js';

const quiet: GlobalOptions = { debug: false, verbose: false, onlyShowErrors: false, noInput: false };
const error = new AdocError('It failed.', { code: 'it-failed', exitCode: 3 });

async function report(options: Partial<GlobalOptions>, world: HostOptions = {}, thrown: unknown = error) {
  const { host, stdout, stderr } = createTestHost({ home: temporaryDirectory(), ...world });
  const exitCode = await host.report(thrown, { ...quiet, ...options });
  return { exitCode, stdout: stdout(), stderr: stderr() };
}

test.each([
  ['nothing is said', {}, {}, false],
  ['the flag says json', { output: 'json' }, {}, true],
  ['the flag says jsonc', { output: 'jsonc' }, {}, true],
  ['the flag says table', { output: 'table' }, { ADOC_OUTPUT: 'json' }, false],
  ['the variable says json', {}, { ADOC_OUTPUT: 'json' }, true],
  ['the variable says it in capitals', {}, { ADOC_OUTPUT: 'JSON' }, true],
  ['the variable is empty', {}, { ADOC_OUTPUT: '' }, false],
])('whether the error on stderr is JSON, where %s', async (_, options, env, isJson) => {
  const { exitCode, stdout, stderr } = await report(options, { env });
  expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
  expect(stderr.startsWith('{"error":{')).toBe(isJson);
});

test('only --debug shows where an error comes from', async () => {
  const thrown = new TypeError('a bug');
  expect((await report({}, {}, thrown)).stderr).not.toContain('    at ');
  expect((await report({ debug: true }, {}, thrown)).stderr).toMatch(
    /^TypeError: a bug\n {4}at [\s\S]+\nError: a bug\n/,
  );
});

test('the default of the settings counts, and broken settings do not hide the error', async () => {
  const home = temporaryDirectory();
  const { local } = createTestHost({ home });
  await local.changeSettings({ output: 'json' });
  expect((await report({}, { home })).stderr).toMatch(/^{"error"/);
  const broken = createTestHost({ home: temporaryDirectory() });
  broken.machine.directory = () => {
    throw new AdocError('There is no home.', { code: 'no-home' });
  };
  expect(await broken.host.report(error, quiet)).toBe(3);
  expect(broken.stderr()).toBe('Error: It failed.\n');
});
