import type { RefUpdate } from '../../events.js';
import { FLUSH, pktLine, readSection } from './pkt-line.js';

/** What a client of `git push` asks for. */
export interface PushRequest {
  updates: RefUpdate[];
  capabilities: string[];
  /** Lines about where the client's own history ends. */
  shallow: Buffer[];
  /** What follows the commands: the pack. */
  rest: Buffer;
}

/** Reads the commands of a push. @throws ServiceError when it is not in the form of the protocol. */
export function parsePushRequest(body: Buffer): PushRequest {
  const { lines, end } = readSection(body);
  const request: PushRequest = { updates: [], capabilities: [], shallow: [], rest: body.subarray(end) };
  for (const line of lines) {
    const [command = '', capabilities = ''] = line.toString().split('\0');
    const match = /^([0-9a-f]{40}) ([0-9a-f]{40}) (.+?)\n?$/.exec(command);
    if (!match) request.shallow.push(line);
    else request.updates.push({ oldObjectId: match[1] ?? '', newObjectId: match[2] ?? '', name: match[3] ?? '' });
    request.capabilities.push(...capabilities.trim().split(' ').filter(Boolean));
  }
  return request;
}

/** Writes a push with other commands. */
export function writePushRequest({ updates, capabilities, shallow, rest }: PushRequest): Buffer {
  const commands = updates.map(({ name, oldObjectId, newObjectId }, index) => {
    const first = index === 0 ? `\0 ${capabilities.join(' ')}` : '';
    return pktLine(`${oldObjectId} ${newObjectId} ${name}${first}`);
  });
  return Buffer.concat([...shallow.map(pktLine), ...commands, FLUSH, rest]);
}
