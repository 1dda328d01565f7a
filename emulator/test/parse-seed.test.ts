import { defaultSeed, parseSeed } from '../src/index.js';

test('the default seed is a seed', () => {
  expect(parseSeed(JSON.parse(JSON.stringify(defaultSeed())))).toEqual(defaultSeed());
});

test.each([
  [[], 'seed: expected an object'],
  [{}, 'seed.organizations: expected a list'],
  [{ organizations: [{ projects: [] }] }, 'seed.organizations[0].name: required'],
  [{ organizations: [{ name: 'a' }] }, 'seed.organizations[0].projects: expected a list'],
  [{ organizations: [{ name: 'a', projects: [{ nam: 'b' }] }] }, 'seed.organizations[0].projects[0].nam: not known'],
  [
    { organizations: [{ name: 'a', projects: [{ name: 'b', repositories: [{ name: 'c', branches: [1] }] }] }] },
    'seed.organizations[0].projects[0].repositories[0].branches: expected a list of strings',
  ],
])('%j is refused with the place', (value, message) => {
  expect(() => parseSeed(value)).toThrow(message);
});
