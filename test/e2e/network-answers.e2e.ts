import { type Emulator, type Fault, startEmulator } from '@adoc/emulator';
import { createWorld, token, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import type { Finished } from '../world/run-adoc.js';

let world: World;
let elsewhere: Emulator;

beforeAll(async () => {
  world = await createWorld({ hasFaults: true });
  elsewhere = await startEmulator({ pats: [token] });
});
afterEach(() => world.emulator.reset());
afterAll(async () => {
  await elsewhere.close();
  await world.close();
});

function list(output = 'json'): Promise<Finished> {
  const words = ['repos', 'list', '--organization', world.emulator.organizationUrl, '--project', 'Fabrikam'];
  return world.adoc([...words, '--output', output], { env: { ADOC_TOKEN: token } });
}

const signIn = 'https://app.vssps.visualstudio.com/_signin?realm=dev.azure.com';

describe('Every way in which the service wants a sign-in is exit code 4, without another attempt', () => {
  const answers: [string, Fault][] = [
    ['its sign-in page instead of data', { html: true }],
    ['203', { status: 203 }],
    ['203 with the sign-in page', { status: 203, html: true }],
    ['a redirect to its sign-in page', { status: 302, body: '', headers: { Location: signIn } }],
    [
      'a redirect to Microsoft’s sign-in',
      { status: 302, body: '', headers: { Location: 'https://login.microsoftonline.com/common' } },
    ],
    ['401 without a body', { status: 401, body: '' }],
  ];
  test.each(answers)('%s', async (_name, fault) => {
    world.emulator.fault(fault);
    const finished = await list();
    expect(finished).toMatchObject({ stdout: '', exitCode: 4 });
    expect(errorOf(finished)).toMatchObject({
      code: 'not-signed-in',
      message: expect.stringContaining('the token in the environment variable ADOC_TOKEN'),
      suggestions: expect.arrayContaining([expect.stringContaining('ADOC_TOKEN')]),
    });
    expect(world.emulator.requests).toHaveLength(1);
  });
});

test.each([301, 302, 307, 308])(
  'a redirect (%i) to another place is refused, and nothing is sent there',
  async (status) => {
    const target = `${elsewhere.url}/tfs/DefaultCollection/Fabrikam/_apis/git/repositories`;
    world.emulator.fault({ status, body: '', headers: { Location: target } });
    const finished = await list();
    expect(finished).toMatchObject({ stdout: '', exitCode: 5 });
    expect(errorOf(finished)).toMatchObject({ code: 'redirected', message: expect.stringContaining(elsewhere.url) });
    expect(elsewhere.requests).toEqual([]);
  },
);

test('a sign-in page is not followed either, when it is one of this very server', async () => {
  world.emulator.fault({ status: 302, body: '', headers: { Location: '/_signin?realm=x' } });
  expect(await list()).toMatchObject({ stdout: '', exitCode: 4 });
  expect(world.emulator.requests).toHaveLength(1);
});

describe('Refusals carry the service’s own reason', () => {
  const answers: [string, Fault, number, object][] = [
    [
      'not allowed',
      { status: 403, body: { message: 'TF50309: no permission.' } },
      4,
      { code: 'not-allowed', reason: 'TF50309: no permission.' },
    ],
    [
      'not found',
      { status: 404, body: { message: 'TF200016: no project.' } },
      3,
      { code: 'not-found', reason: 'TF200016: no project.' },
    ],
    [
      'a conflict',
      { status: 409, body: { message: 'TF1: taken.', typeKey: 'TakenException' } },
      1,
      { code: 'TakenException', message: 'TF1: taken.' },
    ],
    [
      'a reason in a header only',
      { status: 403, body: '', headers: { 'X-TFS-ServiceError': 'TF400813%3A+no+access' } },
      4,
      { reason: 'TF400813: no access' },
    ],
    [
      'a byte-order mark before the error',
      { status: 403, bom: true, body: { message: 'TF2: no.' } },
      4,
      { reason: 'TF2: no.' },
    ],
  ];
  test.each(answers)('%s', async (_name, fault, exitCode, error) => {
    world.emulator.fault(fault);
    const finished = await list();
    expect(finished).toMatchObject({ stdout: '', exitCode });
    expect(errorOf(finished)).toMatchObject({ ...error, exitCode });
    expect(world.emulator.requests).toHaveLength(1);
  });
});

test('an answer that is not JSON is exit code 5', async () => {
  world.emulator.fault({ status: 200, body: 'It works!' });
  const finished = await list();
  expect(finished).toMatchObject({ stdout: '', exitCode: 5 });
  expect(errorOf(finished)).toMatchObject({ code: 'not-json', message: expect.stringContaining(world.emulator.url) });
});

test('a byte-order mark before JSON is no part of it', async () => {
  world.emulator.fault({ status: 200, bom: true, body: { count: 0, value: [] } });
  expect(await list()).toEqual({ stdout: '[]\n', stderr: '', exitCode: 0 });
});

describe('What a server says cannot control the terminal', () => {
  const evil = 'gone\u001b[2J\u0007\r\u009b31m\u202e\u0000';
  const answers: [string, Fault][] = [
    ['in a message', { status: 400, body: { message: evil } }],
    ['in the reason of a refusal', { status: 403, body: { message: evil } }],
    ['in a header', { status: 403, body: '', headers: { 'X-TFS-ServiceError': encodeURIComponent(evil) } }],
    ['in plain text', { status: 400, body: evil }],
    ['in the type of an error', { status: 400, body: { message: 'x', typeKey: evil } }],
  ];
  const controls = /[^\P{Cc}\n]|[\u202a-\u202e]/gu;
  test.each(answers)('%s', async (_name, fault) => {
    world.emulator.fault(fault);
    const { stdout, stderr } = await list('table');
    expect({ stdout, found: stderr.match(controls) }).toEqual({ stdout: '', found: null });
  });
  test.each(answers)('%s, as JSON', async (_name, fault) => {
    world.emulator.fault(fault);
    const finished = await list('json');
    errorOf(finished);
    expect(finished.stderr.match(controls)).toBeNull();
  });
});
