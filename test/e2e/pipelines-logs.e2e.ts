import { createWorld, token, type World } from '../world/create-world.js';
import { runOnTerminal } from '../world/run-on-terminal.js';

const yaml = `steps:
- script: |
    echo "\x1b[31mred\x1b[0m"
    echo "##[error]worse"
  displayName: Compile
`;
const web = { name: 'web', branches: ['main'], files: { 'azure-pipelines.yml': yaml } };
const pipelines = [{ name: 'CI', repository: 'web', runs: [{}] }];
const projects = [{ name: 'Fabrikam', repositories: [web], pipelines }];
const env = { ADOC_TOKEN: token, ADOC_ORGANIZATION: 'contoso', ADOC_PROJECT: 'Fabrikam' };
const words = ['pipelines', 'runs', 'logs', '1', '--step', 'Compile', '--no-timestamps'];

let world: World;
beforeAll(async () => {
  world = await createWorld({ seed: { organizations: [{ name: 'contoso', projects }] } });
});
afterAll(() => world.close());

test('on a terminal a log has no colours, and words for the marks of the agent', async () => {
  const { screen, exitCode } = await runOnTerminal(world, words, { env }).finished;
  expect(exitCode).toBe(0);
  expect(screen).toContain('\r\nred\r\nerror: worse\r\n');
  expect(screen).not.toMatch(/u001b|##\[/);
});

test('in a pipe it is as the service has it', async () => {
  const { stdout } = await world.adoc(words, { env });
  expect(stdout).toContain('\n\u001b[31mred\u001b[0m\n##[error]worse\n');
});

test('on a terminal a run that is watched is a tree, of which the end takes the place', async () => {
  const { screen, exitCode } = await runOnTerminal(world, ['pipelines', 'runs', 'watch', '1'], { env }).finished;
  expect(exitCode).toBe(0);
  const lines = screen.split('\r\n');
  const cleared = lines.findIndex((line) => line.includes('\u001b[J'));
  expect(lines[0]).toMatch(/Run \S+ \(1\) of CI: succeeded/);
  expect(lines.slice(0, cleared)).toContainEqual(expect.stringMatching(/^ {4}Compile: succeeded/));
  expect(lines.slice(cleared)).toContainEqual(expect.stringMatching(/^ {2}Compile: succeeded/));
  expect(lines.at(-2)).toMatch(/^Run \S+ \(1\) of CI: succeeded \(.+\)$/);
});
