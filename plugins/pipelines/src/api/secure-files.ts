import { isGuid, path, type RestClient } from '@adoc/sdk';
import { chooseNamed } from '../choose-named.js';

/** https://learn.microsoft.com/rest/api/azure/devops/distributedtask/securefiles — the fields that are used here. */
interface SecureFile {
  id: string;
  name: string;
}

/** @param name name, or id, which nobody is asked about @throws AdocError (exit 3) when the project has none of the name */
export async function getSecureFileId(client: RestClient, project: string, name: string): Promise<string> {
  if (isGuid(name)) return name;
  const found = await client.list<SecureFile>(path`${project}/_apis/distributedtask/securefiles`, {
    apiVersion: '7.1-preview.1',
    query: { namePattern: name },
    subject: `project "${project}"`,
  });
  const list = 'the library of the project, in the browser';
  return chooseNamed(found, { name, kind: 'secure file', place: `in the project "${project}"`, list }).id;
}
