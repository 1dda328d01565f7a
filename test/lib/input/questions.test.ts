import type { GlobalOptions } from '@adoc/sdk';
import { canAsk } from '../../../src/lib/input/can-ask.js';
import { readHidden } from '../../../src/lib/input/read-hidden.js';
import { readLine } from '../../../src/lib/input/read-line.js';
import { createTestHost } from '../../world/create-host.js';
import { temporaryDirectory } from '../files/temporary-directory.js';

const options: GlobalOptions = { debug: false, verbose: false, onlyShowErrors: false, noInput: false };
const home = temporaryDirectory();
const terminal = (answers: string[] = []) => createTestHost({ home, isTTY: true, answers });

test('questions are asked where input and error output are terminals, and nobody said not to', () => {
  const { machine } = terminal();
  const pipe = createTestHost({ home }).machine;
  expect(canAsk(machine, options)).toBe(true);
  expect(canAsk(machine, { ...options, noInput: true })).toBe(false);
  expect(canAsk({ ...machine, stdin: pipe.stdin }, options)).toBe(false);
  expect(canAsk({ ...machine, stderr: pipe.stderr }, options)).toBe(false);
  expect(canAsk({ ...machine, stdout: pipe.stdout }, options)).toBe(true);
});

test('a question is written to the error output, and its line is the answer', async () => {
  const { machine, stdout, stderr } = terminal(['Fabrikam', 'second']);
  expect(await readLine('Project: ', machine)).toBe('Fabrikam');
  expect(await readLine('Again: ', machine)).toBe('second');
  expect(stderr()).toContain('Project: ');
  expect(stdout()).toBe('');
});

test.each([
  ['Ctrl-C', '\u0003'],
  ['Ctrl-D', '\u0004'],
])('%s at a question interrupts', async (_, key) => {
  const { machine } = terminal();
  const answer = readLine('Project: ', machine);
  machine.stdin.push(key);
  await expect(answer).rejects.toMatchObject({ name: 'Interrupted' });
});

test('the end of the input interrupts too', async () => {
  const { machine } = terminal();
  const answer = readLine('Project: ', machine);
  machine.stdin.push(null);
  await expect(answer).rejects.toMatchObject({ name: 'Interrupted' });
});

test('a hidden answer is read, and never shown', async () => {
  const { machine, stdout, stderr } = terminal(['very-secret']);
  expect(await readHidden('Token:', machine)).toBe('very-secret');
  expect(stderr()).toMatch(/^Token: /);
  expect(stderr() + stdout()).not.toContain('very-secret');
});

test('Ctrl-C at the hidden question interrupts', async () => {
  const { machine } = terminal(['\u0003']);
  await expect(readHidden('Token:', machine)).rejects.toMatchObject({ name: 'ExitPromptError' });
});
