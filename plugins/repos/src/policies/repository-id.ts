import { isGuid, type RestClient } from '@adoc/sdk';
import { getRepository } from '../api/repositories.js';

/** Policies know repositories by their ids only. An id that is given is not looked up. */
export async function getRepositoryId(client: RestClient, project: string, repository: string): Promise<string> {
  return isGuid(repository) ? repository : (await getRepository(client, project, repository)).id;
}
