import type { Emulator } from '@adoc/emulator';
import { token } from '../../../../test/commands/start-world.js';

/** What somebody else does in the organization that the tests are in, while commands run or before. */
export async function send(emulator: Emulator, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${emulator.url}/contoso/${path}?api-version=7.1-preview.1`, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`:${token}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}
