import path from 'node:path';
import { createWorld, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { readTree } from '../world/read-tree.js';

const contoso = 'https://dev.azure.com/contoso';

let world: World;

beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const configure = (...words: string[]) => world.adoc(['devops', 'configure', ...words]);

async function readDefaults(): Promise<object> {
  const content = await world.readJson(path.join(world.configDirectory, 'config.json'));
  return (content as { defaults: object }).defaults;
}

describe('--defaults', () => {
  test('sets several defaults in one go, and asks no server', async () => {
    const words = ['organization=contoso', 'project=Fabrikam', 'output=yamlc', 'detect=false'];
    const { stderr, exitCode } = await configure('--defaults', ...words);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(await readDefaults()).toEqual({
      organization: contoso,
      project: 'Fabrikam',
      output: 'yamlc',
      detect: false,
    });
    expect(world.emulator.requests).toEqual([]);
  });

  test.each([
    ['after the short flag', ['-d', 'organization=contoso', 'project=Fabrikam']],
    ['each with a flag of its own', ['--defaults', 'organization=contoso', '--defaults', 'project=Fabrikam']],
    ['after an equals sign', ['--defaults=organization=contoso', '--defaults=project=Fabrikam']],
    ['before another flag', ['--defaults', 'organization=contoso', 'project=Fabrikam', '--output', 'json']],
  ])('takes assignments %s', async (_name, words) => {
    expect(await configure(...words)).toMatchObject({ exitCode: 0 });
    expect(await readDefaults()).toEqual({ organization: contoso, project: 'Fabrikam' });
  });

  test.each([
    'Contoso',
    'https://dev.azure.com/Contoso/',
    'https://contoso.visualstudio.com',
    'https://dev.azure.com/contoso/Fabrikam/_git/Fabrikam-Web',
    'git@ssh.dev.azure.com:v3/contoso/Fabrikam/Fabrikam-Web',
  ])('keeps the organization in its one form: %s', async (text) => {
    await configure('--defaults', `organization=${text}`);
    expect(await readDefaults()).toEqual({ organization: contoso });
  });

  test.each(['Größe 50% & Co', '100%25', 'a=b', 'Ünïcödé 🦊 プロジェクト', 'O\'Brien "quoted"', '$HOME', '-x'])(
    'keeps a project name as it is: %s',
    async (name) => {
      await configure('--defaults', `project=${name}`);
      expect(await readDefaults()).toEqual({ project: name });
      const { stdout } = await configure('--list', '--query', "[?name=='project'].value", '-o', 'json');
      expect(JSON.parse(stdout)).toEqual([name]);
    },
  );

  test.each(['organization', 'project', 'output', 'detect'])('clears %s with an empty value', async (name) => {
    const all = { organization: contoso, project: 'Fabrikam', output: 'yaml', detect: false };
    await configure('--defaults', 'organization=contoso', 'project=Fabrikam', 'output=yaml', 'detect=false');
    expect(await configure('--defaults', `${name}=`)).toMatchObject({ exitCode: 0 });
    const { [name as keyof typeof all]: _cleared, ...rest } = all;
    // A project is nothing without its organization.
    if (name === 'organization') delete (rest as Partial<typeof all>).project;
    expect(await readDefaults()).toEqual(rest);
  });

  test.each(["project=''", 'project=""'])('clears with a pair of quotes, as az documents it: %s', async (word) => {
    await configure('--defaults', 'organization=contoso', 'project=Fabrikam');
    await configure('--defaults', word);
    expect(await readDefaults()).toEqual({ organization: contoso });
  });

  test('clears what is not set without complaint', async () => {
    expect(await configure('--defaults', 'project=')).toMatchObject({ stderr: '', exitCode: 0 });
  });

  test('keeps other defaults, those of a later adoc too', async () => {
    await configure('--defaults', 'organization=contoso');
    const file = path.join(world.configDirectory, 'config.json');
    const { writeFile } = await import('node:fs/promises');
    await writeFile(file, '{"version": 1, "later": 1, "defaults": {"organization": "contoso", "colour": "teal"}}');
    await configure('--defaults', 'output=table');
    expect(await world.readJson(file)).toMatchObject({ later: 1 });
    expect(await readDefaults()).toEqual({ organization: 'contoso', colour: 'teal', output: 'table' });
  });
});

describe('a project goes with its organization:', () => {
  const settle = () => configure('--defaults', 'organization=contoso', 'project=Fabrikam');

  test('it is cleared, and said to be, when another organization becomes the default', async () => {
    await settle();
    const { stderr } = await configure('--defaults', 'organization=fabrikam', '--verbose');
    expect(stderr).toContain('The default project Fabrikam belonged to the former default organization');
    expect(await readDefaults()).toEqual({ organization: 'https://dev.azure.com/fabrikam' });
  });

  test('it stays when the organization is only spelled in another way', async () => {
    await settle();
    await configure('--defaults', 'organization=https://CONTOSO.visualstudio.com');
    expect(await readDefaults()).toEqual({ organization: contoso, project: 'Fabrikam' });
  });

  test('one that is given with the organization is kept', async () => {
    await settle();
    await configure('--defaults', 'project=Tailspin', 'organization=fabrikam');
    expect(await readDefaults()).toEqual({ organization: 'https://dev.azure.com/fabrikam', project: 'Tailspin' });
  });
});

describe('what cannot be a default is a usage error, and changes nothing:', () => {
  test.each([
    ['an unknown name', 'projekt=Fabrikam', 'unknown-default'],
    ['a name of Object', 'constructor=x', 'unknown-default'],
    ['a word without a name', '=Fabrikam', 'unknown-default'],
    ['a word that assigns nothing', 'Fabrikam', 'unknown-default'],
    ['an organization that is none', 'organization=https://github.com/contoso', 'not-azure-devops-url'],
    ['a project with a slash', 'project=a/b', 'invalid-setting'],
    ['an unknown format', 'output=xml', 'invalid-setting'],
    ['half a truth', 'detect=perhaps', 'invalid-setting'],
  ])('%s', async (_name, word, code) => {
    await configure('--defaults', 'organization=contoso');
    const before = await readTree(world.home);
    const finished = await configure('--defaults', 'output=json', word, '-o', 'json');
    expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
    const { suggestions, ...error } = errorOf(finished);
    expect(error).toMatchObject({ code });
    if (code === 'unknown-default') {
      const known = suggestions.map((line) => line.split('=')[0]);
      expect(known).toEqual(['organization', 'project', 'output', 'detect', 'ca', 'entra.clientId', 'plugins.allow']);
    }
    expect(await readTree(world.home)).toEqual(before);
  });
});

test('without anything to do and without a terminal, configure says what can be typed', async () => {
  const finished = await configure('-o', 'json');
  expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
  expect(errorOf(finished).suggestions).toEqual([
    'adoc devops configure --defaults organization=URL project=NAME',
    'adoc devops configure --list',
  ]);
});
