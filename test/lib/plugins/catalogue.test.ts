import {
  findInCatalogue,
  findMissingPluginOf,
  findPluginOf,
  listCatalogue,
} from '../../../src/lib/plugins/catalogue.js';

test('every plugin has a short name of its own, a scoped package and a range', () => {
  const entries = listCatalogue();
  expect(entries.length).toBeGreaterThan(0);
  expect(new Set(entries.map(({ shortName }) => shortName)).size).toBe(entries.length);
  for (const entry of entries)
    expect(entry).toMatchObject({
      name: expect.stringMatching(/^@adoc\/plugin-/),
      range: expect.stringMatching(/^\^\d/),
      summary: expect.stringMatching(/\.$/),
    });
});

test('no command is claimed by two of them', () => {
  const ids = listCatalogue().flatMap(({ commands }) => commands);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a short name is the whole name, and nothing near it', () => {
  expect(findInCatalogue('repos')).toMatchObject({ name: '@adoc/plugin-repos' });
  for (const name of ['repo', 'Repos', '@adoc/plugin-repos', '', '__proto__'])
    expect(findInCatalogue(name)).toBeUndefined();
});

test('a plugin is found by a command, its topic, and a command with arguments', () => {
  for (const id of ['repos:list', 'repos', 'repos:ref', 'repos:show:web'])
    expect(findPluginOf(id)).toMatchObject({ shortName: 'repos' });
  for (const id of ['repos:lists', 'rep', 'devops:login', '']) expect(findPluginOf(id)).toBeUndefined();
});

test('a plugin that is there is not missing', () => {
  expect(findMissingPluginOf('repos:list', { plugins: new Map() })).toMatchObject({ shortName: 'repos' });
  expect(findMissingPluginOf('repos:list', { plugins: new Map([['@adoc/plugin-repos', {}]]) })).toBeUndefined();
});
