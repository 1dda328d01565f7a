import { AdocError, exitCodes, type RestClient } from '@adoc/sdk';
import { folderPath } from '../folder-path.js';
import { isNumber } from '../is-number.js';
import { type Definition, listDefinitions } from './definitions.js';

/** What a command line says of a pipeline. */
export interface PipelineChoice {
  /** Id; a text that is no number is taken for a name. */
  id?: string | undefined;
  name?: string | undefined;
  /** Where several have the name. */
  folder?: string | undefined;
  /** How the flag for the id is called. */
  flag?: string;
}

/**
 * The id of the one pipeline that is meant. Nobody is asked about an id.
 * @throws AdocError exit 3 when there is none of that name, 2 with the ids when there are several, or nothing is said
 */
export async function getPipelineId(client: RestClient, project: string, choice: PipelineChoice): Promise<number> {
  const { id, folder } = choice;
  if (id !== undefined && isNumber(id)) return Number(id);
  const name = id ?? choice.name;
  if (!name) throw notSaid(choice.flag);
  const path = folder === undefined ? undefined : folderPath(folder);
  const same: Definition[] = [];
  // The service reads a name as a pattern.
  for await (const each of listDefinitions(client, project, { name, path })) {
    if (each.name.toLowerCase() === name.toLowerCase()) same.push(each);
  }
  const [found, ...others] = same;
  if (!found) throw noSuchPipeline(name, project, path);
  if (others.length > 0) throw ambiguous(name, same);
  return found.id;
}

const notSaid = (flag = '--id'): AdocError =>
  new AdocError('It is not said which pipeline is meant.', {
    code: 'no-pipeline',
    exitCode: exitCodes.usage,
    suggestions: [`Give its id or its name: ${flag} "Web CI"`, 'See which there are: adoc pipelines list'],
  });

const noSuchPipeline = (name: string, project: string, path: string | undefined): AdocError =>
  new AdocError(
    `There is no pipeline "${name}" in ${path === undefined ? '' : `the folder ${path} of `}the project "${project}".`,
    { code: 'not-found', exitCode: exitCodes.notFound, suggestions: ['See which there are: adoc pipelines list'] },
  );

const ambiguous = (name: string, same: Definition[]): AdocError =>
  new AdocError(`"${name}" is the name of ${same.length} pipelines.`, {
    code: 'ambiguous-pipeline',
    exitCode: exitCodes.usage,
    suggestions: same.map((each) => `${each.id} is the one in the folder ${each.path}`),
  });
