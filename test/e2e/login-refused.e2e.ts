import type { Fault } from '@adoc/emulator';
import { createWorld, token, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { readFiles, readTree } from '../world/read-tree.js';
import { seedCollections } from '../world/seed-collections.js';
import { unusedPort } from '../world/unused-port.js';

const expired = 'expired-token-5c8e2a7d94b1f6';
const foreign = 'foreign-token-5c8e2a7d94b1f6';

interface Refusal {
  /** `URL` stands for the emulator's origin. */
  organization: string;
  token?: string;
  fault?: Fault;
  env?: Record<string, string>;
  exitCode: number;
  error: object;
}

const server = 'URL/tfs/Two';
const anonymous = {
  code: 'not-signed-in',
  reason: expect.stringContaining('anonymous visitor of its public projects'),
};
const unavailable = { code: 'unavailable', message: expect.stringContaining('503') };

const refusals: Record<string, Refusal> = {
  'an expired token, in the words of the server': {
    organization: 'contoso',
    token: expired,
    exitCode: 4,
    error: { code: 'not-signed-in', reason: 'Access Denied: The Personal Access Token used has expired.' },
  },
  'a token that a Server does not know': {
    organization: server,
    token: 'unknown',
    exitCode: 4,
    error: { code: 'not-signed-in', reason: expect.stringContaining('TF400813') },
  },
  'the token of another organization': {
    organization: server,
    token: foreign,
    exitCode: 4,
    error: { code: 'not-signed-in', reason: expect.stringMatching(/^TF400813: The user '\S+' is not authorized/) },
  },
  'a wrong token where projects are public': {
    organization: 'open',
    token: 'unknown',
    exitCode: 4,
    error: anonymous,
  },
  'the token of another organization where projects are public': {
    organization: 'open',
    token: foreign,
    exitCode: 4,
    error: anonymous,
  },
  'a sign-in page instead of data': {
    organization: server,
    fault: { html: true },
    exitCode: 4,
    error: { code: 'not-signed-in', reason: 'It answered with a sign-in page instead of data.' },
  },
  'an organization that does not exist': {
    organization: 'nowhere',
    exitCode: 3,
    error: { code: 'no-such-organization', message: 'There is no organization at https://dev.azure.com/nowhere.' },
  },
  'a collection that does not exist': {
    organization: 'URL/tfs/Nowhere',
    exitCode: 3,
    error: { code: 'no-such-organization', message: expect.stringContaining('There is no collection at http://127.') },
  },
  'a server that nobody reaches': {
    organization: 'UNUSED/tfs/Two',
    exitCode: 5,
    error: { code: 'unreachable', reason: expect.stringContaining('ECONNREFUSED') },
  },
  'a server that is down': {
    organization: server,
    fault: { status: 503, times: 'always' },
    exitCode: 5,
    error: unavailable,
  },
  'a server that is down and says so with a byte-order mark': {
    organization: server,
    fault: { bom: true, times: 'always' },
    exitCode: 5,
    error: { ...unavailable, reason: expect.not.stringContaining('\uFEFF') },
  },
  'a server that asks to come back much later': {
    organization: server,
    fault: { status: 429, retryAfter: 600, times: 'always' },
    exitCode: 5,
    error: { code: 'throttled' },
  },
  'a name that only looks like Azure DevOps': {
    organization: 'https://dev.azure.co/contoso',
    exitCode: 2,
    error: { code: 'not-azure-devops-url', reason: expect.stringContaining('dev.azure.com') },
  },
  'the URL of something else': {
    organization: 'https://github.com/contoso',
    exitCode: 2,
    error: { code: 'not-azure-devops-url' },
  },
  'a keychain that is not there': {
    organization: 'contoso',
    env: { ADOC_SECRET_STORE: 'keychain' },
    exitCode: 1,
    error: { code: 'keychain-unavailable', reason: expect.stringContaining('there is no D-Bus session') },
  },
  'a store that does not exist': {
    organization: 'contoso',
    env: { ADOC_SECRET_STORE: 'vault' },
    exitCode: 2,
    error: { code: 'unknown-secret-store' },
  },
};

/** Milliseconds: what fails is tried again for some seconds. */
const patience = 30_000;

async function createCase({ fault }: Refusal): Promise<World> {
  const seed = seedCollections(['One', 'Two'], ['contoso']);
  seed.organizations.push({ name: 'open', publicProjects: true, projects: [] });
  const pats = [token, { token: expired, expired: true }, { token: foreign, organizations: ['One'] }];
  const world = await createWorld({ seed, pats, hasFaults: true });
  if (fault) world.emulator.fault({ ...fault, match: { path: '/tfs/Two' } });
  return world;
}

async function login({ emulator, adoc }: World, { organization, token: given = token, env = {} }: Refusal) {
  const unused = `http://127.0.0.1:${await unusedPort()}`;
  const url = organization.replace('URL', emulator.url).replace('UNUSED', unused);
  return adoc(['devops', 'login', '--organization', url, '--set-default', '-o', 'json'], { stdin: given, env });
}

describe('login refuses, says why, and leaves everything as it was:', () => {
  test.concurrent.each(Object.entries(refusals))(
    '%s',
    async (_name, refusal) => {
      const world = await createCase(refusal);
      try {
        await world.login();
        const before = await readTree(world.home);
        const finished = await login(world, refusal);
        expect(finished).toMatchObject({ stdout: '', exitCode: refusal.exitCode });
        expect(errorOf(finished)).toMatchObject(refusal.error);
        expect(finished.stderr).not.toContain(refusal.token ?? token);
        expect(await readTree(world.home)).toEqual(before);
      } finally {
        await world.close();
      }
    },
    patience,
  );
});

test('a first login that fails leaves no file', async () => {
  const world = await createWorld();
  await world.adoc(['devops', 'login', '--organization', 'contoso'], { stdin: 'unknown' });
  expect(await readFiles(world.home)).toEqual({});
  await world.close();
});

test('a login that is refused is sent once, and no other credential is tried', async () => {
  const world = await createWorld();
  const env = { ADOC_TOKEN: token };
  await world.adoc(['devops', 'login', '--organization', 'contoso'], { stdin: 'unknown', env });
  expect(world.emulator.requests).toHaveLength(1);
  await world.close();
});
