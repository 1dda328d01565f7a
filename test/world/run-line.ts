import { execFile } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { token, type World } from './create-world.js';
import { cleanEnvironment, type Finished, root } from './run-adoc.js';

/**
 * Runs a line as a user types it: in a shell that finds `adoc`, in a clone of the repository that the examples mean.
 *
 * @param more words that adoc gets behind those of the line
 */
export async function runLine(
  world: Pick<World, 'emulator' | 'folder' | 'home'>,
  line: string,
  more = '',
): Promise<Finished> {
  const bin = path.join(world.folder, 'bin');
  const clone = path.join(world.folder, 'clone');
  await mkdir(bin);
  await mkdir(clone);
  const wrapper = path.join(bin, 'adoc');
  await writeFile(wrapper, `#!/bin/sh\nexec '${process.execPath}' '${path.join(root, 'bin/run.js')}' "$@" ${more}\n`);
  await chmod(wrapper, 0o755);
  const env = cleanEnvironment({
    HOME: world.home,
    TOKEN: token,
    ADOC_EMULATOR: world.emulator.url,
    PATH: `${bin}${path.delimiter}${process.env.PATH}`,
  });
  const remote = 'git init -q -b feature/1 && git remote add origin https://dev.azure.com/contoso/Fabrikam/_git/web';
  const script = `${remote} && ${line}`;
  return new Promise((resolve) => {
    const child = execFile('/bin/sh', ['-c', script], { env, cwd: clone }, (error, stdout, stderr) =>
      resolve({ exitCode: error ? Number(error.code) : 0, stdout, stderr }),
    );
    child.stdin?.end(`${token}\n`);
  });
}
