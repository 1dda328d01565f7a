import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { hasKeyringPrograms, type PrivateKeyring, startPrivateKeyring } from '../../lib/secrets/private-keyring.js';
import { createWorld, type World } from '../../world/create-world.js';
import { readFiles, readTree } from '../../world/read-tree.js';
import type { Finished } from '../../world/run-adoc.js';
import { type Deed, hasSerialOrder } from '../../world/serial-order.js';
import { count } from '../count.js';
import { createChance, times } from '../seed.js';

const robot = '11111111-2222-4333-8444-555555555555';
const clientSecret = 'client-secret-5c8e2a7d94b1f6';
const names = ['aalborg', 'bremen', 'cadiz', 'dundee', 'essen', 'faro', 'ghent', 'hull', 'izmir', 'jerez'];
const clients = [{ name: 'robot', id: robot, secrets: [clientSecret] }];
const seed = {
  organizations: names.map((name) => ({ name, projects: [{ name: 'Fabrikam', repositories: [{ name: 'web' }] }] })),
  entra: { tenants: [{ name: 'contoso', clients }] },
};
const urlOf = (name: string) => `https://dev.azure.com/${name}`;
const tokenOf = (number: number) => `token-${number}-5c8e2a7d94b1f6`;

const clientOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

interface Entry {
  organization: string;
  kind: string;
  secretId: string;
  store: string;
}

let world: World;
let session: Record<string, string>;
const adoc: World['adoc'] = (words, { env, ...rest } = {}) =>
  world.adoc(words, { env: { ...session, ...env }, ...rest });

async function open(processes: number, environment: Record<string, string> = {}): Promise<void> {
  session = environment;
  const numbers = Array.from({ length: processes }, (_, number) => number);
  world = await createWorld({ seed, pats: numbers.map((number) => ({ token: tokenOf(number), user: 'Ada Contoso' })) });
}
afterEach(() => world.close());

/** Signs in as an application: its token is renewed by whoever finds it old. */
const loginAsRobot = (name: string) =>
  adoc(
    ['devops', 'login', '--organization', name, '--auth-type', 'entra', '--service-principal', '--client-id', robot],
    { env: { ARM_CLIENT_SECRET: clientSecret } },
  );

interface Done {
  name: string;
  deed: Deed | undefined;
  setting?: string;
  finished: Finished;
}

/** One process: what it does is drawn, and what it did is told by its answer. */
async function act(number: number, chance: () => number): Promise<Done> {
  const name = names[Math.floor(chance() * names.length)] ?? '';
  const verb = chance();
  const where = ['--organization', name];
  if (verb < 0.35) {
    const finished = await adoc(['devops', 'login', ...where], { stdin: tokenOf(number) });
    return { name, finished, deed: { login: 'pat' } };
  }
  if (verb < 0.6) {
    const finished = await adoc(['devops', 'logout', ...where]);
    const isOut = finished.exitCode === 0 && JSON.parse(finished.stdout).removed.length > 0;
    return { name, finished, deed: { logout: isOut } };
  }
  if (verb < 0.8) {
    const setting = `project-${number}`;
    const words = ['devops', 'configure', '--defaults', `project=${setting}`, `entra.clientId=${clientOf(number)}`];
    return { name, setting, finished: await adoc(words), deed: undefined };
  }
  const finished = await adoc(['repos', 'list', ...where, '--project', 'Fabrikam']);
  return { name, finished, deed: { use: finished.exitCode === 0 } };
}

/** As if an hour had passed: every kept token of an application is about to expire, and whoever finds it so renews it. */
async function makeOld(): Promise<void> {
  const file = path.join(world.dataDirectory, 'credentials.json');
  const content = (await world.readJson(file)) as { secrets: Record<string, { secret: string }> };
  for (const entry of Object.values(content.secrets))
    entry.secret = JSON.stringify({ ...JSON.parse(entry.secret), expiresAt: Date.now() + 1_000 });
  await writeFile(file, JSON.stringify(content));
}

