import { createWorld, token, type World } from '../world/create-world.js';
import { seedCollections } from '../world/seed-collections.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ seed: seedCollections(['One', 'Two'], ['contoso']) });
});
afterEach(() => world.close());

const collection = (name: string) => `${world.emulator.url}/tfs/${name}`;
const login = (...words: string[]) => world.adoc(['devops', 'login', ...words], { stdin: token });
const configure = (...assignments: string[]) => world.adoc(['devops', 'configure', '--defaults', ...assignments]);

describe('the default organization', () => {
  test('is the first one that somebody signs in to, and stays it', async () => {
    await login('--organization', collection('one'));
    const { stdout } = await login('--organization', collection('two'));
    expect(JSON.parse(stdout)).toMatchObject({
      organization: collection('two'),
      defaultOrganization: collection('one'),
      isNewDefault: false,
    });
  });

  test('is said to be another one, and how to change that', async () => {
    await login('--organization', collection('one'));
    const { stdout } = await login('--organization', collection('two'), '-o', 'table');
    expect(stdout).toContain(`The default organization is ${collection('one')}. To change it: add --set-default`);
  });

  test('changes with --set-default, and its project goes', async () => {
    await login('--organization', collection('one'));
    await configure('project=Fabrikam');
    const words = ['--organization', collection('two'), '--set-default'];
    const { stdout } = await login(...words);
    expect(JSON.parse(stdout)).toMatchObject({
      defaultOrganization: collection('two'),
      isNewDefault: true,
      droppedProject: 'Fabrikam',
    });
    const again = await login(...words);
    expect(JSON.parse(again.stdout)).toMatchObject({ isNewDefault: false, droppedProject: null });
  });

  test('tells a person that its project is gone', async () => {
    await configure(`organization=${collection('one')}`, 'project=Fabrikam');
    const { stdout } = await login('--organization', collection('two'), '--set-default', '-o', 'table');
    expect(stdout).toContain(`It is the default organization now: ${collection('two')}`);
    expect(stdout).toContain('The default project Fabrikam belonged to the former default and is cleared.');
  });

  test('that was configured before the first login stays', async () => {
    await configure('organization=contoso');
    const { stdout } = await login('--organization', collection('one'));
    expect(JSON.parse(stdout)).toMatchObject({ defaultOrganization: 'https://dev.azure.com/contoso' });
  });

  test('signed in to again keeps its project', async () => {
    await login('--organization', collection('one'));
    await configure('project=Fabrikam');
    const { stdout } = await login('--organization', collection('one'), '--set-default');
    expect(JSON.parse(stdout)).toMatchObject({ defaultOrganization: collection('one'), droppedProject: null });
  });
});

describe('a login without --organization', () => {
  test('keeps the default token, asks nobody, and says that it is checked at first use', async () => {
    const { stdout, exitCode } = await login();
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      organization: null,
      user: null,
      store: 'file',
      defaultOrganization: null,
    });
    const text = (await login('-o', 'table')).stdout;
    expect(text).toContain('kept as the default for Azure DevOps Services. It is checked when it is first used.');
    expect(text).toContain('There is no default organization. Set one: adoc devops configure --defaults organization=');
    expect(world.emulator.requests).toEqual([]);
  });

  test('gives a token that is used for an organization of Services', async () => {
    await login();
    const { stdout, exitCode } = await world.adoc(['devops', 'status', '--organization', 'contoso']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)[0]).toMatchObject({
      credential: { source: 'the default token' },
      user: { name: 'Ada Contoso' },
    });
  });

  test('gives a token that never goes to a Server', async () => {
    await login();
    const words = ['repos', 'list', '--organization', collection('one'), '--project', 'Fabrikam', '-o', 'json'];
    const { stderr, exitCode } = await world.adoc(words);
    expect(exitCode).toBe(4);
    expect(JSON.parse(stderr)).toMatchObject({
      error: {
        code: 'not-signed-in',
        reason: 'The default token is for Azure DevOps Services; a Server needs its own.',
      },
    });
    expect(world.emulator.requests).toEqual([]);
  });

  test.each(['--set-default', '--allow-http'])('takes no %s', async (flag) => {
    const { stderr, exitCode } = await login(flag);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--organization');
  });
});
