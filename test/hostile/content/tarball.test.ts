import { execFileSync } from 'node:child_process';
import { mkdir, readdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { createPluginWorld } from '../../world/plugin-world.js';
import { count } from '../count.js';

test('a plugin whose package holds paths upwards and links puts nothing beside its own folder', async () => {
  const { world, adoc, pack, close } = await createPluginWorld();
  try {
    const files = { 'up.txt': 'up', 'absolute.txt': 'absolute' };
    const { folder, file } = await pack({ name: '@contoso/plugin-hello', files });
    const outside = path.join(world.folder, 'outside');
    await mkdir(outside);
    await symlink(outside, path.join(folder, 'outward'));
    const changes = [`s,package/up.txt,package/../../../../up.txt,`, `s,package/absolute.txt,${outside}/absolute.txt,`];
    const options = ['-cPzf', file, '-C', path.dirname(folder), ...changes.map((change) => `--transform=${change}`)];
    execFileSync('tar', [...options, 'package']);
    const listed = execFileSync('tar', ['-tPzf', file], { encoding: 'utf8' });
    expect(listed).toContain('package/../../../../up.txt');
    expect(listed).toContain(`${outside}/absolute.txt`);

    const { exitCode, stderr } = await adoc(['plugins', 'install', file]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(await readdir(outside)).toEqual([]);
    const installed = await readdir(world.dataDirectory, { recursive: true, withFileTypes: true });
    expect(installed.filter(({ name }) => name === 'outward')).toEqual([]);
    const strangers = installed.filter(({ name }) => /^(?:up|absolute)\.txt$/.test(name));
    for (const { parentPath } of strangers) expect(parentPath).toContain('node_modules/@contoso/plugin-hello');
    const around = await readdir(world.folder);
    expect(around.filter((name) => name.endsWith('.txt'))).toEqual([]);
    count('inputs tried');
  } finally {
    await close();
  }
});
