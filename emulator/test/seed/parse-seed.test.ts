import { defaultSeed, parseSeed } from '../../src/index.js';

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
  [{ organizations: [], entra: {} }, 'seed.entra.tenants: expected a list'],
  [{ organizations: [], entra: { tenants: [{ id: 'a' }] } }, 'seed.entra.tenants[0].name: required'],
  [
    { organizations: [], entra: { tenants: [{ name: 'a', clients: [{ name: 'b', federated: [{ issuer: 'c' }] }] }] } },
    'seed.entra.tenants[0].clients[0].federated[0].subject: required',
  ],
  [{ organizations: [], basicUsers: [{ name: 'A\\b' }] }, 'seed.basicUsers[0].password: required'],
])('%j is refused with the place', (value, message) => {
  expect(() => parseSeed(value)).toThrow(message);
});

test('a seed may be a name, and a name that is none is refused with those that are', () => {
  expect(parseSeed('default')).toEqual(defaultSeed());
  expect(() => parseSeed('huge')).toThrow("seed: 'huge' is none, expected an object or one of default, large");
});
