import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createWorld, token } from '../world/create-world.js';
import { cleanEnvironment, root } from '../world/run-adoc.js';

/** Presses Ctrl-C once the run is being watched. */
async function interrupt(words: string[]): Promise<{ code: number | null; stderr: string; status: string }> {
  const runs = [{ age: 1, status: 'inProgress' }];
  const web = { name: 'web', branches: ['main'], files: { 'azure-pipelines.yml': 'steps:\n- script: sleep 3600\n' } };
  const pipelines = [{ name: 'CI', repository: 'web', runs }];
  const projects = [{ name: 'Fabrikam', repositories: [web], pipelines }];
  const now = new Date('2026-03-01T09:00:00Z');
  const world = await createWorld({ seed: { organizations: [{ name: 'contoso', projects }] }, now });
  try {
    const env = cleanEnvironment({
      HOME: world.home,
      ADOC_EMULATOR: world.emulator.url,
      ADOC_TOKEN: token,
      ADOC_ORGANIZATION: 'contoso',
      ADOC_PROJECT: 'Fabrikam',
    });
    const all = [path.join(root, 'bin/run.js'), 'pipelines', 'runs', 'watch', '1', ...words];
    const child = spawn(process.execPath, all, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += chunk));
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [code, signal] = await once(child, 'exit');
    const request = await fetch(`${world.emulator.url}/contoso/Fabrikam/_apis/build/builds/1?api-version=7.1`, {
      headers: { authorization: `Basic ${Buffer.from(`:${token}`).toString('base64')}` },
    });
    const { status } = (await request.json()) as { status: string };
    return { code: signal === 'SIGINT' ? 130 : code, stderr, status };
  } finally {
    await world.close();
  }
}

test('Ctrl-C ends the waiting, and the run goes on', async () => {
  expect(await interrupt([])).toMatchObject({ code: 130, status: 'inProgress' });
});

test('with --cancel-on-interrupt it cancels the run, and says so', async () => {
  const { code, stderr, status } = await interrupt(['--cancel-on-interrupt']);
  expect({ code, status }).toEqual({ code: 130, status: 'cancelling' });
  expect(stderr).toContain('The run 1 is being canceled.');
});
