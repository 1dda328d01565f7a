import type { Readable } from 'node:stream';
import { path, type RestClient } from '@adoc/sdk';
import type { PullRequest } from './pull-requests.js';

/**
 * The content of a file. https://learn.microsoft.com/rest/api/azure/devops/git/blobs/get-blob
 * @param limit bytes: of a longer one undefined is given, and no more of it is read
 */
export async function readBlob(
  client: RestClient,
  { repository }: PullRequest,
  { objectId, limit }: { objectId: string; limit: number },
): Promise<Buffer | undefined> {
  const address = path`${repository.project.id}/_apis/git/repositories/${repository.id}/blobs/${objectId}`;
  const body: Readable = await client.stream(address, { query: { $format: 'octetStream' } });
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    // Leaving the loop ends the request.
    if (length > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
