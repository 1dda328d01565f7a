import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Local } from '../../../src/lib/local.js';
import { parseOrganization } from '../../../src/lib/organization/parse-url.js';
import { Secret } from '../../../src/lib/secrets/secret.js';
import { keepDefault } from '../../../src/lib/sign-in/keep-default.js';
import { createTestHost } from '../../world/create-host.js';

const url = (name: string) => `https://dev.azure.com/${name}`;
const wish = (name: string, setDefault = false) => ({ organization: parseOrganization(name), setDefault });

/** Only an organization that somebody is signed in to becomes the default. */
async function signIn({ accounts, chooseStore }: Local, ...names: string[]): Promise<void> {
  const { store } = await chooseStore();
  for (const name of names)
    await (await accounts()).save({ organization: url(name), kind: 'pat' }, new Secret('x'), store);
}

test('the first organization becomes the default, a later one only on request', async () => {
  const { local } = createTestHost();
  await signIn(local, 'a', 'b');
  expect(await keepDefault(local, wish('a'))).toMatchObject({ defaultOrganization: url('a'), isNewDefault: true });
  expect(await keepDefault(local, wish('b'))).toMatchObject({ defaultOrganization: url('a'), isNewDefault: false });
  expect(await keepDefault(local, wish('b', true))).toMatchObject({
    defaultOrganization: url('b'),
    isNewDefault: true,
  });
  expect(await keepDefault(local, wish('b', true))).toMatchObject({ isNewDefault: false });
  expect((await local.settings()).organization).toBe(url('b'));
});

test('a login that was first meanwhile stays the first', async () => {
  const { local, home } = createTestHost();
  await local.settings();
  await createTestHost({ home }).local.changeSettings({ organization: 'b' });
  expect(await keepDefault(local, wish('a'))).toMatchObject({ defaultOrganization: url('b'), isNewDefault: false });
});

test('of several first logins at once one becomes the default, and all say which', async () => {
  const { home, local } = createTestHost();
  await signIn(local, 'a', 'b', 'c', 'd');
  const kept = await Promise.all(
    ['a', 'b', 'c', 'd'].map((name) => keepDefault(createTestHost({ home }).local, wish(name))),
  );
  expect(kept.filter(({ isNewDefault }) => isNewDefault)).toHaveLength(1);
  expect(new Set(kept.map(({ defaultOrganization }) => defaultOrganization)).size).toBe(1);
});

test('an organization that somebody has signed out of meanwhile becomes no default', async () => {
  const { local } = createTestHost();
  expect(await keepDefault(local, wish('a', true))).toMatchObject({ defaultOrganization: null, isNewDefault: false });
  expect((await local.settings()).organization).toBeUndefined();
});

test('the default project goes with the organization it belonged to', async () => {
  const { local } = createTestHost();
  await signIn(local, 'a', 'b');
  await local.changeSettings({ organization: 'a', project: 'Web' });
  expect(await keepDefault(local, wish('b', true))).toMatchObject({ droppedProject: 'Web' });
});

test('a default that cannot be kept is a problem of the default, and not of the login', async () => {
  const { local, home } = createTestHost();
  writeFileSync(path.join(home, 'file'), '');
  const settings = await local.settings();
  const broken = { ...local, settings: async () => settings, machine: local.machine };
  local.machine.directory = () => path.join(home, 'file', 'config');
  const kept = await keepDefault(broken, wish('a'));
  expect(kept).toMatchObject({ isNewDefault: false, defaultOrganization: null });
  expect(kept.defaultProblem).toContain(path.join('file', 'config'));
});

test.each([
  [{ ADOC_ORGANIZATION: 'x' }, 'ADOC_ORGANIZATION'],
  [{ AZDO_ORG_SERVICE_URL: 'x' }, 'AZDO_ORG_SERVICE_URL'],
  [{ ADOC_ORGANIZATION: '' }, null],
])('with %j the default is overridden by %s', async (env, expected) => {
  const { local } = createTestHost({ env });
  expect((await keepDefault(local, wish('a'))).defaultOverriddenBy).toBe(expected);
});
