import { AdocError } from '@adoc/sdk';
import { chooseWay, type WayFlags } from '../../../src/lib/sign-in/choose-way.js';

const none: WayFlags = {
  'auth-type': 'pat',
  'device-code': false,
  'service-principal': false,
  'managed-identity': false,
  'workload-identity': false,
};
const entra: WayFlags = { ...none, 'auth-type': 'entra' };

test('without a flag it is a token, and with Entra ID the browser', () => {
  expect(chooseWay(none, {})).toEqual({ kind: 'pat' });
  expect(chooseWay({ ...none, 'auth-type': 'basic', username: 'ada' }, {})).toEqual({ kind: 'basic' });
  expect(chooseWay(entra, {})).toEqual({ kind: 'entra', method: 'browser' });
});

test.each(['device-code', 'service-principal', 'managed-identity', 'workload-identity'] as const)(
  '--%s is the way that it names, whatever the environment asks for',
  (method) => {
    const env = { ARM_USE_OIDC: 'true', ARM_USE_MSI: 'true' };
    expect(chooseWay({ ...entra, [method]: true }, env)).toEqual({ kind: 'entra', method });
  },
);

test.each([
  [{ ARM_USE_OIDC: 'true' }, 'workload-identity'],
  [{ ARM_USE_OIDC: 'True', ARM_USE_MSI: '1' }, 'workload-identity'],
  [{ ARM_USE_OIDC: 'false', ARM_USE_MSI: '1' }, 'managed-identity'],
  [{ ARM_USE_OIDC: '' }, 'browser'],
])('without a flag the environment %j means %s', (env, method) => {
  expect(chooseWay(entra, env)).toEqual({ kind: 'entra', method });
  expect(chooseWay(none, env)).toEqual({ kind: 'pat' });
});

test.each([
  [{ ...none, 'device-code': true }, '--auth-type entra --device-code'],
  [{ ...none, tenant: 'contoso' }, '--auth-type entra --tenant'],
  [{ ...none, username: 'ada' }, '--auth-type basic --username'],
  [{ ...entra, username: 'ada' }, '--auth-type basic --username'],
])('a flag of another way is a slip: %j', (flags, suggestion) => {
  expect(() => chooseWay(flags, {})).toThrow(AdocError);
  expect(() => chooseWay(flags, {})).toThrow(
    expect.objectContaining({ exitCode: 2, suggestions: [expect.stringContaining(suggestion)] }),
  );
});
