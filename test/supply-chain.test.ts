import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';

const root = path.join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

interface Locked {
  version: string;
  dev?: boolean;
  link?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(read('package-lock.json')).packages as Record<string, Locked>;
const isOurs = (place: string) => !place.includes('node_modules/');
const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
const fromElsewhere = Object.entries(lock).filter(([place, { link }]) => !isOurs(place) && !link);
const shipped = fromElsewhere.filter(([, { dev }]) => !dev);

const rows = [...read('docs/dependencies.md').matchAll(/^\| ([^|]+) \| [^|]+ \| [^|]+ \| [^|]+ \| ([^|]*) \|$/gm)]
  .map(([, name = '', brought = '']) => ({ name, brought: brought.split(', ').filter(Boolean) }))
  .filter(({ name }) => name !== 'package');

test('the lockfile holds the integrity of every package', () => {
  expect(fromElsewhere.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
});

test('of what is shipped only the keychain, which is optional, has an install script', () => {
  const scripts = shipped.filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(scripts.map(([place, { optional }]) => [nameOf(place), optional])).toEqual([['keytar', true]]);
});

test('docs/dependencies.md gives a reason for every package that ours ask for, and for no other', () => {
  const asked = Object.entries(lock)
    .filter(([place]) => isOurs(place) && !place.startsWith('examples/'))
    .flatMap(([, { dependencies, optionalDependencies }]) => Object.keys({ ...dependencies, ...optionalDependencies }))
    .filter((name) => !name.startsWith('@adoc/'));
  expect(rows.map(({ name }) => name).sort()).toEqual([...new Set(asked)].sort());
});

test('docs/dependencies.md names every package that an installation brings', () => {
  const named = rows.flatMap(({ name, brought }) => [name, ...brought]);
  expect(named.sort()).toEqual([...new Set(shipped.map(([place]) => nameOf(place)))].sort());
});

test.each(globSync('.github/workflows/*.yml', { cwd: root, dot: true }))('%s pins every action to a commit', (file) => {
  const actions = [...read(file).matchAll(/uses: (\S+)/g)].map(([, action]) => action);
  expect(actions.length).toBeGreaterThan(0);
  expect(actions.filter((action = '') => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
});
