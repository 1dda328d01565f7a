import type { RestClient } from '@adoc/sdk';
import { getRepository } from '../api/repositories.js';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Policies know repositories by their ids only. An id that is given is not looked up. */
export async function getRepositoryId(client: RestClient, project: string, repository: string): Promise<string> {
  return guid.test(repository) ? repository : (await getRepository(client, project, repository)).id;
}
