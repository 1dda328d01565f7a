import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, token, type World } from '../world/create-world.js';
import { readFiles } from '../world/read-tree.js';
import { keys, runOnTerminal } from '../world/run-on-terminal.js';

let world: World;

beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const words = ['devops', 'login', '--organization', 'contoso'];
const signedIn = 'Signed in to https://dev.azure.com/contoso as Ada Contoso';

/** Any part of the token that is long enough to be told from other text. */
const parts = [token.slice(0, 8), token.slice(8, 16), token.slice(-8)];

describe('on a terminal login asks for the token', () => {
  test('and shows nothing of what is typed', async () => {
    const terminal = runOnTerminal(world, words);
    await terminal.waitFor('Token: ');
    for (const character of token) terminal.type(character);
    terminal.type(keys.enter);
    const { screen, exitCode } = await terminal.finished;
    expect({ exitCode, screen }).toEqual({ exitCode: 0, screen: expect.stringContaining(signedIn) });
    expect(parts.filter((part) => screen.includes(part))).toEqual([]);
    expect(screen).not.toMatch(/\*{2,}/);
  });

  test.each([
    ['a line end', '\n'],
    ['the line end of Windows', '\r\n'],
    ['blanks and Enter', '  \r'],
  ])('and takes one that is pasted with %s', async (_name, end) => {
    const terminal = runOnTerminal(world, words);
    await terminal.waitFor('Token: ');
    terminal.type(`${token}${end}`);
    const { screen, exitCode } = await terminal.finished;
    expect({ exitCode, screen }).toEqual({ exitCode: 0, screen: expect.stringContaining(signedIn) });
    expect(parts.filter((part) => screen.includes(part))).toEqual([]);
  });

  test('and lets it be corrected', async () => {
    const terminal = runOnTerminal(world, words);
    await terminal.waitFor('Token: ');
    terminal.type(`${token}xy${keys.backspace}${keys.backspace}${keys.enter}`);
    expect(await terminal.finished).toMatchObject({ exitCode: 0, screen: expect.stringContaining(signedIn) });
  });

  test('for the default credential too', async () => {
    const terminal = runOnTerminal(world, ['devops', 'login']);
    await terminal.waitFor('Token: ');
    terminal.type(token + keys.enter);
    const { screen, exitCode } = await terminal.finished;
    expect(exitCode).toBe(0);
    expect(screen).toContain('It is checked when it is first used.');
  });

  test('only when it could be kept', async () => {
    const terminal = runOnTerminal(world, words, { env: { ADOC_SECRET_STORE: 'keychain' } });
    const { screen, exitCode } = await terminal.finished;
    expect(exitCode).toBe(1);
    expect(screen).toContain('There is no D-Bus session');
    expect(screen).not.toContain('Token:');
  });

  test('and gives the reason when it is refused', async () => {
    const terminal = runOnTerminal(world, words);
    await terminal.waitFor('Token: ');
    terminal.type(`unknown${keys.enter}`);
    const { screen, exitCode } = await terminal.finished;
    expect(exitCode).toBe(4);
    expect(screen).toContain('Error: https://dev.azure.com/contoso does not accept the token.');
    expect(await readFiles(world.home)).toEqual({});
  });
});

describe('nothing is stored', () => {
  test.each([
    ['after Ctrl-C', keys.ctrlC, 130],
    ['after Ctrl-C in the middle of the token', `emulator${keys.ctrlC}`, 130],
    ['after Ctrl-D', keys.ctrlD, 130],
    ['after Enter alone', keys.enter, 2],
    ['after blanks', `  ${keys.enter}`, 2],
    ['after a mispaste', `$(PAT)${keys.enter}`, 2],
  ])('%s', async (_name, typed, code) => {
    const terminal = runOnTerminal(world, words);
    await terminal.waitFor('Token: ');
    terminal.type(typed);
    const { screen, exitCode } = await terminal.finished;
    expect({ screen, exitCode }).toMatchObject({ exitCode: code });
    expect(screen).not.toContain('    at ');
    expect(await readFiles(world.home)).toEqual({});
    expect(world.emulator.requests).toEqual([]);
  });
});

describe('login does not ask, and says what to do instead,', () => {
  test('with --no-input', async () => {
    const { screen, exitCode } = await runOnTerminal(world, [...words, '--no-input']).finished;
    expect(exitCode).toBe(2);
    expect(screen).toContain('The token cannot be asked for: --no-input is given');
    expect(screen).toContain('Pipe it in: printf %s "$TOKEN" | adoc devops login');
    expect(screen).not.toContain('Token: ');
  });

  test('when nobody would see the question', async () => {
    const errorsTo = path.join(world.folder, 'errors');
    const { screen, exitCode } = await runOnTerminal(world, words, { errorsTo }).finished;
    expect({ screen, exitCode }).toEqual({ screen: '', exitCode: 2 });
    const errors = await readFile(errorsTo, 'utf8');
    expect(errors).toContain('the error output is not a terminal');
    expect(errors).toContain('Pipe it in');
  });
});
