import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { globSync } from 'tinyglobby';

const AREAS = join(import.meta.dirname, '../../src/areas');

/** Which areas each area runs code of. Types may be known both ways: a repository knows its project. */
function readNeeds(): Map<string, Set<string>> {
  const needs = new Map<string, Set<string>>();
  for (const file of globSync('*/**/*.ts', { cwd: AREAS })) {
    const own = file.split('/')[0] ?? '';
    const known = needs.get(own) ?? new Set();
    needs.set(own, known);
    for (const [, target = ''] of readFileSync(join(AREAS, file), 'utf8').matchAll(
      /^import (?!type )[^;]*? from '(\.[^']+)'/gms,
    )) {
      const [other = '', inner] = relative(AREAS, join(AREAS, dirname(file), target)).split(sep);
      if (inner !== undefined && other !== '..' && other !== own) known.add(other);
    }
  }
  return needs;
}

test('no area needs another that needs it in turn', () => {
  const needs = readNeeds();
  const isReached = (from: string, to: string, seen = new Set<string>()): boolean =>
    [...(needs.get(from) ?? [])].some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return isReached(next, to, seen);
    });
  expect(needs.get('pull-requests')).toContain('git');
  expect([...needs.keys()].filter((area) => isReached(area, area))).toEqual([]);
});
