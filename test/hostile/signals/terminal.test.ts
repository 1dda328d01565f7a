import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, token, type World } from '../../world/create-world.js';
import { heldProgram } from '../../world/held-program.js';
import { readTree } from '../../world/read-tree.js';
import { runInShell, type Shell } from '../../world/run-in-shell.js';
import { keys } from '../../world/run-on-terminal.js';
import { type SilentServer, startSilentServer } from '../../world/silent-server.js';
import { count } from '../count.js';

const contoso = ['--organization', 'contoso'];

const servers: SilentServer[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

async function openSilent(): Promise<SilentServer> {
  const server = await startSilentServer();
  servers.push(server);
  return server;
}

/** A program begins to work; what is given back is told when all that it has started is gone. */
type Phase = (world: World) => Promise<{ shell: Shell; gone?: Promise<unknown> }>;

const phases: Record<string, Phase> = {
  async 'login asks for the token'(world) {
    const shell = runInShell(world, ['devops', 'login', ...contoso]);
    await shell.waitFor('Token: ');
    shell.type('half-a-tok');
    return { shell };
  },
  async 'login waits for the server'(world) {
    const silent = await openSilent();
    const shell = runInShell(world, ['devops', 'login', '--organization', silent.organizationUrl]);
    await shell.waitFor('Token: ');
    shell.type(token + keys.enter);
    await silent.arrival;
    return { shell };
  },
  async 'login waits for a code to be typed'(world) {
    const shell = runInShell(world, ['devops', 'login', ...contoso, '--auth-type', 'entra', '--device-code']);
    await shell.waitFor('enter the code');
    return { shell };
  },
  async 'configure asks for a default'(world) {
    const shell = runInShell(world, ['devops', 'configure']);
    await shell.waitFor('Default organization');
    shell.type('half-a-na');
    return { shell };
  },
  async 'a list waits for the server'(world) {
    const silent = await openSilent();
    const words = ['repos', 'list', '--organization', silent.organizationUrl, '--project', 'Fabrikam'];
    const shell = runInShell(world, words, { ADOC_TOKEN: token });
    await silent.arrival;
    return { shell };
  },
  async 'npm fetches a plugin'(world) {
    const held = heldProgram();
    const folder = path.join(world.folder, 'programs');
    await mkdir(folder);
    await writeFile(path.join(folder, 'npm'), ['#!/bin/sh', ...held.lines, ''].join('\n'));
    await chmod(path.join(folder, 'npm'), 0o755);
    const shell = runInShell(world, ['plugins', 'install', '@contoso/plugin-hello'], {
      PATH: `${folder}${path.delimiter}${process.env.PATH}`,
    });
    await held.started;
    return { shell, gone: held.gone };
  },
  async 'a run is watched'(world) {
    const shell = runInShell(world, ['pipelines', 'runs', 'watch', '1', ...contoso, '--project', 'Fabrikam'], {
      ADOC_TOKEN: token,
    });
    await shell.waitFor('inProgress');
    return { shell };
  },
};

const ways: [name: string, end: (shell: Shell) => unknown, code: number][] = [
  ['Ctrl-C', (shell) => shell.type(keys.ctrlC), 130],
  ['SIGTERM', (shell) => shell.signal('SIGTERM'), 143],
  ['SIGHUP', (shell) => shell.signal('SIGHUP'), 129],
  ['a closed window', (shell) => shell.hangUp(), 129],
];

const runs = [{ age: 1, status: 'inProgress' as const }];
const web = { name: 'web', branches: ['main'], files: { 'azure-pipelines.yml': 'steps:\n- script: sleep 3600\n' } };
const projects = [{ name: 'Fabrikam', repositories: [web], pipelines: [{ name: 'CI', repository: 'web', runs }] }];
const seed = {
  organizations: [{ name: 'contoso', projects }],
  entra: {
    tenants: [{ name: 'contoso', clients: [{ name: 'Azure CLI', id: '04b07795-8ddb-461a-bbee-02f9e1bf7b46' }] }],
  },
};

const onTerminals = process.platform === 'win32' ? describe.skip : describe;

onTerminals.each(Object.entries(phases))('while %s', (_name, begin) => {
  test.concurrent.each(ways)(
    '%s gives the terminal back as it was, and leaves nothing behind',
    async (way, end, code) => {
      const world = await createWorld({ hasFaults: true, seed, now: new Date('2026-03-01T09:00:00Z') });
      try {
        const { shell, gone } = await begin(world);
        await end(shell);
        const { screen, exitCode, isRestored } = await shell.finished;
        await gone;
        const left = Object.keys(await readTree(world.home)).filter((name) => /\.(lock$|tmp|staging)/.test(name));
        expect({ exitCode, isRestored, left, screen }).toEqual({
          exitCode: code,
          isRestored: way === 'a closed window' ? undefined : true,
          left: [],
          screen: expect.not.stringMatching(/^\s+at /m),
        });
        // The cursor may be hidden for a while, and comes back.
        if (way !== 'a closed window')
          expect(screen.lastIndexOf('\x1b[?25l')).toBeLessThanOrEqual(screen.lastIndexOf('\x1b[?25h'));
        count('faults injected');
      } finally {
        await world.close();
      }
    },
  );
});
