import path from 'node:path';
import { createWorld, type World } from '../world/create-world.js';
import { readTree } from '../world/read-tree.js';
import { seedCollections } from '../world/seed-collections.js';

const names = Array.from({ length: 20 }, (_, index) => `Collection${String(index).padStart(2, '0')}`);
const tokenOf = (name: string) => `token-of-${name}-5c8e2a7d`;

let world: World;

beforeEach(async () => {
  const pats = names.map((name) => ({ token: tokenOf(name), user: `User ${name}`, organizations: [name] }));
  world = await createWorld({ seed: seedCollections(names), pats });
});
afterEach(() => world.close());

const url = (name: string) => `${world.emulator.url}/tfs/${name.toLowerCase()}`;
const login = (name: string) => world.adoc(['devops', 'login', '--organization', url(name)], { stdin: tokenOf(name) });

interface Stored {
  accounts: { organization: string; secretId: string }[];
  pending: unknown[];
  secrets: Record<string, { secret: string }>;
}

async function readStored(): Promise<Stored> {
  const index = (await world.readJson(path.join(world.configDirectory, 'accounts.json'))) as Omit<Stored, 'secrets'>;
  const file = (await world.readJson(path.join(world.dataDirectory, 'credentials.json'))) as Pick<Stored, 'secrets'>;
  return { ...index, ...file };
}

test('20 logins to 20 organizations at the same moment lose nothing, and one of them makes the default', async () => {
  const finished = await Promise.all(names.map(login));
  expect(finished.filter(({ exitCode, stderr }) => exitCode !== 0 || stderr !== '')).toEqual([]);
  const results = finished.map(({ stdout }) => JSON.parse(stdout));
  const defaults = results.filter(({ isNewDefault }) => isNewDefault);
  expect(defaults).toHaveLength(1);

  const { accounts, pending, secrets } = await readStored();
  const kept = accounts.map(({ organization, secretId }) => [organization, secrets[secretId]?.secret]);
  expect(kept.sort()).toEqual(names.map((name) => [url(name), tokenOf(name)]));
  expect({ pending, secrets: Object.keys(secrets).length }).toEqual({ pending: [], secrets: 20 });

  const { stdout, exitCode } = await world.adoc(['devops', 'status']);
  const rows = JSON.parse(stdout) as { organization: string; isInUse: boolean; problem: unknown }[];
  expect(exitCode).toBe(0);
  expect(rows.filter(({ problem }) => problem !== null)).toEqual([]);
  expect(rows.filter(({ isInUse }) => isInUse)).toMatchObject([{ organization: defaults[0].organization }]);
  const leftovers = Object.keys(await readTree(world.home)).filter((name) => /\.(lock|tmp)$/.test(name));
  expect(leftovers).toEqual([]);
}, 60_000);

test('10 logins to one organization at the same moment leave one account with its secret', async () => {
  const [name = ''] = names;
  const finished = await Promise.all(Array.from({ length: 10 }, () => login(name)));
  expect(finished.filter(({ exitCode }) => exitCode !== 0)).toEqual([]);
  const { accounts, pending, secrets } = await readStored();
  expect(accounts.map(({ organization }) => organization)).toEqual([url(name)]);
  expect(pending).toEqual([]);
  expect(Object.keys(secrets)).toEqual(accounts.map(({ secretId }) => secretId));
}, 60_000);