async function race(processes: number): Promise<Entry[]> {
  const chance = createChance(processes);
  const before = names.slice(0, 5);
  for (const name of before) expect((await loginAsRobot(name)).exitCode).toBe(0);
  if (session.DBUS_SESSION_BUS_ADDRESS === undefined) await makeOld();
  const done = await Promise.all(Array.from({ length: processes }, (_, number) => act(number, chance)));
  const odd = done.filter(
    ({ finished, deed }) => ![0, ...(deed && !('login' in deed) ? [4] : [])].includes(finished.exitCode),
  );
  expect(odd.map(({ name, deed, finished }) => ({ name, deed, ...finished }))).toEqual([]);

  const { accounts, pending } = (await world.readJson(path.join(world.configDirectory, 'accounts.json'))) as {
    accounts: Entry[];
    pending: unknown[];
  };
  for (const name of names) {
    const deeds = done.filter((each) => each.name === name).flatMap(({ deed }) => deed ?? []);
    const kind = accounts.find(({ organization }) => organization === urlOf(name))?.kind;
    const start = before.includes(name) ? 'entra' : undefined;
    expect({ name, deeds, kind, isSerial: hasSerialOrder(deeds, start, kind) }).toMatchObject({ isSerial: true });
  }
  expect(new Set(accounts.map(({ organization }) => organization)).size).toBe(accounts.length);
  expect(pending).toEqual([]);
  const left = Object.keys(await readTree(world.home)).filter((name) => /\.(lock$|tmp)/.test(name));
  expect(left).toEqual([]);
  for (const content of Object.values(await readFiles(world.home))) JSON.parse(content.replace(/^\d+ /, ''));
  const { defaults } = (await world.readJson(path.join(world.configDirectory, 'config.json'))) as {
    defaults: Record<string, string>;
  };
  // Both settings are of one process, or the project went with its organization.
  const numbers = done.flatMap(({ setting }) => setting ?? []);
  const clients = numbers.map((setting) => clientOf(Number(setting.slice('project-'.length))));
  expect(clients).toContain(defaults['entra.clientId']);
  if (defaults.project)
    expect(numbers.indexOf(defaults.project)).toBe(clients.indexOf(defaults['entra.clientId'] ?? ''));
  // A default is an organization that somebody is signed in to.
  if (defaults.organization) expect(accounts.map(({ organization }) => organization)).toContain(defaults.organization);
  count('processes raced', processes);
  return accounts;
}

test('100 processes that log in, log out, configure and renew tokens at once leave what some order of them would', async () => {
  await open(100);
  await race(100);
}, 120_000);

const withKeyring = hasKeyringPrograms ? test : test.skip;

withKeyring(
  'the same holds where a keyring keeps the tokens, and it holds no entry that nobody is signed in with',
  async () => {
    const keyring = await startPrivateKeyring();
    const { DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR } = keyring.env;
    try {
      // One keyring serves all; with 100 on a busy machine it does not answer some of them within 4 s.
      const processes = times(30, 100);
      await open(processes, { DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR });
      const accounts = await race(processes);
      expect(accounts.filter(({ store }) => store !== 'keychain')).toEqual([]);
      // Who is signed in reads the token, and a keyring that lost one says so.
      const { stdout, exitCode } = await adoc(['devops', 'status', '--offline']);
      expect(accounts.length === 0 || exitCode === 0).toBe(true);
      if (accounts.length > 0)
        expect(JSON.parse(stdout).filter(({ problem }: { problem: unknown }) => problem !== null)).toEqual([]);
      expect((await entriesIn(keyring.env)).length).toBe(accounts.length);
    } finally {
      await keyring.stop();
    }
  },
  300_000,
);

/** What the keyring holds of the program. */
async function entriesIn(env: PrivateKeyring['env']): Promise<string[]> {
  const target = ['--dest', 'org.freedesktop.secrets', '--object-path', '/org/freedesktop/secrets'];
  const method = ['--method', 'org.freedesktop.Secret.Service.SearchItems', "{'service': 'adoc'}"];
  const { stdout } = await promisify(execFile)('gdbus', ['call', '--session', ...target, ...method], {
    env: { PATH: process.env.PATH, ...env },
  });
  return stdout.match(/'\/org\/freedesktop\/secrets\/collection\/[^']+'/g) ?? [];
}
