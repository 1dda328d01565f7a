import PluginsListAvailable from '../../../src/commands/plugins/list-available.js';
import { runCommand } from '../../world/run-command.js';

test('the plugins of the catalogue are listed with what they bring and whether they are here', async () => {
  const { stdout, stderr, exitCode } = await runCommand(PluginsListAvailable, []);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(JSON.parse(stdout)).toContainEqual({
    name: 'repos',
    package: '@adoc/plugin-repos',
    range: expect.any(String),
    summary: 'Git repositories of Azure Repos for adoc.',
    commands: expect.arrayContaining(['repos:list']),
    installed: true,
  });
});

test('a person sees a table', async () => {
  const { stdout } = await runCommand(PluginsListAvailable, [], { isTTY: true });
  expect(stdout).toMatch(/^Name +Package +Versions +Installed +Summary/);
  expect(stdout).toMatch(/^repos +@adoc\/plugin-repos +\S+ +yes +Git repositories/m);
});
