import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTestHost, type HostOptions } from '../../world/create-host.js';

const options = { debug: false, verbose: false, onlyShowErrors: false, noInput: false };

async function read(content: string | Buffer, file = 'data.yml', how: HostOptions = {}) {
  const { host, machine } = createTestHost(how);
  await writeFile(path.join(machine.cwd, 'data.yml'), content);
  return host.readData(file, options);
}

test.each([
  ['YAML', 'region: west\nsizes: [1, 2]\n'],
  ['JSON', '{"region": "west", "sizes": [1, 2]}'],
  ['UTF-8 with a byte order mark', '\ufeffregion: west\nsizes: [1, 2]\n'],
  ['UTF-16, as Windows PowerShell writes', Buffer.from('\ufeffregion: west\nsizes: [1, 2]\n', 'utf16le')],
])('a file may be %s', async (_name, content) => {
  expect(await read(content)).toEqual({ region: 'west', sizes: [1, 2] });
});

test('a dash is what is piped in', async () => {
  expect(await read('', '-', { stdin: 'region: north\n' })).toEqual({ region: 'north' });
});

test.each([
  ['is not there', '', 'other.yml', 'other.yml cannot be read.', 'ENOENT'],
  ['is neither', 'a: 1\nkey: "hunter2', 'data.yml', 'data.yml is neither JSON nor YAML.', 'Line 2, column'],
])('a file that %s is an error that repeats nothing of it', async (_name, content, file, message, reason) => {
  const failure = read(content, file);
  await expect(failure).rejects.toMatchObject({ message, reason: expect.stringContaining(reason), exitCode: 2 });
  await expect(failure).rejects.not.toMatchObject({ reason: expect.stringContaining('hunter2') });
});

test('a dash on a terminal waits for nobody', async () => {
  await expect(read('', '-', { isTTY: true })).rejects.toMatchObject({ exitCode: 2 });
});
