import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';

const root = path.join(import.meta.dirname, '..');
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const host = read('package.json') as { name: string; oclif: { scope: string; plugins: string[] } };
const scope = `@${host.oclif.scope}/`;
const packages = globSync(['sdk/package.json', 'emulator/package.json', 'plugins/*/package.json'], { cwd: root });

test.each(['package.json', ...packages])('%s is named under the one scope that package.json holds', (file) => {
  expect((read(file) as { name: string }).name.startsWith(scope)).toBe(true);
});

test.each(packages)('%s has the version of the host', (file) => {
  expect((read(file) as { version: string }).version).toBe((host as unknown as { version: string }).version);
});

test('every plugin of this repository is one that the host loads', () => {
  const plugins = packages
    .filter((file) => file.startsWith('plugins/'))
    .map((file) => (read(file) as { name: string }).name);
  expect(host.oclif.plugins.filter((name) => name.startsWith(scope)).sort()).toEqual(plugins.sort());
});
