import type { Fault } from '@adoc/emulator';
import { createWorld, token, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { noNames } from '../world/no-names.js';
import type { Finished } from '../world/run-adoc.js';
import { unusedPort } from '../world/unused-port.js';

let world: World;

beforeAll(async () => {
  world = await createWorld({ hasFaults: true });
});
afterEach(() => world.emulator.reset());
afterAll(() => world.close());

interface ListOptions {
  env?: Record<string, string>;
  organization?: string | undefined;
}

function list({ emulator, adoc }: World, { env = {}, organization = emulator.organizationUrl }: ListOptions = {}) {
  const words = ['repos', 'list', '--organization', organization, '--project', 'Fabrikam', '--output', 'json'];
  return adoc(words, { env: { ADOC_TOKEN: token, ...env } });
}

describe('A fault of the connection that happens once is not noticed', () => {
  const faults: [string, Fault][] = [
    ['the connection is reset', { reset: true }],
    ['the body breaks off', { truncate: true }],
    ['the service is unavailable', { status: 503 }],
    ['a gateway has lost the service', { status: 502 }],
  ];
  test.each(faults)('%s', async (_name, fault) => {
    world.emulator.fault(fault);
    const { stdout, stderr, exitCode } = await list(world);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(JSON.parse(stdout)).toHaveLength(4);
    expect(world.emulator.requests).toHaveLength(2);
  });
});

describe('A fault of the connection that stays is exit code 5 after a few attempts', () => {
  interface Case {
    fault?: Fault;
    env?: Record<string, string>;
    /** Where to go instead of the world's own emulator. */
    organization?: () => Promise<string>;
    error: object;
  }
  const cases: Record<string, Case> = {
    'the connection is reset': {
      fault: { reset: true },
      error: { code: 'unreachable', message: expect.stringContaining('broke off') },
    },
    'the body breaks off': {
      fault: { truncate: true },
      error: { code: 'unreachable', message: expect.stringContaining('broke off') },
    },
    'the service is unavailable': {
      fault: { status: 503 },
      error: { code: 'unavailable', message: expect.stringContaining('is not available (HTTP status 503)') },
    },
    'an error without a reason': {
      fault: { status: 500, body: '' },
      error: { code: 'unavailable', message: expect.stringContaining('is not available (HTTP status 500)') },
    },
    'no answer within the time of ADOC_TIMEOUT': {
      fault: { delay: 600_000 },
      env: { ADOC_TIMEOUT: '0.5' },
      error: { code: 'timeout', suggestions: expect.arrayContaining([expect.stringContaining('ADOC_TIMEOUT')]) },
    },
    'nobody listens': {
      organization: async () => `http://127.0.0.1:${await unusedPort()}/tfs/DefaultCollection`,
      error: {
        code: 'unreachable',
        message: expect.stringMatching(/^127\.0\.0\.1:\d+ cannot be reached\.$/),
        reason: expect.stringContaining('ECONNREFUSED'),
      },
    },
    'the name does not exist': {
      env: noNames(),
      organization: async () => 'https://tfs.invalid/tfs/DefaultCollection',
      error: { code: 'name-not-found', message: 'The name tfs.invalid cannot be found.' },
    },
  };

  // Giving up takes seconds; they give up side by side.
  let outcomes: Map<string, Finished & { requests: number }>;
  beforeAll(async () => {
    const runs = Object.entries(cases).map(async ([name, { fault, env, organization }]) => {
      const own = await createWorld({ hasFaults: true });
      if (fault) own.emulator.fault({ ...fault, times: 'always' });
      const finished = await list(own, { env: env ?? {}, organization: await organization?.() });
      const requests = own.emulator.requests.length;
      await own.close();
      return [name, { ...finished, requests }] as const;
    });
    outcomes = new Map(await Promise.all(runs));
  }, 60_000);

  test.each(Object.entries(cases))('%s', (name, { fault, error }) => {
    const outcome = outcomes.get(name) as Finished & { requests: number };
    expect(outcome).toMatchObject({ stdout: '', exitCode: 5 });
    expect(errorOf(outcome)).toMatchObject({ ...error, exitCode: 5 });
    if (fault && !fault.delay) expect(outcome.requests).toBe(4);
  });
});

test.each(['soon', '-1', '0', '1e999'])(
  'ADOC_TIMEOUT=%s is a slip that is answered before any request',
  async (value) => {
    const finished = await list(world, { env: { ADOC_TIMEOUT: value } });
    expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
    expect(errorOf(finished)).toMatchObject({
      code: 'invalid-timeout',
      message: expect.stringContaining('ADOC_TIMEOUT'),
    });
    expect(world.emulator.requests).toEqual([]);
  },
);

test('an error never shows the credential, not even with --debug', async () => {
  world.emulator.fault({ status: 400, body: { message: 'No.' } });
  const words = ['repos', 'list', '--organization', world.emulator.organizationUrl, '--project', 'Fabrikam', '--debug'];
  const { stdout, stderr } = await world.adoc(words, { env: { ADOC_TOKEN: token } });
  expect(stderr).toContain('No.');
  for (const secret of [token, Buffer.from(`:${token}`).toString('base64')])
    expect(stdout + stderr).not.toContain(secret);
});
