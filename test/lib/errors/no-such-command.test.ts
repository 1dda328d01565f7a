import { noSuchCommand, type Program } from '../../../src/lib/errors/no-such-command.js';

const ids = ['devops:login', 'devops:logout', 'repos:list', 'repos:show', 'repos:ref:list'];

function program(known: readonly string[], ...plugins: string[]): Program {
  return { bin: 'adoc', commands: known.map((id) => ({ id })), plugins: new Map(plugins.map((name) => [name, {}])) };
}
const whole = program(ids, '@adoc/plugin-repos');
const bare = program(['devops:login', 'devops:logout']);

test.each([
  ['repos:lst', 'repos lst', 'adoc repos list'],
  ['devops:signin', 'devops signin', 'adoc devops login'],
  ['repos:ref', 'repos ref', 'adoc repos ref list'],
  ['repos:shwo:web', 'repos shwo web', 'adoc repos show'],
  ['devops:logni:with:arguments', 'devops logni with arguments', 'adoc devops login'],
])('%s is answered with the nearest one', (id, spoken, suggestion) => {
  const error = noSuchCommand(id, whole);
  expect(error).toMatchObject({ message: `There is no command "${spoken}".`, exitCode: 127 });
  expect(error.suggestions[0]).toBe(suggestion);
});

test('a word behind a command that takes none is a slip in its use, not another command', () => {
  expect(noSuchCommand('repos:list:extra', whole)).toMatchObject({
    message: 'adoc repos list takes no argument: extra',
    exitCode: 2,
    suggestions: ['adoc repos list --help'],
  });
});

test('what is far from everything is answered with help', () => {
  expect(noSuchCommand('moon:phases:tag', whole).suggestions).toEqual(['adoc --help']);
});

test('a hidden command is suggested to nobody', () => {
  const commands = [{ id: 'devops:login', hidden: true }, { id: 'repos:list' }];
  expect(noSuchCommand('devops:logn', { ...whole, commands }).suggestions).toEqual(['adoc --help']);
});

test.each([
  ['repos:list', 'repos list'],
  ['repos', 'repos'],
  ['repos:ref', 'repos ref'],
  ['repos:show:web', 'repos show web'],
])('%s of a plugin that is not installed is answered with the line that installs it', (id, spoken) => {
  expect(noSuchCommand(id, bare)).toMatchObject({
    code: 'no-such-command',
    message: `"${spoken}" comes with the plugin @adoc/plugin-repos, which is not installed.`,
    exitCode: 127,
    suggestions: ['adoc plugins install repos'],
  });
});

test('a slip in the name of such a command is answered with the command', () => {
  expect(noSuchCommand('repos:lst', bare).suggestions[0]).toBe('adoc repos list');
});

test('words that may be a token are not repeated', () => {
  expect(noSuchCommand('repos:show:very-secret-token-5c8e2a7d94b1f6', bare).message).not.toContain('very-secret');
});
