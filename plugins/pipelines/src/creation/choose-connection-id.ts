import { AdocError, exitCodes, type RestClient } from '@adoc/sdk';
import { createGitHubConnection } from '../api/create-github-connection.js';
import { getConnectionId, listConnections } from '../api/service-connections.js';

interface Wish {
  project: string;
  /** `owner/name` of the repository. */
  repository: string;
  /** Id or name of a connection. */
  connection: string | undefined;
  /** Gives what is piped in, or typed unseen. */
  ask(label: string): Promise<string | undefined>;
}

/** az has given it this name. */
const tokenVariable = 'AZURE_DEVOPS_EXT_GITHUB_PAT';

/**
 * Id of the service connection by which a pipeline reads GitHub: the one that is named, or the only one; where there is none it is
 * made, with a token of GitHub.
 * @throws AdocError when it is not there, or it is not clear which is meant
 */
export async function chooseConnectionId(client: RestClient, wish: Wish): Promise<string> {
  const { project, connection } = wish;
  if (connection !== undefined) return getConnectionId(client, project, connection);
  const all = await listConnections(client, project, { type: 'github' });
  const [only, ...others] = all;
  if (!only) return create(client, wish);
  if (others.length === 0) return only.id;
  throw new AdocError(`The project "${project}" has ${all.length} service connections with GitHub.`, {
    code: 'ambiguous-connection',
    exitCode: exitCodes.usage,
    suggestions: all.map(({ name }) => `--service-connection "${name}"`),
  });
}

async function create(client: RestClient, { project, repository, ask }: Wish): Promise<string> {
  const token = process.env[tokenVariable] || (await ask('Personal access token of GitHub:'));
  if (token) return (await createGitHubConnection(client, project, { name: repository.replace('/', '-'), token })).id;
  throw new AdocError(`The project "${project}" has no service connection with GitHub.`, {
    code: 'no-connection',
    exitCode: exitCodes.usage,
    suggestions: [`To have one made, put a personal access token of GitHub into ${tokenVariable}, or pipe it in.`],
  });
}
