import { readFile } from 'node:fs/promises';
import path from 'node:path';
import DevopsConfigure from '../../../src/commands/devops/configure.js';
import { runCommand } from '../../world/run-command.js';

const contoso = 'https://dev.azure.com/contoso';

interface Row {
  name: string;
  value: unknown;
  source: string;
  file: string | null;
}
const defaultOf = (result: unknown, name: string) => (result as Row[]).find((row) => row.name === name)?.value;

test('defaults are kept and listed as a table on a terminal', async () => {
  const { stdout, exitCode, home } = await runCommand(
    DevopsConfigure,
    ['--defaults', 'organization=contoso', 'project=Größe 50% & Co', 'detect=false'],
    { isTTY: true },
  );
  expect(exitCode).toBe(0);
  const file = path.join(home, 'config/config.json');
  expect(stdout.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
    ['Name', 'Value', 'Source', 'File'],
    expect.anything(),
    ['organization', contoso, 'settings', file],
    ['project', 'Größe 50% & Co', 'settings', file],
    ['output', 'built in: table on a terminal, json in a pipe'],
    ['detect', 'false', 'settings', file],
    ['ca', 'not set'],
    ['entra.clientId', 'not set'],
    ['plugins.allow', 'not set'],
    [''],
  ]);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    defaults: { organization: contoso, detect: false },
  });
});

test.each([[['--defaults']], [['-d']], [['--list']], [['-l']], [['--defaults', '--output', 'json']]])(
  'the words %j list every default as JSON in a pipe',
  async (argv) => {
    const { stdout, stderr } = await runCommand(DevopsConfigure, argv);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual([
      { name: 'organization', value: null, source: 'not set', file: null },
      { name: 'project', value: null, source: 'not set', file: null },
      { name: 'output', value: null, source: 'built in: table on a terminal, json in a pipe', file: null },
      { name: 'detect', value: true, source: 'built in', file: null },
      { name: 'ca', value: null, source: 'not set', file: null },
      { name: 'entra.clientId', value: null, source: 'not set', file: null },
      { name: 'plugins.allow', value: null, source: 'not set', file: null },
    ]);
  },
);

test('an environment variable that wins stands above the default', async () => {
  const { result } = await runCommand(DevopsConfigure, ['--list'], {
    env: { ADOC_ORGANIZATION: 'fabrikam', ADOC_PROJECT: 'Web', ADOC_OUTPUT: 'json' },
  });
  expect((result as Row[]).map(({ name, value, source }) => [name, value, source])).toEqual([
    ['organization', 'https://dev.azure.com/fabrikam', 'environment variable ADOC_ORGANIZATION'],
    ['organization', null, 'not set'],
    ['project', 'Web', 'environment variable ADOC_PROJECT'],
    ['project', null, 'not set'],
    ['output', 'json', 'environment variable ADOC_OUTPUT'],
    ['output', null, 'built in: table on a terminal, json in a pipe'],
    ['detect', true, 'built in'],
    ['ca', null, 'not set'],
    ['entra.clientId', null, 'not set'],
    ['plugins.allow', null, 'not set'],
  ]);
});

test('another default organization drops the project of the former one, and says so', async () => {
  const { home } = await runCommand(DevopsConfigure, ['-d', 'organization=contoso', 'project=Web']);
  const { result, stderr } = await runCommand(DevopsConfigure, ['-d', 'organization=fabrikam'], { home, isTTY: true });
  expect(defaultOf(result, 'project')).toBeNull();
  expect(stderr).toBe('The default project Web belonged to the former default organization and is cleared.\n');
});

test.each(['project=', "project=''", 'project=""'])('%s clears the default', async (word) => {
  const { home } = await runCommand(DevopsConfigure, ['-d', 'organization=contoso', 'project=Web']);
  const { result } = await runCommand(DevopsConfigure, ['-d', word], { home });
  expect([defaultOf(result, 'organization'), defaultOf(result, 'project')]).toEqual([contoso, null]);
});

test.each([
  [['-d', 'colour=red'], 'unknown-default', 'organization=VALUE'],
  [['-d', 'contoso'], 'unknown-default', 'organization=VALUE'],
  [['-d', 'detect=maybe'], 'invalid-setting', 'detect=VALUE'],
  [['-d', 'project=Web', 'output=xml'], 'invalid-setting', 'output=VALUE'],
  [[], 'usage', '--list'],
])('the words %j are refused, and nothing is changed', async (argv, code, suggestion) => {
  const { stdout, stderr, exitCode, home } = await runCommand(DevopsConfigure, [...argv, '--output', 'json']);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
  const { error } = JSON.parse(stderr);
  expect(error.code).toBe(code);
  expect(error.suggestions.join('\n')).toContain(suggestion);
  await expect(readFile(path.join(home, 'config/config.json'))).rejects.toThrow('ENOENT');
});

test('called with nothing on a terminal it asks for each in turn, and again for what cannot be', async () => {
  const { result, stderr, exitCode } = await runCommand(DevopsConfigure, [], {
    isTTY: true,
    answers: ['contoso', 'Web', 'xml', 'tsv', '', '-'],
  });
  expect(exitCode).toBe(0);
  expect(['organization', 'project', 'output', 'detect'].map((name) => defaultOf(result, name))).toEqual([
    contoso,
    'Web',
    'tsv',
    true,
  ]);
  expect(stderr).toContain('It has to be one of table, json');
});
