import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Seed } from '@adoc/emulator';
import type { World } from './create-world.js';
import { commands } from './manifests.js';
import { preparePipelineExamples } from './pipeline-examples.js';
import { preparePluginExamples } from './plugin-examples.js';

interface Example {
  /** Of its command, with colons. */
  id: string;
  /** As the help shows it. */
  line: string;
}

/** Every example of the manifests. */
export const examples: Example[] = commands.flatMap(({ id, examples: lines = [] }) =>
  lines.map((line) => ({
    id,
    line: line.replaceAll('<%= config.bin %>', 'adoc').replaceAll('<%= command.id %>', id.replaceAll(':', ' ')),
  })),
);

/** The organizations, projects and repositories that the examples name. Whoever gets a code types it at once. */
export const exampleSeed: Seed = {
  entra: { tenants: [{ name: 'contoso', approvesDeviceCodes: true }] },
  organizations: ['contoso', 'fabrikam'].map((name) => ({
    name,
    projects: [
      { name: 'Public', visibility: 'public' as const, repositories: [{ name: 'shop', branches: ['main'] }] },
      {
        name: 'Fabrikam',
        repositories: [
          { name: 'empty' },
          {
            name: 'web',
            branches: ['main', 'release/1', 'feature/1', 'feature/2'],
            pullRequests: [
              {
                title: 'Remember the cart',
                source: 'feature/1',
                reviewers: [{ name: 'Ada Contoso' }],
                workItemIds: ['1', '2'],
                threads: [{ content: 'Why a week?' }],
              },
            ],
          },
        ],
        workItems: [{ title: 'Find the cart again' }, { title: 'Empty it after a week' }],
        pipelines: [{ name: 'web CI' }],
      },
    ],
  })),
  collections: [{ name: 'DefaultCollection', projects: [{ name: 'Fabrikam', repositories: [{ name: 'web' }] }] }],
};

/** What has to be there before the examples of some commands, by the beginning of their ids. It says what to type instead of ids that no seed can choose. */
const preparations: Record<string, (world: World, id: string) => Promise<Record<string, string>>> = {
  'devops:pat:': async (world) => {
    await succeed(world, ['devops', 'login', '--org', 'contoso', '--auth-type', 'entra', '--device-code']);
    const id = await succeed(world, ['devops', 'pat', 'list', '--query', '[0].authorizationId', '--output', 'tsv']);
    return { '4ab5d6f3-8a60-4b0c-9b33-6c2c1e0a7d11': id.trim() };
  },
  'pipelines:': preparePipelineExamples,
  'plugins:': preparePluginExamples,
  'extension:': preparePluginExamples,
  'repos:clone': async (world) => {
    await letGitIn(world);
    return {};
  },
  'repos:delete': async (world) => {
    const id = await succeed(world, ['repos', 'show', '-r', 'web', '--query', 'id', '--output', 'tsv']);
    return { '3411ebc1-d5aa-464f-9615-0b527bc66719': id.trim() };
  },
  'repos:import:create': async (world) => {
    // What takes the service a minute is over when it is asked the next time.
    world.emulator.clock.rate = 1_000_000;
    const source = 'https://dev.azure.com/contoso/Public/_git/shop';
    return { 'https://github.com/fabrikam/shop.git': source, 'https://git.contoso.com/shop.git': source };
  },
  'repos:ref:create': async (world) => {
    const words = ['repos', 'commits', '-r', 'web', '--top', '1', '--query', '[0].commitId', '--output', 'tsv'];
    return { '8d4a5a3a1d0c1f0f5f1f1b2b3c3d4e4f5a6b7c8d': (await succeed(world, words)).trim() };
  },
  'repos:pr:checkout': async (world) => {
    await letGitIn(world);
    return {};
  },
  'repos:pr:policy:queue': async (world) => {
    const words = ['--branch', 'main', '--repository-id', 'web', '--blocking', 'false', '--enabled', 'true'];
    await succeed(world, ['repos', 'policy', 'work-item-linking', 'create', ...words]);
    return {};
  },
  'repos:policy:': async (world, id) => {
    // The policy 1 is of the kind that the example changes, and made by the example that makes such ones.
    const [, kind = 'comment-required'] = /^repos:policy:(.+):update$/.exec(id) ?? [];
    const { line = '' } = examples.find((each) => each.id === `repos:policy:${kind}:create`) ?? {};
    const policy = await succeed(world, line.replaceAll('"', '').split(' ').slice(1));
    const file = path.join(world.folder, 'policy.json');
    await writeFile(file, policy);
    return { 'policy.json': file };
  },
};

/** Git itself reaches the emulator, and signs in to it. */
async function letGitIn(world: World): Promise<void> {
  const rewrite = `[url "${world.emulator.url}/"]\n\tinsteadOf = https://dev.azure.com/\n`;
  await writeFile(path.join(world.home, '.gitconfig'), rewrite, { flag: 'a' });
  await world.login(`${world.emulator.url}/contoso`);
}

async function succeed(world: World, words: string[]): Promise<string> {
  const { exitCode, stderr, stdout } = await world.adoc(words);
  if (exitCode !== 0) throw new Error(stderr);
  return stdout;
}

/** Makes what an example needs. @returns the line to type: ids that no seed can choose are in it */
export async function prepareExample(world: World, { id, line }: Example): Promise<string> {
  // The one Server that the examples name is the emulator's.
  const words = { 'https://tfs.contoso.com/tfs/DefaultCollection': world.emulator.organizationUrl };
  for (const [start, preparation] of Object.entries(preparations)) {
    if (id.startsWith(start)) Object.assign(words, await preparation(world, id));
  }
  return Object.entries(words).reduce((text, [said, there]) => text.replaceAll(said, there), line);
}
