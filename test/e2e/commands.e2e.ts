import { createWorld, token, type World } from '../world/create-world.js';
import { commands, topics } from '../world/manifests.js';

function spell({ flags }: (typeof commands)[number]): string[] {
  return Object.values(flags)
    .map(({ name, char, aliases = [], allowNo, type, multiple, options, required }) => {
      const names = [name, ...aliases].map((each) => `--${allowNo ? '[no-]' : ''}${each}`);
      if (char) names.push(`-${char}`);
      const value = type === 'boolean' ? '' : ` <${options?.join('|') ?? 'value'}>${multiple ? '…' : ''}`;
      return `${names.join(' ')}${value}${required ? ' (required)' : ''}`;
    })
    .sort();
}

test('these are all commands and their flags', () => {
  const all = commands.map((command) => [`adoc ${command.id.replaceAll(':', ' ')}`, spell(command)]);
  expect(Object.fromEntries(all)).toMatchSnapshot();
});

test.each(commands.map((command) => [command.id.replaceAll(':', ' '), command] as const))(
  '%s has a summary and an example, and so has each of its flags a summary',
  (_name, { summary, examples, flags }) => {
    expect(summary).toMatch(/\.$/);
    expect(examples?.length).toBeGreaterThan(0);
    for (const flag of Object.values(flags)) expect(flag.summary).toMatch(/\S/);
  },
);

test('every topic says what it is about', () => {
  const used = commands.flatMap(({ id }) => {
    const words = id.split(':');
    return words.slice(1).map((_, index) => words.slice(0, index + 1).join(' '));
  });
  for (const topic of new Set(used))
    expect({ topic, text: topics.get(topic) }).toEqual({ topic, text: expect.stringMatching(/\.$/) });
});

describe('Command lines that Azure CLI takes are taken here, too', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const organization = 'https://dev.azure.com/contoso';
  const env = { ADOC_TOKEN: token, ADOC_ORGANIZATION: organization, ADOC_PROJECT: 'Fabrikam' };
  const repository = ['--repository', 'Fabrikam-Web'];
  test.each([
    ['repos', 'list'],
    ['repos', 'list', '--organization', organization],
    ['repos', 'list', '--org', `${organization}/`],
    ['repos', 'list', `--org=${organization}`],
    ['repos', 'list', '--project', 'Fabrikam', '--detect'],
    ['repos', 'list', '-p', 'Fabrikam', '--detect', 'true'],
    ['repos', 'list', '-p', 'Fabrikam', '--detect', 'false'],
    ['repos', 'list', '-p', 'Fabrikam', '--detect=true'],
    ['repos', 'list', '-p=Fabrikam', '--detect=False'],
    ['repos', 'list', '-pFabrikam', '-otsv'],
    ['repos', 'list', '-o', 'table', '--query', '[].{Name: name, Id: id}'],
    ['repos', 'list', '--output', 'yamlc', '--only-show-errors', '--verbose'],
    ['repos', 'list', '--debug', '--output=none'],
    ['repos', 'show', ...repository],
    ['repos', 'show', '-r', 'Fabrikam-Web', '-p', 'Fabrikam', '--org', organization],
    ['repos', 'show', '-r=Fabrikam-Web', '--open', 'false'],
    ['repos', 'show', '-r', 'Fabrikam-Web', '--open=false', '--detect', 'false'],
    ['repos', 'ref', 'list', ...repository],
    ['repos', 'ref', 'list', '-r', 'Fabrikam-Web', '--filter', 'heads/main', '--query', '[0].name', '-o', 'tsv'],
    ['repos', 'ref', 'list', ...repository, '--filter=tags', '--detect', 'True'],
    ['devops', 'configure', '--list'],
    ['devops', 'configure', '-l'],
    ['devops', 'configure', '--defaults', `organization=${organization}`, 'project=Fabrikam'],
    ['devops', 'configure', '-d', 'project=Größe 50% & Co', `organization=${organization}`],
    ['devops', 'configure', '-d', 'project=', '--list'],
    ['devops', 'configure', '--defaults', 'project=Fabrikam', '-o', 'table'],
  ])('%s %s %s %s %s %s %s %s', async (...words) => {
    expect(await world.adoc(words, { env })).toMatchObject({ exitCode: 0 });
  });

  test('devops login and logout, with an organization and without', async () => {
    const stdin = `${token}\n`;
    for (const words of [['--organization', organization], ['--org', organization], [], ['-o', 'table']])
      expect(await world.adoc(['devops', 'login', ...words], { stdin })).toMatchObject({ exitCode: 0 });
    expect(await world.adoc(['devops', 'logout', '--org', organization])).toMatchObject({ exitCode: 0 });
    expect(await world.adoc(['devops', 'logout'])).toMatchObject({ exitCode: 0 });
  });

  const hasNoDesktop = process.platform === 'linux' ? test : test.skip;
  hasNoDesktop.each([[['--open']], [['--open', 'true']], [['--open=true']]])(
    'repos show %j says the address where there is no browser',
    async (words) => {
      const finished = await world.adoc(['repos', 'show', ...repository, ...words], { env });
      expect(finished).toMatchObject({ stderr: `${JSON.parse(finished.stdout).webUrl}\n`, exitCode: 0 });
    },
  );
});
