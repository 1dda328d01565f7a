import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { selfSignedCertificate } from '../../../emulator/test/self-signed-certificate.js';
import { type ConnectProxy, startConnectProxy } from '../../world/connect-proxy.js';
import { createWorld, token, type World } from '../../world/create-world.js';
import { errorOf } from '../../world/error-of.js';
import { noNames } from '../../world/no-names.js';
import type { Finished } from '../../world/run-adoc.js';
import { count } from '../count.js';

const organization = 'https://tfs.invalid/tfs/DefaultCollection';
const user = 'ada:p@ss:8d1f';
const login = `ada:${encodeURIComponent('p@ss:8d1f')}@`;

let world: World;
/** One that is spoken to with TLS, as the server behind it is, and lets in only its user. */
let proxy: ConnectProxy;
let ca: string;

beforeAll(async () => {
  const tls = selfSignedCertificate('tfs.invalid', 'localhost');
  world = await createWorld({ tls });
  proxy = await startConnectProxy({ port: Number(new URL(world.emulator.url).port), tls, user });
  ca = path.join(world.folder, 'authority.pem');
  await writeFile(ca, tls.cert.replaceAll('\n\n', '\n'));
});
afterAll(async () => {
  await proxy.close();
  await world.close();
});

function list(env: Record<string, string>): Promise<Finished> {
  const words = [
    'repos',
    'list',
    '--organization',
    organization,
    '--project',
    'Fabrikam',
    '--output',
    'json',
    '--debug',
  ];
  return world.adoc(words, { env: { ADOC_EMULATOR: undefined, ADOC_TOKEN: token, ...env } });
}
const withUser = (name = login) => proxy.url.replace('//', `//${name}`);

describe('A proxy that is spoken to with TLS', () => {
  test('lets its user through', async () => {
    const url = withUser().replace('127.0.0.1', 'localhost');
    const { stdout, stderr, exitCode } = await list({ HTTPS_PROXY: url, NODE_EXTRA_CA_CERTS: ca });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toHaveLength(4);
    expect(stderr).not.toMatch(/warning|deprecat/i);
    for (const secret of ['p@ss', 'p%40ss', Buffer.from(user).toString('base64'), token])
      expect(stderr).not.toContain(secret);
  });

  test('is trusted by the setting ca, as the server behind it is', async () => {
    await world.adoc(['devops', 'configure', '--defaults', `ca=${ca}`]);
    const finished = await list({ HTTPS_PROXY: withUser() });
    await world.adoc(['devops', 'configure', '--defaults', 'ca=']);
    expect(finished.exitCode).toBe(0);
  });

  test.each([
    ['without a user', ''],
    ['with the wrong password', 'ada:wrong-8d1f@'],
  ])('refuses whoever comes %s, and hears no credential of the server’s', async (_name, who) => {
    const before = world.emulator.requests.length;
    const finished = await list({ HTTPS_PROXY: withUser(who), NODE_EXTRA_CA_CERTS: ca });
    expect(finished).toMatchObject({ stdout: '', exitCode: 5 });
    expect(finished.stderr).toMatch(/"code":"proxy".*407/);
    expect(finished.stderr).not.toContain('wrong-8d1f');
    expect(world.emulator.requests).toHaveLength(before);
    expect(proxy.heard.join()).not.toMatch(/"authorization"/);
    count('faults injected');
  });

  test('that is not trusted is refused', async () => {
    const finished = await list({ HTTPS_PROXY: withUser() });
    expect(finished).toMatchObject({ stdout: '', exitCode: 5 });
    expect(finished.stderr).toContain('"code":"certificate"');
    count('faults injected');
  });
});

describe('A machine without names', () => {
  test.each([
    ['where nobody knows the name', 'ENOTFOUND'],
    ['that is offline', 'EAI_AGAIN'],
  ])('%s: exit code 5, and the name', async (_name, code) => {
    const words = ['repos', 'list', '--organization', organization, '--project', 'Fabrikam', '--output', 'json'];
    // An empty variable is none.
    const env = { HTTPS_PROXY: '', NO_PROXY: '', ...noNames(code) };
    const finished = await world.adoc(words, { env: { ADOC_EMULATOR: undefined, ADOC_TOKEN: token, ...env } });
    expect(finished).toMatchObject({ stdout: '', exitCode: 5 });
    expect(errorOf(finished)).toMatchObject({
      code: 'name-not-found',
      message: 'The name tfs.invalid cannot be found.',
      reason: expect.stringContaining(code),
    });
    count('faults injected');
  });
});
