import { path, type RestClient } from '@adoc/sdk';

/** What a tag is on: a run of a project. */
interface Tagged {
  project: string;
  buildId: number;
}

/** Tags of a run, by their names. */
export function listTags(client: RestClient, tagged: Tagged): Promise<string[]> {
  return client.list(pathOf(tagged), { subject: subjectOf(tagged) });
}

/** @returns all tags that the run has now */
export async function addTags(client: RestClient, tagged: Tagged, tags: string[]): Promise<string[]> {
  const { value } = await client.send<{ value: string[] }>('POST', pathOf(tagged), {
    body: tags,
    subject: subjectOf(tagged),
  });
  return value;
}

/** @returns the tags that are left */
export async function deleteTag(client: RestClient, tagged: Tagged, tag: string): Promise<string[]> {
  const { value } = await client.send<{ value: string[] }>('DELETE', `${pathOf(tagged)}/${path`${tag}`}`, {
    subject: subjectOf(tagged),
  });
  return value;
}

const pathOf = ({ project, buildId }: Tagged): string => path`${project}/_apis/build/builds/${buildId}/tags`;

const subjectOf = ({ project, buildId }: Tagged): string => `run ${buildId} of the project "${project}"`;
