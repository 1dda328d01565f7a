import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { browser, visit } from '../world/browser.js';
import { createWorld, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { readFiles } from '../world/read-tree.js';
import { record } from '../world/record.js';
import { type Finished, type Running, startAdoc } from '../world/run-adoc.js';
import { runOnTerminal } from '../world/run-on-terminal.js';

const robot = '11111111-2222-4333-8444-555555555555';
const clientSecret = 'client-secret-5c8e2a7d94b1f6';
const contoso = 'https://dev.azure.com/contoso';
const login = ['devops', 'login', '--organization', 'contoso', '--auth-type', 'entra'];
const seed = {
  organizations: [{ name: 'contoso', projects: [{ name: 'Fabrikam', repositories: [{ name: 'web' }] }] }],
  entra: {
    tenants: [
      {
        name: 'contoso',
        clients: [
          { name: 'Azure CLI', id: '04b07795-8ddb-461a-bbee-02f9e1bf7b46' },
          { name: 'robot', id: robot, secrets: [clientSecret] },
        ],
      },
    ],
  },
};

let world: World;
beforeEach(async () => {
  world = await createWorld({ seed });
});
afterEach(() => world.close());

/** Starts a login in a home without a desktop, where addresses and codes are said on stderr. */
function start(...words: string[]): Running {
  const running = startAdoc([...login, ...words], {
    env: { HOME: world.home, ADOC_EMULATOR: world.emulator.url },
    cwd: world.folder,
  });
  running.child.stdin.end();
  return running;
}

/** Does something with the first line that is said. */
function atFirstLine({ child }: Running, act: (line: string) => unknown): void {
  let said = '';
  let hasActed = false;
  child.stderr.on('data', (text: Buffer) => {
    said += text;
    if (hasActed || !said.includes('\n')) return;
    hasActed = true;
    act(said.slice(0, said.indexOf('\n')));
  });
}

const approve = () => {
  for (const code of world.emulator.entra.pendingUserCodes()) world.emulator.entra.approve(code);
};

/** What nobody but Entra ID and the secret store may see: tokens, and what they are got with. */
const secrets = /eyJ[\w-]+\.eyJ|client-secret-5c8e/;

test('a person signs in in a browser whose address is said, and is signed in from then on', async () => {
  const running = start();
  const page = new Promise<string>((resolve, reject) => {
    atFirstLine(running, (line) => visit(world.emulator.url, line).then(resolve, reject));
  });
  const { stdout, stderr, exitCode } = await running.finished;
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(/^https:\/\/login\.microsoftonline\.com\/\S+\n$/);
  expect(await page).toContain('You can close this window');
  expect(JSON.parse(stdout)).toMatchObject({ organization: contoso, kind: 'entra', user: { name: 'Ada Contoso' } });
  const status = await world.adoc(['devops', 'status']);
  expect(status).toMatchObject({ exitCode: 0, stderr: '' });
  expect(JSON.parse(status.stdout)).toMatchObject([{ credential: { kind: 'bearer' }, problem: null }]);
  expect(stdout + stderr + status.stdout).not.toMatch(secrets);
});

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('on a desktop the browser gets the address, which holds no secret, and nothing is said', async () => {
  const programs = path.join(world.folder, 'programs');
  const opened = path.join(world.folder, 'opened');
  await mkdir(programs);
  const opener = path.join(programs, 'xdg-open');
  const script = `#!/bin/sh\nprintf %s "$1" > '${opened}'\nexec '${process.execPath}' '${browser}' '${world.emulator.url}' "$1"\n`;
  await writeFile(opener, script);
  await chmod(opener, 0o755);
  const env = { DISPLAY: ':0', PATH: `${programs}${path.delimiter}${process.env.PATH}` };
  expect(await world.adoc(login, { env })).toMatchObject({ exitCode: 0, stderr: '' });
  const address = new URL(await readFile(opened, 'utf8'));
  expect(address.origin).toBe('https://login.microsoftonline.com');
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    client_id: '04b07795-8ddb-461a-bbee-02f9e1bf7b46',
    code_challenge_method: 'S256',
    response_mode: 'form_post',
  });
});

test('somebody who says no in the browser is not signed in', async () => {
  world.emulator.entra.refuseNext({ grant: 'authorize', error: 'access_denied', code: 65004 });
  const running = start('--output', 'json');
  atFirstLine(running, (line) => visit(world.emulator.url, line));
  const { stderr, stdout, exitCode } = await running.finished;
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 4 });
  expect(stderr.split('\n')[1]).toContain('"message":"The sign-in was declined."');
});

test.each([[['--device-code']], [[]]])(
  'Ctrl-C while somebody waits %j ends with 130 and keeps nothing',
  async (words) => {
    const running = start(...words);
    atFirstLine(running, () => running.child.kill('SIGINT'));
    const { stdout, stderr, exitCode } = await running.finished;
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 130 });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    const files = Object.keys(await readFiles(world.home)).filter((name) => !name.includes('.cache'));
    expect(files).toEqual([]);
  },
);

test('Ctrl-C on a terminal does the same', async () => {
  const terminal = runOnTerminal(world, [...login, '--device-code']);
  await terminal.waitFor('enter the code');
  terminal.type('\x03');
  expect(await terminal.finished).toMatchObject({ exitCode: 130 });
});

