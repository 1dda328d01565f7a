import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Seed } from '@adoc/emulator';
import type { World } from './create-world.js';

const yaml = `stages:
- stage: Production
  jobs:
  - deployment: Web
    environment: production
    strategy: { runOnce: { deploy: { steps: [{ script: echo Rolling out }] } } }
`;

/**
 * What the examples of pipelines name: the first run has ended, the second one waits for an approval, and so does the
 * first release; the third run has failed.
 */
const seed: Seed = {
  organizations: [
    {
      name: 'contoso',
      gitHubRepositories: [{ name: 'fabrikam/site' }],
      pools: [{ name: 'Linux', agents: [{ name: 'linux-01' }] }],
      projects: [
        {
          name: 'Fabrikam',
          repositories: [
            {
              name: 'web',
              branches: ['main', 'release/1'],
              files: { 'azure-pipelines.yml': yaml, 'ci/build.yml': yaml },
            },
          ],
          environments: [{ name: 'production', approvers: ['Ada Contoso'] }, { name: 'staging' }],
          variableGroups: [{ name: 'Shared', variables: { region: 'westeurope', title: 'The shop' } }],
          serviceConnections: [{ name: 'Azure', type: 'azurerm', url: 'https://management.azure.com/' }],
          pipelines: [
            {
              name: 'Web CI',
              folder: '\\Web',
              variables: { configuration: 'Release', note: '' },
              secrets: ['deployKey'],
              runs: [
                { age: 2000, artifacts: [{ name: 'web' }] },
                { age: 90, status: 'inProgress' },
                { age: 80, result: 'failed' },
              ],
            },
            { name: 'Old CI', folder: '\\Web\\Old' },
            { name: 'Nightly', yamlPath: 'nightly.yml' },
          ],
          releaseDefinitions: [
            {
              name: 'Web CD',
              pipeline: 'Web CI',
              stages: [{ name: 'Production', approver: 'Ada Contoso' }],
              releases: [{ decisions: ['pending'] }],
            },
          ],
        },
      ],
    },
  ],
};

/** Puts that into the emulator, and says which ids approvals have. */
export async function preparePipelineExamples(world: World, id: string): Promise<Record<string, string>> {
  world.emulator.reset(seed);
  // Runs that are waited for end within seconds.
  world.emulator.clock.rate = 60;
  if (id === 'pipelines:validate') {
    const file = path.join(world.folder, 'azure-pipelines.yml');
    await writeFile(file, yaml);
    return { 'azure-pipelines.yml': file };
  }
  const [run = '', approval = ''] = await first(world, 'approval list', '[0].[pipeline.owner.id, id]');
  const [release = '', releaseApproval = ''] = await first(world, 'release approval list', '[0].[release.id, id]');
  return {
    '--run-id 1': `--run-id ${run}`,
    '--id 3411ebc1-d5aa-464f-9615-0b527bc66719': `--id ${approval}`,
    '--release-id 1': `--release-id ${release}`,
    '--id 2': `--id ${releaseApproval}`,
  };
}

async function first(world: World, list: string, query: string): Promise<string[]> {
  const words = ['pipelines', ...list.split(' '), '--query', query, '--output', 'tsv'];
  const { exitCode, stderr, stdout } = await world.adoc(words);
  if (exitCode !== 0) throw new Error(stderr);
  return stdout.trim().split(/\s+/);
}
