import { createWorld, token, type World } from '../world/create-world.js';
import { startAdoc } from '../world/run-adoc.js';

let world: World;

beforeAll(async () => {
  world = await createWorld({ hasFaults: true });
});
afterAll(() => world.close());

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s ends a command that waits for the server with exit code %i, without a stack trace',
  async (signal, code) => {
    world.emulator.fault({ delay: 600_000 });
    const words = [
      'repos',
      'list',
      '--organization',
      world.emulator.organizationUrl,
      '--project',
      'Fabrikam',
      '--debug',
    ];
    const { child, finished } = startAdoc(words, { env: { HOME: world.home, ADOC_TOKEN: token } });
    child.stdin.end();
    child.stderr.on('data', (text: Buffer) => text.includes('> GET ') && child.kill(signal));
    const { stdout, stderr, exitCode } = await finished;
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
    expect(stderr).not.toMatch(/^\s+at /m);
  },
);
