import { AdocError, exitCodes, type Organization, type Source } from '@adoc/sdk';
import type { Candidate } from './candidate.js';
import { parseOrganization } from './parse-url.js';

type Environment = Record<string, string | undefined>;

const organizationVariables = ['ADOC_ORGANIZATION', 'AZDO_ORG_SERVICE_URL'] as const;

/** The variable that names the organization, if there is one: the first that is not empty. */
export function findOrganizationVariable(env: Environment): string | undefined {
  return organizationVariables.find((name) => env[name]);
}

/**
 * What the environment says: `ADOC_ORGANIZATION` or else `AZDO_ORG_SERVICE_URL`, `ADOC_PROJECT`, and a pipeline job's
 * own organization and project. A project beside an organization of the same kind belongs to it. An empty variable
 * counts as absent; an unusable one becomes a candidate with a problem, so that a flag can still overrule it.
 */
export function environmentCandidates(env: Environment): Candidate[] {
  const variable = findOrganizationVariable(env) ?? 'ADOC_ORGANIZATION';
  return [
    ...pair(env, 'environment', variable, 'ADOC_PROJECT'),
    // A job's project without its collection would go with any organization, and says nothing about that one.
    ...(env.SYSTEM_COLLECTIONURI ? pair(env, 'job', 'SYSTEM_COLLECTIONURI', 'SYSTEM_TEAMPROJECT') : []),
  ];
}

function pair(env: Environment, kind: Source['kind'], forOrganization: string, forProject: string): Candidate[] {
  const found: Candidate[] = [];
  let organization: Organization | undefined;
  const url = env[forOrganization];
  if (url) {
    const source = { kind, name: forOrganization };
    const read = readOrganization(forOrganization, url);
    if (read instanceof AdocError) return [{ source, problem: { with: 'organization', error: read } }];
    organization = read;
    found.push({ source, organization });
  }
  const project = env[forProject];
  if (project) {
    const source = { kind, name: forProject };
    const error = findUnexpanded(forProject, project);
    const said = error ? { problem: { with: 'project' as const, error } } : { project };
    found.push({ source, organization, ...said });
  }
  return found;
}

function readOrganization(variable: string, text: string): Organization | AdocError {
  const unexpanded = findUnexpanded(variable, text);
  if (unexpanded) return unexpanded;
  try {
    return parseOrganization(text);
  } catch (error) {
    if (!(error instanceof AdocError)) throw error;
    const { code, exitCode, reason, suggestions } = error;
    return new AdocError(`${variable}: ${error.message}`, { code, exitCode, reason, suggestions, cause: error });
  }
}

/** Pipelines hand on `$(NAME)` and `${{ … }}` as they stand where they know no such variable. */
function findUnexpanded(variable: string, text: string): AdocError | undefined {
  if (!text.includes('$(') && !text.includes('${{')) return undefined;
  return new AdocError(`${variable} holds a pipeline variable that was not expanded.`, {
    code: 'unexpanded-variable',
    exitCode: exitCodes.usage,
    reason: 'The pipeline knows no variable of that name, or the step does not map it.',
    suggestions: [`Set ${variable} in the step's env to a variable that exists`, `Unset ${variable}`],
  });
}
