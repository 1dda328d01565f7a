import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runInChild } from '../../../src/lib/secrets/run-in-child.js';
import { temporaryDirectory } from '../files/temporary-directory.js';
import { buildKeychainChild } from './build-keychain-child.js';

const source = path.resolve(import.meta.dirname, '../../../node_modules/keytar');

describe('a machine on which the keychain package does not work', () => {
  const ask = (script: string) => {
    const options = {
      script,
      env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' },
      platform: 'linux',
      timeLimit: 9_000,
    } as const;
    return runInChild(options)({ verb: 'find', account: 'a' });
  };

  it('says so when the package was not installed', async () => {
    const script = await buildKeychainChild(temporaryDirectory(), { withKeytar: false });
    expect(await ask(script)).toEqual({ failure: expect.stringMatching(/Cannot find (module|package) 'keytar/) });
  });

  it('gives the reason of the operating system when its binary cannot be loaded', async () => {
    const directory = temporaryDirectory();
    const script = await buildKeychainChild(directory, { withKeytar: false });
    const keytar = path.join(directory, 'node_modules/keytar');
    mkdirSync(path.join(directory, 'node_modules'));
    cpSync(source, keytar, { recursive: true });
    const binary = path.join(keytar, 'prebuilds', `${process.platform}-${process.arch}`, 'keytar.node');
    writeFileSync(binary, 'not a binary');
    expect(await ask(script)).toEqual({ failure: expect.stringContaining('file too short') });
    rmSync(binary);
    expect(await ask(script)).toEqual({ failure: expect.stringContaining('keytar.node') });
  });

  it('says so when the program that asks it is missing or ends early', async () => {
    const directory = temporaryDirectory();
    expect(await ask(path.join(directory, 'nothing.js'))).toEqual({ failure: expect.stringContaining('nothing.js') });
    writeFileSync(path.join(directory, 'dies.js'), 'process.kill(process.pid, "SIGSEGV")');
    expect(await ask(path.join(directory, 'dies.js'))).toEqual({ failure: expect.stringContaining('SIGSEGV') });
    writeFileSync(path.join(directory, 'noise.js'), 'console.log("hello"); setInterval(() => {}, 1000)');
    expect(await ask(path.join(directory, 'noise.js'))).toEqual({
      failure: expect.stringContaining('no proper answer'),
    });
  });
});
