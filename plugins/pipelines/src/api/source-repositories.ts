import { path, type RestClient } from '@adoc/sdk';

/** https://learn.microsoft.com/rest/api/azure/devops/build/source-providers/list-repositories — the fields that are used here. */
interface SourceRepository {
  /** `owner/name` */
  fullName: string;
  /** `main` or `refs/heads/main`; absent where it is not known. */
  defaultBranch?: string;
}

interface Wanted {
  /** Id of the service connection that reads GitHub. */
  connectionId: string;
  /** `owner/name` */
  repository: string;
}

/** The default branch of a repository on GitHub, as far as a service connection can see it. */
export async function findDefaultBranch(
  client: RestClient,
  project: string,
  { connectionId, repository }: Wanted,
): Promise<string | undefined> {
  const { repositories } = await client.get<{ repositories: SourceRepository[] }>(
    path`${project}/_apis/sourceProviders/GitHub/repositories`,
    {
      query: { serviceEndpointId: connectionId, repository, resultSet: 'all' },
      subject: `repository "${repository}" on GitHub`,
    },
  );
  const wanted = repository.toLowerCase();
  return repositories.find(({ fullName }) => fullName.toLowerCase() === wanted)?.defaultBranch;
}
