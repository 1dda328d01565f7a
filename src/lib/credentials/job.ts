import type { Organization } from '@adoc/sdk';
import { environmentCandidates } from '../organization/environment-candidates.js';
import { Secret } from '../secrets/secret.js';
import type { Credential } from './credential.js';
import { parseToken } from './parse-token.js';

const variable = 'SYSTEM_ACCESSTOKEN';

/** Whether this process runs in a job of Azure Pipelines that belongs to an organization or collection. */
export function isJobOf(env: NodeJS.ProcessEnv, { url }: Organization): boolean {
  return environmentCandidates(env).some(
    ({ source, organization }) => source.kind === 'job' && organization?.url === url,
  );
}

/**
 * The token of the pipeline job, where its step maps it into the environment. It is for the job's own collection.
 * @throws AdocError when the variable holds something else, such as an unexpanded `$(System.AccessToken)`
 */
export function findJobToken(env: NodeJS.ProcessEnv, organization: Organization): Credential | undefined {
  if (!isJobOf(env, organization)) return undefined;
  const token = parseToken(env[variable] ?? '', variable);
  if (token === undefined) return undefined;
  return { kind: 'bearer', secret: new Secret(token), source: { kind: 'job', collection: organization.url } };
}

/** Why a job without its token is not signed in, and how to map it. */
export const jobTokenMissing = {
  reason: 'This is a job of Azure Pipelines, whose token is not handed to a step by itself.',
  suggestions: ['Map it in the step: env: {SYSTEM_ACCESSTOKEN: $(System.AccessToken)}'],
};
