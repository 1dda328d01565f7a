import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defaultSeed } from '@adoc/emulator';
import { selfSignedCertificate } from '../../emulator/test/self-signed-certificate.js';
import { type ConnectProxy, startConnectProxy } from '../world/connect-proxy.js';
import { createWorld, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { readFiles } from '../world/read-tree.js';

const server = 'https://tfs.contoso.example/tfs/DefaultCollection';
const password = 'password-5c8e2a7d94b1f6';
const words = ['devops', 'login', '--organization', server, '--auth-type', 'basic', '--username', 'CONTOSO\\ada'];

let world: World;
let proxy: ConnectProxy;
let ca: string;

beforeAll(async () => {
  const tls = selfSignedCertificate('tfs.contoso.example');
  const seed = { ...defaultSeed(), basicUsers: [{ name: 'CONTOSO\\ada', password, user: 'Ada Contoso' }] };
  world = await createWorld({ tls, seed, server: { authentication: 'basic' } });
  proxy = await startConnectProxy({ port: Number(new URL(world.emulator.url).port) });
  ca = path.join(world.folder, 'authority.pem');
  await writeFile(ca, tls.cert);
});
afterAll(async () => {
  await proxy.close();
  await world.close();
});

const run = (argv: readonly string[], env: Record<string, string> = {}) =>
  world.adoc(argv, { env: { ADOC_EMULATOR: undefined, HTTPS_PROXY: proxy.url, ...env }, stdin: `${password}\n` });

test('a Server whose certificate nobody vouches for does not get the password', async () => {
  const finished = await run([...words, '--output', 'json']);
  expect(errorOf(finished)).toMatchObject({ code: 'certificate', exitCode: 5 });
  expect(world.emulator.requests).toEqual([]);
  expect(await readFiles(world.configDirectory)).toEqual({});
});

test('with the authority of the company, the password signs in, and is shown nowhere but to the Server', async () => {
  const env = { NODE_EXTRA_CA_CERTS: ca };
  const login = await run([...words, '--debug'], env);
  expect(login.exitCode).toBe(0);
  const list = await run(['repos', 'list', '--project', 'Fabrikam', '--debug'], env);
  expect(list.exitCode).toBe(0);
  expect(list.stderr).toContain('credential: the password stored for https://tfs.contoso.example');
  const secret = Buffer.from(`CONTOSO\\ada:${password}`).toString('base64');
  const shown = [login, list].map(({ stdout, stderr }) => stdout + stderr).join();
  const kept = JSON.stringify(await readFiles(world.configDirectory));
  for (const text of [shown, kept, proxy.heard.join()]) {
    expect(text).not.toContain(password);
    expect(text).not.toContain(secret);
  }
  expect(kept).toContain('CONTOSO');
});
