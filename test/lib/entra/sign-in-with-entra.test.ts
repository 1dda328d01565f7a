import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Emulator, startEmulator } from '@adoc/emulator';
import type { EntraMethodKind } from '../../../src/lib/entra/entra-method.js';
import { parseOrganization } from '../../../src/lib/organization/parse-url.js';
import { type EntraWish, signInWithEntra } from '../../../src/lib/sign-in/sign-in-with-entra.js';
import { createTestHost, type HostOptions } from '../../world/create-host.js';
import { catchError } from '../files/catch-error.js';
import { temporaryDirectory } from '../files/temporary-directory.js';

const clientSecret = 'client-secret-5c8e2a7d94b1f6';
const options = { debug: false, verbose: false, onlyShowErrors: false, noInput: false };
const application = '11111111-2222-4333-8444-555555555555';
let emulator: Emulator;
beforeAll(async () => {
  const { defaultSeed } = await import('@adoc/emulator');
  const seed = {
    ...defaultSeed(),
    entra: { tenants: [{ name: 'contoso', clients: [{ name: 'robot', id: application, secrets: [clientSecret] }] }] },
  };
  emulator = await startEmulator({ seed });
});
afterAll(() => emulator.close());

function signIn(kind: EntraMethodKind, wish: Partial<EntraWish> = {}, host: HostOptions = {}) {
  const { env, ...rest } = host;
  const { local, stderr } = createTestHost({ env: { ADOC_EMULATOR: emulator.url, ...env }, ...rest });
  const organization = parseOrganization('contoso');
  const given = signInWithEntra(local, {
    kind,
    organization,
    tenant: undefined,
    clientId: undefined,
    certificate: undefined,
    options,
    ...wish,
  });
  return { given, stderr };
}

test('an application signs in with its secret from the environment, in the tenant that the organization names', async () => {
  const env = { ARM_CLIENT_ID: application, ARM_CLIENT_SECRET: clientSecret };
  const given = await signIn('service-principal', {}, { env }).given;
  expect(given).toMatchObject({ kind: 'entra', method: { kind: 'service-principal', clientId: application } });
  expect(JSON.stringify(given)).not.toContain(clientSecret);
});

test('or from a file that the environment names, or a pipe', async () => {
  const file = path.join(temporaryDirectory(), 'secret');
  writeFileSync(file, `${clientSecret}\n`);
  const env = { AZURE_CLIENT_ID: application, ARM_CLIENT_SECRET_FILE_PATH: file };
  await expect(signIn('service-principal', {}, { env }).given).resolves.toMatchObject({ kind: 'entra' });
  const piped = signIn('service-principal', { clientId: application }, { stdin: `${clientSecret}\n` });
  await expect(piped.given).resolves.toMatchObject({ kind: 'entra' });
});

test('a wrong secret is refused, and not repeated', async () => {
  const env = { ARM_CLIENT_ID: application, ARM_CLIENT_SECRET: 'wrong-secret-0123456789' };
  const error = await catchError(signIn('service-principal', {}, { env }).given);
  expect(error).toMatchObject({ code: 'entra-refused', exitCode: 4, message: expect.stringContaining('secret') });
  expect(JSON.stringify([error.message, error.reason])).not.toContain('wrong-secret');
});

test('an application that the tenant does not know is named so', async () => {
  const env = { ARM_CLIENT_ID: '99999999-2222-4333-8444-555555555555', ARM_CLIENT_SECRET: clientSecret };
  const error = await catchError(signIn('service-principal', {}, { env }).given);
  expect(error.message).toBe('The tenant knows no application of this client id.');
});

test('without an id or a secret the error says how to give it', async () => {
  expect((await catchError(signIn('service-principal').given)).suggestions.join()).toContain('--client-id');
  const error = await catchError(signIn('service-principal', { clientId: application }).given);
  expect(error).toMatchObject({ exitCode: 2, message: 'No secret of the application was given.' });
});

test('a Server takes no sign-in with Entra ID, and nothing is sent', async () => {
  const before = emulator.requests.length;
  const organization = parseOrganization(emulator.organizationUrl);
  expect(await catchError(signIn('browser', { organization }).given)).toMatchObject({ code: 'usage', exitCode: 2 });
  expect(emulator.requests).toHaveLength(before);
});

test('a tenant that is given overrules the one that the organization names', async () => {
  const env = { ARM_CLIENT_ID: application, ARM_CLIENT_SECRET: clientSecret };
  const error = await catchError(signIn('service-principal', { tenant: 'fabrikam.example' }, { env }).given);
  expect(error.message).toBe('There is no such tenant.');
  expect(await catchError(signIn('service-principal', { tenant: '../common' }, { env }).given)).toMatchObject({
    exitCode: 2,
  });
});

test('the machine of Azure that this runs on is asked at its own address', async () => {
  const given = await signIn('managed-identity').given;
  expect(given).toMatchObject({ kind: 'entra', method: { kind: 'managed-identity' } });
  expect(emulator.requests.some(({ url }) => url.includes('/_host/169.254.169.254/'))).toBe(true);
});
