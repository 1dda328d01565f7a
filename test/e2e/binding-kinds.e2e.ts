import { type Emulator, startEmulator } from '@adoc/emulator';
import { makeClone } from '../world/clone.js';
import { createWorld, token, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { answerWith, fakeAzureCli } from '../world/fake-azure-cli.js';

const bearer = 'bearer-token-5c8e2a7d94b1f6';
const clientSecret = 'client-secret-5c8e2a7d94b1f6';
const password = 'password-5c8e2a7d94b1f6';
const application = '11111111-2222-4333-8444-555555555555';
const project = { name: 'Fabrikam', repositories: [{ name: 'Fabrikam-Web', branches: ['main'] }] };
const seed = {
  organizations: [{ name: 'contoso', projects: [project] }],
  collections: [{ name: 'DefaultCollection', projects: [project] }],
  basicUsers: [{ name: 'CONTOSO\\ada', password, user: 'Ada Contoso' }],
  entra: { tenants: [{ name: 'contoso', clients: [{ name: 'robot', id: application, secrets: [clientSecret] }] }] },
};

/** How somebody is signed in, and where that is good. */
interface SignedIn {
  env: Record<string, string | undefined>;
  organization: string;
}

const ways: Record<string, (world: World) => Promise<SignedIn>> = {
  'a job token of Services': async () => ({
    env: { SYSTEM_COLLECTIONURI: 'https://dev.azure.com/contoso/', SYSTEM_ACCESSTOKEN: bearer },
    organization: 'contoso',
  }),
  'a job token of a Server': async ({ emulator }) => ({
    env: { SYSTEM_COLLECTIONURI: emulator.organizationUrl, SYSTEM_ACCESSTOKEN: bearer },
    organization: emulator.organizationUrl,
  }),
  'the sign-in of Azure CLI': async () => ({
    env: { PATH: fakeAzureCli(answerWith(bearer)).path, ADOC_AZURE_CLI: undefined },
    organization: 'contoso',
  }),
  'a sign-in with Entra ID for all organizations': async ({ adoc }) => {
    const words = ['devops', 'login', '--auth-type', 'entra', '--service-principal', '--client-id', application];
    const finished = await adoc([...words, '--tenant', 'contoso.onmicrosoft.com'], { stdin: `${clientSecret}\n` });
    expect(finished).toMatchObject({ stderr: '', exitCode: 0 });
    return { env: {}, organization: 'contoso' };
  },
  'a password stored for a Server': async ({ adoc, emulator }) => {
    const words = ['devops', 'login', '--organization', emulator.organizationUrl];
    const user = ['--auth-type', 'basic', '--username', 'CONTOSO\\ada'];
    expect(await adoc([...words, ...user], { stdin: `${password}\n` })).toMatchObject({ stderr: '', exitCode: 0 });
    return { env: {}, organization: emulator.organizationUrl };
  },
};

let world: World;
/** A Server of somebody else's. What it has heard is the proof. */
let stranger: Emulator;
/** Where it would like to be asked, as an answer may say it. */
let lure: string;

beforeEach(async () => {
  stranger = await startEmulator({ seed, pats: [token], bearerTokens: [bearer] });
  world = await createWorld({ seed, bearerTokens: [bearer], hasFaults: true });
  lure = `${stranger.organizationUrl}/Fabrikam/_apis/git/repositories`;
});
afterEach(async () => {
  expect(stranger.requests).toEqual([]);
  await stranger.close();
  await world.close();
});

const list = ['repos', 'list', '--project', 'Fabrikam', '--output', 'json'];

describe.each(Object.entries(ways))('%s', (_, signIn) => {
  test('is good at home, and goes to no Server that only a git remote names', async () => {
    const { env, organization } = await signIn(world);
    expect(await world.adoc([...list, '--organization', organization], { env })).toMatchObject({
      stderr: '',
      exitCode: 0,
    });
    const cwd = await makeClone(world.folder, { origin: `${stranger.organizationUrl}/Fabrikam/_git/Fabrikam-Web` });
    const finished = await world.adoc(list, { env, cwd });
    expect(finished).toMatchObject({ stdout: '', exitCode: 4 });
    expect(errorOf(finished)).toMatchObject({ code: 'not-signed-in' });
  });

  test('follows no redirect', async () => {
    const { env, organization } = await signIn(world);
    for (const status of [301, 302, 303, 307, 308]) {
      world.emulator.fault({ match: { path: '/repositories' }, status, headers: { Location: lure }, body: '' });
      const finished = await world.adoc([...list, '--organization', organization], { env });
      expect(finished).toMatchObject({ stdout: '', exitCode: 5 });
      expect(errorOf(finished)).toMatchObject({ code: 'redirected' });
    }
  });

  test('goes nowhere that an answer names', async () => {
    const { env, organization } = await signIn(world);
    const headers = {
      Location: lure,
      'Content-Location': lure,
      Link: `<${lure}>; rel="next"`,
      Refresh: `0; url=${lure}`,
      'X-VSS-AuthorizationEndpoint': stranger.url,
    };
    const repository = { id: '1', name: 'web', url: lure, remoteUrl: lure, _links: { self: { href: lure } } };
    const body = { count: 1, value: [repository], nextLink: lure, '@odata.nextLink': lure, locationUrl: stranger.url };
    world.emulator.fault({ match: { path: '/repositories' }, status: 200, headers, body });
    expect(await world.adoc([...list, '--organization', organization], { env })).toMatchObject({
      stderr: '',
      exitCode: 0,
    });
  });

  test('goes nowhere that a refusal points to', async () => {
    const { env, organization } = await signIn(world);
    const headers = {
      'WWW-Authenticate': `Bearer authorization_uri="${lure}", Basic realm="${lure}"`,
      'X-VSS-ResourceTenant': `../../${new URL(stranger.url).host}`,
      'X-VSS-AuthorizationEndpoint': stranger.url,
    };
    world.emulator.fault({ match: { path: '/repositories' }, status: 401, headers, body: '', times: 'always' });
    const finished = await world.adoc([...list, '--organization', organization], { env });
    expect(finished).toMatchObject({ stdout: '', exitCode: 4 });
    expect(errorOf(finished)).toMatchObject({ code: 'not-signed-in' });
  });
});

test('Azure CLI is asked in no tenant that is not one, whatever an organization says', async () => {
  const az = fakeAzureCli(answerWith(bearer));
  const headers = { 'X-VSS-ResourceTenant': '--resource https://evil.example' };
  world.emulator.fault({ match: { path: 'connectionData' }, status: 401, headers, body: '' });
  const env = { PATH: az.path, ADOC_AZURE_CLI: undefined };
  expect(await world.adoc([...list, '--organization', 'contoso'], { env })).toMatchObject({ stderr: '', exitCode: 0 });
  expect(az.calls()).toEqual([expect.not.stringContaining('evil')]);
});
