import { AdocError, exitCodes, path, type RestClient } from '@adoc/sdk';

/** https://learn.microsoft.com/rest/api/azure/devops/build/definitions/list — the fields that are used here. */
interface Pipeline {
  id: number;
  name: string;
  /** Folder: `\Web`. */
  path: string;
}

/**
 * @param name name of a pipeline, in any case, or its id, which nobody is asked about
 * @throws AdocError exit 3 when there is none of that name, 2 with the ids when there are several
 */
export async function getPipelineId(client: RestClient, project: string, name: string): Promise<number> {
  if (/^\d+$/.test(name)) return Number(name);
  const list = await client.list<Pipeline>(path`${project}/_apis/build/definitions`, {
    query: { name },
    subject: `project "${project}"`,
  });
  // The service reads the name as a pattern.
  const [found, ...others] = list.filter((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!found) {
    throw new AdocError(`There is no pipeline "${name}" in the project "${project}".`, {
      code: 'not-found',
      exitCode: exitCodes.notFound,
      suggestions: ['Give its name in full, or its id, which is in the address of its web page.'],
    });
  }
  if (others.length === 0) return found.id;
  throw new AdocError(`"${name}" is the name of ${others.length + 1} pipelines.`, {
    code: 'ambiguous-pipeline',
    exitCode: exitCodes.usage,
    suggestions: [found, ...others].map((each) => `${each.id}: ${each.path.replace(/\\$/, '')}\\${each.name}`),
  });
}
