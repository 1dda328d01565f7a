import { writeFileSync } from 'node:fs';
import path from 'node:path';
import DevopsConfigure from '../../../src/commands/devops/configure.js';
import PluginsImport from '../../../src/commands/plugins/import.js';
import PluginsInstall from '../../../src/commands/plugins/install.js';
import PluginsLink from '../../../src/commands/plugins/link.js';
import { temporaryDirectory } from '../../lib/files/temporary-directory.js';
import type { HostOptions } from '../../world/create-host.js';
import { runCommand } from '../../world/run-command.js';

/** A file of an administrator. */
function policy(content: unknown): string {
  const file = path.join(temporaryDirectory(), 'policy.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

/** What an install is answered with. Where it is let in, there is no npm to go on with. */
async function answerTo(what: string, options: HostOptions): Promise<{ code: string; exitCode: number }> {
  const { stderr, exitCode } = await runCommand(PluginsInstall, [what, '-o', 'json'], options);
  return { code: JSON.parse(stderr).error.code, exitCode };
}
const allowed = { code: 'npm-missing', exitCode: 1 };
const refused = { code: 'plugin-not-allowed', exitCode: 4 };

test.each([
  ['@contoso/plugin-hello', allowed],
  ['@contoso/plugin-hello@1.0.0', allowed],
  ['@fabrikam/one', allowed],
  ['@fabrikam/other', refused],
  ['@contoso-evil/plugin-hello', refused],
  ['npm:contoso', refused],
  ['npm:hello', allowed],
  ['/opt/plugins/plugin.tgz', allowed],
  ['/opt/plugins/../evil/plugin.tgz', refused],
  ['/opt/plugins-evil/plugin.tgz', refused],
  ['./contoso.tgz', refused],
  ['git+https://dev.azure.com/contoso/Fabrikam/_git/hello', refused],
  ['git+https://git.contoso.com/plugins/hello', { code: 'git-failed', exitCode: 1 }],
  ['git+https://git.contoso.com/plugins/../evil', refused],
])('an administrator closes installation to what is named: %s', async (what, expected) => {
  const allow = ['@contoso', '@fabrikam/one', 'npm:hello', 'file:/opt/plugins', 'git:https://git.contoso.com/plugins'];
  const answer = await answerTo(what, { policyFiles: [policy({ plugins: { allow } })] });
  // A file that is let in and is not there is no matter of the policy.
  expect(answer.code === 'not-found' ? allowed : answer).toEqual(expected);
});

test.each<[string, unknown]>([
  ['damaged', '{"plugins": {"allow": ["@contoso"'],
  ['empty', ''],
  ['of another form', { plugins: ['@contoso'] }],
  ['without the list', { plugins: {} }],
  ['with an odd entry', { plugins: { allow: ['@contoso', '*'] } }],
])('a policy that is %s closes installation altogether', async (_name, content) => {
  const answer = await answerTo('@contoso/plugin-hello', { policyFiles: [policy(content)] });
  expect(answer).toEqual({ code: 'unclear-policy', exitCode: 4 });
});

test('settings narrow the policy of the machine, and never widen it', async () => {
  const policyFiles = [policy({ plugins: { allow: ['@contoso'] } })];
  const home = temporaryDirectory();
  await runCommand(DevopsConfigure, ['--defaults', 'plugins.allow=@fabrikam, @contoso/plugin-hello'], { home });
  expect(await answerTo('@fabrikam/plugin', { home, policyFiles })).toEqual(refused);
  expect(await answerTo('@contoso/other', { home, policyFiles })).toEqual(refused);
  expect(await answerTo('@contoso/plugin-hello', { home, policyFiles })).toEqual(allowed);
  expect(await answerTo('@fabrikam/plugin', { home })).toEqual(allowed);
});

test('where no file closes anything, everything may be installed', async () => {
  const policyFiles = ['/nowhere/policy.json', policy({ other: true })];
  expect(await answerTo('@contoso/plugin-hello', { policyFiles })).toEqual(allowed);
});

test('links and imports are installations, too', async () => {
  const policyFiles = [policy({ plugins: { allow: ['@contoso'] } })];
  const home = temporaryDirectory();
  const linked = await runCommand(PluginsLink, ['.', '-o', 'json'], { home, policyFiles });
  expect(JSON.parse(linked.stderr).error.code).toBe('plugin-not-allowed');
  const source = { kind: 'registry', spec: 'latest', resolved: null, registry: null };
  const plugins = [{ name: '@fabrikam/x', version: '1.0.0', source, integrity: 'sha512-abc', lock: {} }];
  const file = path.join(home, 'plugins.json');
  writeFileSync(file, JSON.stringify({ version: 1, plugins }));
  const { stdout, exitCode } = await runCommand(PluginsImport, [file, '-o', 'json'], { home, policyFiles });
  expect({ exitCode, rows: JSON.parse(stdout) }).toMatchObject({
    exitCode: 1,
    rows: [{ problem: expect.stringContaining('may not be installed') }],
  });
});
