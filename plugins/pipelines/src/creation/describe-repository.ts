import { AdocError, exitCodes, fullRef, path, type RestClient, shortRef } from '@adoc/sdk';
import type { NewDefinition } from '../api/definitions.js';
import { getRepository } from '../api/repositories.js';
import { findDefaultBranch } from '../api/source-repositories.js';

/** A repository of Azure Repos as a pipeline has it. @throws AdocError when it, or the YAML in it, is not there */
export async function describeOwn(
  client: RestClient,
  project: string,
  { name, branch, yaml }: { name: string; branch: string | undefined; yaml: string },
): Promise<NewDefinition['repository']> {
  const { id, name: known, defaultBranch } = await getRepository(client, project, name);
  const wanted = branch === undefined ? defaultBranch : fullRef(branch);
  if (wanted === undefined) {
    throw new AdocError(`The repository ${known} is empty.`, {
      code: 'empty-repository',
      exitCode: exitCodes.usage,
      suggestions: [`Push a branch with the file ${yaml} first.`],
    });
  }
  // The service would make a pipeline that fails with its first run.
  await client.get(path`${project}/_apis/git/repositories/${id}/items`, {
    query: {
      path: yaml,
      $format: 'json',
      'versionDescriptor.version': shortRef(wanted),
      'versionDescriptor.versionType': 'branch',
    },
    subject: `file "${yaml}" on the branch "${shortRef(wanted)}" of the repository "${known}"`,
  });
  return { id, name: known, type: 'TfsGit', defaultBranch: wanted };
}

interface OnGitHub {
  /** `owner/name` */
  name: string;
  branch: string | undefined;
  connectionId: string;
}

/** A repository of GitHub as a pipeline has it. @throws AdocError (exit 2) when nobody says which branch is meant */
export async function describeGitHub(
  client: RestClient,
  project: string,
  { name, branch, connectionId }: OnGitHub,
): Promise<NewDefinition['repository']> {
  const wanted = branch ?? (await findDefaultBranch(client, project, { connectionId, repository: name }));
  if (wanted === undefined) throw noBranch(name);
  return {
    id: name,
    name,
    type: 'GitHub',
    url: `https://github.com/${name}.git`,
    defaultBranch: fullRef(wanted),
    properties: { connectedServiceId: connectionId },
  };
}

const noBranch = (name: string): AdocError =>
  new AdocError(`The service connection does not tell the default branch of ${name}.`, {
    code: 'no-branch',
    exitCode: exitCodes.usage,
    reason: 'The repository is not there, or the service connection may not read it.',
    suggestions: ['--branch main', 'Or another connection: --service-connection NAME'],
  });
