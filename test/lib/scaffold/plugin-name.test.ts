import { parsePluginName } from '../../../src/lib/scaffold/plugin-name.js';

test.each([
  ['hello', 'plugin-hello', 'hello', 'plugin-hello'],
  ['plugin-hello', 'plugin-hello', 'hello', 'plugin-hello'],
  ['adoc-plugin-hello', 'adoc-plugin-hello', 'hello', 'adoc-plugin-hello'],
  ['@contoso/hello', '@contoso/plugin-hello', 'hello', 'plugin-hello'],
  ['@contoso/plugin-hello-world', '@contoso/plugin-hello-world', 'hello-world', 'plugin-hello-world'],
])('%s is the package %s with the topic %s', (given, name, topic, folder) => {
  expect(parsePluginName(given)).toEqual({ package: name, topic, folder });
});

test('a topic can be given', () => {
  expect(parsePluginName('@contoso/tools', 'audit')).toMatchObject({
    package: '@contoso/plugin-tools',
    topic: 'audit',
  });
});

test.each([
  '',
  'Hello',
  'a b',
  '../hello',
  '@contoso',
  '@contoso/',
  '/hello',
  'hello/world',
  '-hello',
  'h'.repeat(215),
])('%j is no name of a package', (given) => {
  expect(() => parsePluginName(given)).toThrow(expect.objectContaining({ exitCode: 2, code: 'usage' }));
});

test.each(['plugin-9', 'plugin-a.b', 'plugin-_a'])('%s leaves no word that a command can start with', (given) => {
  expect(() => parsePluginName(given)).toThrow(expect.objectContaining({ exitCode: 2 }));
  expect(parsePluginName(given, 'hello').topic).toBe('hello');
});
