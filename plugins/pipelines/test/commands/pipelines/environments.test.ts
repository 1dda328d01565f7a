import type { Command } from '@adoc/sdk';
import CheckList from '../../../src/commands/pipelines/check/list.js';
import CheckShow from '../../../src/commands/pipelines/check/show.js';
import EnvironmentCreate from '../../../src/commands/pipelines/environment/create.js';
import EnvironmentDelete from '../../../src/commands/pipelines/environment/delete.js';
import EnvironmentList from '../../../src/commands/pipelines/environment/list.js';
import EnvironmentShow from '../../../src/commands/pipelines/environment/show.js';
import PermissionGrant from '../../../src/commands/pipelines/permission/grant.js';
import PermissionRevoke from '../../../src/commands/pipelines/permission/revoke.js';
import PermissionShow from '../../../src/commands/pipelines/permission/show.js';
import { cellsOf, startPipelines } from '../start-pipelines.js';

const world = startPipelines();
const time = expect.stringMatching(/^\d{4}-\d{2}-\d{2} /);

async function data(command: Command.Class, words: string[]) {
  const { stdout, stderr } = await world.run(command, words);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

test('environments that pipelines deploy to', async () => {
  const { stdout } = await world.run(EnvironmentList, [], { isTTY: true });
  expect(cellsOf(stdout)).toEqual([
    ['ID', 'Name', 'Description', 'Last Modified'],
    ['1', 'staging', 'Deployed with every merge.', time],
    ['2', 'production', 'What customers see.', time],
  ]);
  expect(await data(EnvironmentList, ['--name', 'Production', '--top', '1'])).toMatchObject([{ id: 2 }]);
});

test.each([
  ['--id', '2'],
  ['--environment', 'PRODUCTION'],
])('an environment after %s %s, with what belongs to it', async (flag, name) => {
  expect(await data(EnvironmentShow, [flag, name])).toMatchObject({ id: 2, resources: [{ name: 'shop' }] });
});

test('an environment is created, and deleted when somebody agrees', async () => {
  const made = await data(EnvironmentCreate, ['--name', 'test', '--description', 'For everybody.']);
  expect(made).toMatchObject({ name: 'test', description: 'For everybody.' });
  const unasked = await world.run(EnvironmentDelete, ['--id', 'test']);
  expect(unasked).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--yes') });
  const { stdout } = await world.run(EnvironmentDelete, ['--id', 'test', '--yes'], { isTTY: true });
  expect(stdout).toBe('The environment test is deleted.\n');
  expect(await data(EnvironmentList, ['--name', 'test'])).toEqual([]);
});

test('the checks of an environment, with who is asked', async () => {
  const { stdout } = await world.run(CheckList, ['--environment', 'production'], { isTTY: true });
  expect(cellsOf(stdout)).toEqual([
    ['ID', 'Type', 'Name', 'Resource Type', 'Resource', 'Timeout (min)'],
    ['1', 'Approval', 'Ada Contoso, Grace Hopper', 'environment', 'production', '43200'],
  ]);
  expect(await data(CheckShow, ['--id', '1'])).toMatchObject({ settings: { instructions: 'Look at staging first.' } });
});

test.each([
  ['endpoint', 'Fabrikam-Azure'],
  ['variablegroup', 'Fabrikam-Shared'],
  ['queue', 'Default'],
  ['agentpool', 'Default'],
  ['repository', 'Fabrikam-Web'],
  ['securefile', 'Signing.p12'],
  ['securefile', '3411ebc1-d5aa-464f-9615-0b527bc66719'],
])('a %s may be named where an id is wanted', async (type, name) => {
  const words = ['--resource-type', type, '--resource-id', name];
  expect(await data(CheckList, words)).toEqual([]);
  expect(await data(PermissionShow, words)).toMatchObject({ resource: { type, id: expect.any(String) } });
});

test('pipelines are let in one by one or all together, and shut out', async () => {
  const target = ['--environment', 'production'];
  const one = await data(PermissionGrant, [...target, '--pipeline-id', 'Fabrikam-Web CI', '2']);
  expect(one.pipelines).toMatchObject([{ id: 1 }, { id: 2 }]);
  const all = await data(PermissionGrant, [...target, '--all-pipelines']);
  expect(all).toMatchObject({ allPipelines: { authorized: true } });
  await data(PermissionRevoke, [...target, '--pipeline-id', '2']);
  const { stdout } = await world.run(PermissionShow, target, { isTTY: true });
  expect(cellsOf(stdout)).toEqual([
    ['Pipeline ID', 'Authorized By', 'Authorized On'],
    ['all', 'Ada Contoso', time],
    ['1', 'Ada Contoso', time],
  ]);
});

test.each([
  ['an environment that is not there', EnvironmentShow, ['--id', 'nope'], 3, 'There is no environment "nope"'],
  ['a name that is taken', EnvironmentCreate, ['--name', 'staging'], 1, 'staging'],
  [
    'a secure file that is not there',
    CheckList,
    ['--resource-type', 'securefile', '--resource-id', 'no.p12'],
    3,
    'no.p12',
  ],
  ['a check that is not there', CheckShow, ['--id', '99'], 3, 'check 99 of the project "Fabrikam"'],
  ['no resource', CheckList, [], 2, 'It is not said which resource is meant.'],
  ['a type without a resource', CheckList, ['--resource-type', 'queue'], 2, '--resource-id'],
  ['no pipeline', PermissionGrant, ['--environment', 'staging'], 2, 'It is not said which pipelines are meant.'],
])('%s is an error that says so', async (_name, command: Command.Class, words, code, said) => {
  const { exitCode, stderr, stdout } = await world.run(command, words);
  expect({ exitCode, stdout }).toEqual({ exitCode: code, stdout: '' });
  expect(stderr).toContain(said);
});
