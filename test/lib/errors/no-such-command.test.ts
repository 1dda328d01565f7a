import { noSuchCommand } from '../../../src/lib/errors/no-such-command.js';

const commands = ['devops:login', 'devops:logout', 'repos:list', 'repos:show', 'repos:ref:list'];

test.each([
  ['repos:lst', 'repos lst', 'adoc repos list'],
  ['devops:signin', 'devops signin', 'adoc devops login'],
  ['repos:ref', 'repos ref', 'adoc repos ref list'],
])('%s is answered with the nearest one', (id, spoken, suggestion) => {
  const error = noSuchCommand(id, commands, 'adoc');
  expect(error).toMatchObject({ message: `There is no command "${spoken}".`, exitCode: 127 });
  expect(error.suggestions[0]).toBe(suggestion);
});

test('a word behind a command that takes none is a slip in its use, not another command', () => {
  expect(noSuchCommand('repos:list:extra', commands, 'adoc')).toMatchObject({
    message: 'adoc repos list takes no argument: extra',
    exitCode: 2,
    suggestions: ['adoc repos list --help'],
  });
});

test('what is far from everything is answered with help', () => {
  expect(noSuchCommand('pipelines:runs:tag', commands, 'adoc').suggestions).toEqual(['adoc --help']);
});