test('a code is shown without a terminal too, whatever else is silent', async () => {
  const running = start('--device-code', '--no-input', '--only-show-errors');
  atFirstLine(running, approve);
  const { stderr, exitCode } = await running.finished;
  expect({ stderr, exitCode }).toEqual({
    stderr: expect.stringMatching(/^To sign in, .* code [A-Z0-9]{9} to authenticate\.\n$/),
    exitCode: 0,
  });
});

test('what renews a sign-in is as secret as the sign-in: the trace of a login holds neither', async () => {
  world.emulator.reset({ ...seed, entra: { tenants: [{ name: 'contoso', approvesDeviceCodes: true }] } });
  const running = start('--device-code', '--debug');
  const { stdout, stderr, exitCode } = await running.finished;
  expect(exitCode).toBe(0);
  expect(stderr).toContain('/oauth2/v2.0/token');
  const [kept] = await readSecrets();
  const { accessToken, cache } = JSON.parse(kept?.secret ?? '{}');
  const [refresh] = Object.values<{ secret: string }>(JSON.parse(cache).RefreshToken);
  expect(refresh?.secret.length).toBeGreaterThan(20);
  const said = stdout + stderr;
  expect([accessToken, refresh?.secret].filter((secret) => said.includes(secret))).toEqual([]);
  expect(said).not.toMatch(/device_code=|refresh_token=/);
});

test('without questions the browser is no way: nothing is sent, and the others are named', async () => {
  const finished = await world.adoc([...login, '--no-input', '--output', 'json']);
  expect(finished).toMatchObject({ exitCode: 2, stdout: '' });
  expect(errorOf(finished).suggestions.join()).toContain('--device-code');
  expect(world.emulator.requests).toHaveLength(0);
});

test('an application signs in with a secret that is in no argument, trace, output or setting', async () => {
  const words = [...login, '--service-principal', '--client-id', robot, '--debug'];
  const finished = await record(world, words, { env: { ARM_CLIENT_SECRET: clientSecret } });
  expect(finished).toMatchObject({ exitCode: 0, programs: [] });
  expect(finished.stderr).toContain('login.microsoftonline.com');
  expect(finished.stdout + finished.stderr).not.toMatch(secrets);
  const holders = Object.entries(await readFiles(world.home)).filter(([, content]) => secrets.test(content));
  expect(holders.map(([name]) => name)).toEqual(['.local/share/adoc/credentials.json']);
});

const isIdentityLibrary = (file: string) => path.basename(file).includes('msal');

test('the identity library is loaded to sign in and to renew, and for nothing else', async () => {
  const env = { ARM_CLIENT_SECRET: clientSecret };
  const words = [...login, '--service-principal', '--client-id', robot];
  expect((await record(world, words, { env })).modules.some(isIdentityLibrary)).toBe(true);
  const list = ['repos', 'list', '--project', 'Fabrikam'];
  const valid = await record(world, list);
  expect(valid.exitCode).toBe(0);
  expect(valid.modules.filter(isIdentityLibrary)).toEqual([]);
  await makeOld();
  const renewed = await record(world, list);
  expect(renewed.exitCode).toBe(0);
  expect(renewed.modules.some(isIdentityLibrary)).toBe(true);
});

test('of ten processes with an old token one renews it, and all are signed in after that', async () => {
  const running = start('--device-code');
  atFirstLine(running, approve);
  expect((await running.finished).exitCode).toBe(0);
  await makeOld();
  const before = tokenRequests();
  const list = () => world.adoc(['repos', 'list', '--project', 'Fabrikam']);
  const all: Finished[] = await Promise.all(Array.from({ length: 10 }, list));
  expect(all.filter(({ exitCode, stderr }) => exitCode !== 0 || stderr !== '')).toEqual([]);
  expect(tokenRequests() - before).toBe(1);
  expect((await readSecrets()).length).toBe(1);
  expect((await list()).exitCode).toBe(0);
});

test('a sign-in that was ended elsewhere has to be made again, and the command for it is said', async () => {
  const running = start('--device-code');
  atFirstLine(running, approve);
  await running.finished;
  await makeOld();
  world.emulator.entra.revokeSessions('Ada Contoso');
  const finished = await world.adoc(['repos', 'list', '--project', 'Fabrikam', '--output', 'json']);
  expect(finished).toMatchObject({ exitCode: 4, stdout: '' });
  expect(errorOf(finished).suggestions.join()).toContain('adoc devops login --auth-type entra');
});

const tokenRequests = () => world.emulator.requests.filter(({ url }) => url.includes('/oauth2/v2.0/token')).length;

interface Stored {
  secrets: Record<string, { secret: string }>;
}
const file = () => path.join(world.dataDirectory, 'credentials.json');
const readSecrets = async () => Object.values(((await world.readJson(file())) as Stored).secrets);

/** As if an hour had passed: the kept token is about to expire. */
async function makeOld(): Promise<void> {
  const content = (await world.readJson(file())) as Stored;
  for (const entry of Object.values(content.secrets)) {
    entry.secret = JSON.stringify({ ...JSON.parse(entry.secret), expiresAt: Date.now() + 1_000 });
  }
  await writeFile(file(), JSON.stringify(content));
}
