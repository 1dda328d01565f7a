import { createWorld, type World } from '../../world/create-world.js';
import { poison, rawControls } from '../../world/hostile-text.js';
import { type PoisoningProxy, startPoisoningProxy } from '../../world/poisoning-proxy.js';
import { recordingProgram } from '../../world/recording-program.js';
import { runOnTerminal } from '../../world/run-on-terminal.js';
import { count } from '../count.js';

const project = {
  name: 'Fabrikam',
  repositories: [
    { name: 'web', branches: ['main', 'feature/1'], pullRequests: [{ title: 'Cart', source: 'feature/1' }] },
  ],
  pipelines: [{ name: 'web CI', runs: [{ age: 90 }, { age: 80, result: 'failed' as const }] }],
};

let world: World;
let proxy: PoisoningProxy;
beforeAll(async () => {
  world = await createWorld({ seed: { organizations: [{ name: 'contoso', projects: [project] }] }, hasFaults: true });
  await world.login('contoso');
  proxy = await startPoisoningProxy(world.emulator.url);
});
afterAll(() => Promise.all([proxy.close(), world.close()]));

const target = ['--organization', 'contoso', '--project', 'Fabrikam', '--detect', 'false'];

/** What a pseudo-terminal gets, whose driver puts a carriage return before each newline. */
async function screenOf(words: readonly string[], env: Record<string, string> = {}, answer?: string) {
  const terminal = runOnTerminal(world, words, { env: { ADOC_EMULATOR: proxy.url, ...env } });
  if (answer !== undefined) {
    await terminal.waitFor('[y/N]');
    terminal.type(answer);
  }
  const { screen, exitCode } = await terminal.finished;
  return { screen: screen.replaceAll('\r\n', '\n'), exitCode };
}

test.each([
  ['repos', 'list'],
  ['repos', 'ref', 'list', '--repository', 'web', '--output', 'jsonc'],
  ['pipelines', 'runs', 'watch', '1'],
  ['pipelines', 'runs', 'logs', '2'],
  ['pipelines', 'runs', 'show', '2', '--output', 'yamlc'],
])('the built program shows %s %s on a terminal, and nothing that a server put there controls it', async (...words) => {
  const { screen, exitCode } = await screenOf([...words, ...target]);
  expect(screen).toContain('\\u001b]0;owned');
  expect(rawControls(screen)).toEqual([]);
  expect([0, 1]).toContain(exitCode);
  count('outputs searched');
});

test('a question with a name of the server in it controls nothing', async () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what the line editor of Node sends
  const ofEditor = /\u001b\[(?:\d*G|0?J)|\r/g;
  const name = (
    await world.adoc(['repos', 'show', '-r', 'web', '--query', 'id', '-o', 'tsv', ...target])
  ).stdout.trim();
  const { screen } = await screenOf(['repos', 'delete', '--id', name, ...target], {}, 'n\r');
  expect(screen).toContain('\\u001b]0;owned');
  expect(rawControls(screen.replace(ofEditor, ''))).toEqual([]);
  count('outputs searched');
});

test('what a server has git say on a terminal is shown without what would control it', async () => {
  const said = poison.replaceAll('\0', '').replaceAll("'", '');
  const git = recordingProgram(
    'git',
    `printf 'remote: %s\\n' '${said}' >&2`,
    `printf 'Receiving: 50%%\\rReceiving: done\\n' >&2`,
    // The folder is the last word.
    'for folder; do :; done; case "$*" in *clone*) mkdir "$folder";; esac',
  );
  const terminal = runOnTerminal(world, ['repos', 'clone', 'web', ...target], { env: { PATH: git.path } });
  const { screen, exitCode } = await terminal.finished;
  expect(exitCode).toBe(0);
  expect(screen).toContain('remote: \\u001b]0;owned');
  expect(screen).toContain('Receiving: 50%\rReceiving: done');
  expect(rawControls(screen.replaceAll('\r', ''))).toEqual([]);
  expect(git.takeCalls().find((words) => words.includes('clone'))).toContain('--progress');
  count('outputs searched');
});
