import path from 'node:path';
import { defaultSeed } from '@adoc/emulator';
import { type ConnectProxy, startConnectProxy } from '../world/connect-proxy.js';
import { createWorld, token, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { readFiles } from '../world/read-tree.js';

const server = 'http://tfs.contoso.example/tfs/DefaultCollection';
const password = 'pass word-5c8e2a7d: 94b1f6';

let world: World;
let proxy: ConnectProxy;

// Whatever leaves this machine goes through the proxy, and so shows; what is behind it is the emulator.
beforeEach(async () => {
  world = await createWorld();
  proxy = await startConnectProxy({ port: Number(new URL(world.emulator.url).port) });
});
afterEach(async () => {
  await proxy.close();
  await world.close();
});

const run = (words: string[], env: Record<string, string> = {}) =>
  world.adoc(words, { stdin: token, env: { HTTP_PROXY: proxy.url, ...env } });

test('a Server without encryption is refused before anything is sent', async () => {
  const finished = await run(['devops', 'login', '--organization', server, '-o', 'json']);
  expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
  expect(errorOf(finished)).toMatchObject({
    code: 'plain-http',
    message: expect.stringContaining('is not encrypted'),
    suggestions: [expect.stringContaining('https'), expect.stringContaining('--allow-http')],
  });
  expect(proxy.targets).toEqual([]);
  expect(await readFiles(world.home)).toEqual({});
});

test('a Server without encryption is accepted with --allow-http, for later commands too', async () => {
  const login = await run(['devops', 'login', '--organization', server, '--allow-http']);
  expect(login).toMatchObject({
    stderr: expect.stringMatching(/^Warning: The token travels in the clear .*\n$/),
    exitCode: 0,
  });
  expect(await world.readJson(path.join(world.configDirectory, 'accounts.json'))).toMatchObject({
    accounts: [{ organization: server.toLowerCase(), allowHttp: true }],
  });
  expect(await run(['repos', 'list', '--project', 'Fabrikam'])).toMatchObject({ stderr: '', exitCode: 0 });
  expect(proxy.targets).toEqual(['tfs.contoso.example:80', 'tfs.contoso.example:80']);
});

test('a Server without encryption that is not signed in to gets no token from the environment', async () => {
  const words = ['repos', 'list', '--organization', server, '--project', 'Fabrikam', '-o', 'json'];
  const finished = await run(words, { ADOC_TOKEN: token });
  expect(finished).toMatchObject({ stdout: '', exitCode: 4 });
  expect(errorOf(finished)).toMatchObject({ code: 'plain-http' });
  expect(proxy.targets).toEqual([]);
});

test('loopback needs no encryption', async () => {
  expect(await world.login()).toMatchObject({ stderr: '', exitCode: 0 });
  const { accounts } = (await world.readJson(path.join(world.configDirectory, 'accounts.json'))) as {
    accounts: object[];
  };
  expect(accounts[0]).not.toHaveProperty('allowHttp');
});

test('a password without encryption is refused too, and with --allow-http it is said that it travels in the clear', async () => {
  const { emulator } = world;
  emulator.reset({ ...defaultSeed(), basicUsers: [{ name: 'CONTOSO\\ada', password, user: 'Ada Contoso' }] });
  const words = ['devops', 'login', '--organization', server, '--auth-type', 'basic', '--username', 'CONTOSO\\ada'];
  const env = { HTTP_PROXY: proxy.url };
  const refused = await world.adoc(words, { stdin: `${password}\n`, env });
  expect(refused).toMatchObject({ stdout: '', exitCode: 2, stderr: expect.stringContaining('in the clear') });
  expect(proxy.targets).toEqual([]);
  const accepted = await world.adoc([...words, '--allow-http'], { stdin: `${password}\n`, env });
  expect(accepted.exitCode).toBe(0);
  expect(accepted.stderr).toMatch(
    /^Warning: The password travels in the clear to http:\/\/tfs\.contoso\.example\S* .*\n$/,
  );
  expect(`${refused.stderr}${accepted.stdout}${accepted.stderr}`).not.toContain(password);
});
