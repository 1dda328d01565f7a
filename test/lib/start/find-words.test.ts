import { findWords } from '../../../src/lib/start/find-words.js';
import type { IndexedCommand } from '../../../src/lib/start/indexed-plugin.js';

function command(id: string, takesWords = false): IndexedCommand {
  return { id, takesWords, isESM: false, relativePath: [] };
}

const commands = new Map(
  [command('repos:list'), command('repos:pr:show'), command('repos:pr'), command('plugins:install', true)].map(
    (each) => [each.id, each],
  ),
);

test.each([
  ['repos list', 'repos:list', []],
  ['repos list --project x', 'repos:list', ['--project', 'x']],
  ['repos pr', 'repos:pr', []],
  ['repos pr show --id 1', 'repos:pr:show', ['--id', '1']],
  ['plugins install one two', 'plugins:install', ['one', 'two']],
  ['repos list a=b', 'repos:list', ['a=b']],
  ['repos list -- --help', 'repos:list', ['--', '--help']],
])('%s names one command', (line, id, argv) => {
  expect(findWords(line.split(' '), commands)).toMatchObject({ id, argv });
});

test.each([
  'repos',
  'repos list more',
  'repos lst',
  'repos:list',
  'repos list --help',
  'repos list -h',
  '--project x',
  '',
])('"%s" is left to oclif', (line) => {
  expect(findWords(line.split(' ').filter(Boolean), commands)).toBeUndefined();
});
