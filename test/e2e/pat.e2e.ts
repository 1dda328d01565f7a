import path from 'node:path';
import { createWorld, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { readFiles } from '../world/read-tree.js';
import { record } from '../world/record.js';

let world: World;
beforeEach(async () => {
  world = await createWorld({
    seed: {
      organizations: [{ name: 'contoso', projects: [{ name: 'Fabrikam', repositories: [{ name: 'web' }] }] }],
      entra: { tenants: [{ name: 'contoso', approvesDeviceCodes: true }] },
    },
  });
  const words = ['devops', 'login', '--auth-type', 'entra', '--device-code'];
  const finished = await world.adoc([...words, '--organization', 'contoso']);
  // For all organizations too, which goes on where a token takes the place of the first.
  if (finished.exitCode + (await world.adoc(words)).exitCode !== 0) throw new Error(finished.stderr);
});
afterEach(() => world.close());

const repositories = () => world.adoc(['repos', 'list', '--project', 'Fabrikam', '--query', '[].name']);
const create = ['devops', 'pat', 'create', '--name', 'laptop', '--scope', 'code', '--expires', '30'];
const isOurs = (text: string) => /[0-9a-f]{76}AZDO[0-9a-f]{4}/.test(text);

test('a token that is stored reaches no screen, trace, argument or file but the store, and works', async () => {
  const finished = await record(world, [...create, '--organization', 'contoso', '--store', '--debug']);
  expect(finished).toMatchObject({ exitCode: 0, programs: [] });
  expect(finished.stderr).toContain('debug:');
  expect(isOurs(finished.stdout + finished.stderr)).toBe(false);
  const holders = Object.entries(await readFiles(world.folder)).filter(([, content]) => isOurs(content));
  const credentials = path.relative(world.folder, path.join(world.dataDirectory, 'credentials.json'));
  expect(holders.map(([name]) => name)).toEqual([credentials]);
  expect(await repositories()).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('web') });
  const [row] = JSON.parse((await world.adoc(['devops', 'status'])).stdout);
  expect(row).toMatchObject({ credential: { kind: 'pat' }, expiresAt: expect.any(String) });
});

test('a token that is not stored is the whole of stdout where only it is asked for', async () => {
  const { stdout, stderr, exitCode } = await world.adoc([...create, '--query', 'token', '--output', 'tsv']);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(stdout).toMatch(/^\w{84}\n$/);
  const env = { ADOC_TOKEN: stdout.trim() };
  const used = await world.adoc(['repos', 'list', '--project', 'Fabrikam'], { env });
  expect(used.exitCode).toBe(0);
  expect(Object.values(await readFiles(world.home)).filter(isOurs)).toEqual([]);
});

test('a stored token is rotated without an interruption: the former one is dead, commands go on', async () => {
  const { authorizationId: id } = JSON.parse((await world.adoc([...create, '--store'])).stdout);
  const rotated = await world.adoc(['devops', 'pat', 'rotate', '--id', id, '--store']);
  expect(rotated).toMatchObject({ exitCode: 0, stderr: '' });
  expect(JSON.parse(rotated.stdout)).toMatchObject({ displayName: 'laptop', scope: 'vso.code', replaces: id });
  expect(isOurs(rotated.stdout)).toBe(false);
  expect((await repositories()).exitCode).toBe(0);
  const revoked = await world.adoc(['devops', 'pat', 'list', '--filter', 'revoked']);
  expect(JSON.parse(revoked.stdout)).toMatchObject([{ authorizationId: id }]);
});

test('a token that was revoked elsewhere is rejected, and what to do is said', async () => {
  const { authorizationId: id } = JSON.parse((await world.adoc([...create, '--store'])).stdout);
  await world.adoc(['devops', 'pat', 'revoke', '--id', id]);
  const finished = await world.adoc(['repos', 'list', '--project', 'Fabrikam', '--output', 'json']);
  expect(finished).toMatchObject({ exitCode: 4, stdout: '' });
  expect(errorOf(finished).suggestions.join()).toContain('adoc devops login');
});
