import type { RefUpdate } from '../../events.js';
import type { User } from '../../identities/user.js';
import type { Organization } from '../../organization.js';
import { guardUpdate } from '../guard-update.js';
import { ZERO_ID } from '../object-id.js';
import { openRepository } from '../open-repository.js';
import { readRefTable } from '../read-ref-table.js';
import { recordPush } from '../record-push.js';
import type { Repository } from '../repository.js';
import { type PushReport, parsePushReport, writePushReport } from './push-report.js';
import { type PushRequest, parsePushRequest, writePushRequest } from './push-request.js';

interface Asked {
  repository: Repository;
  user: User;
  /** What the client sent, decoded. */
  body: Buffer;
  /** Lets `git receive-pack` do it. @returns what that reports. */
  receive(body: Buffer): Promise<Buffer>;
}

/**
 * Takes a push of Git's own protocol: asks everybody who may be against an update before Git sees it, and keeps what
 * really changed.
 * @returns the report for the client.
 */
export async function receivePush(organization: Organization, asked: Asked): Promise<Buffer> {
  const { repository, body, receive } = asked;
  const request = parsePushRequest(body);
  const refusals = await findRefusals(organization, asked, request);
  const allowed = request.updates.filter(({ name }) => !refusals.has(name));
  const before = await readRefTable(await openRepository(organization, repository));
  let report: PushReport = { unpack: 'ok', refs: new Map(), messages: [] };
  if (allowed.length > 0 || request.updates.length === 0) {
    const output = await receive(refusals.size > 0 ? writePushRequest({ ...request, updates: allowed }) : body);
    if (request.updates.length === 0) return output;
    report = parsePushReport(output, request.capabilities);
  }
  await keep(organization, { asked, allowed, before, bytes: request.rest.length });
  const refs = new Map(request.updates.map(({ name }) => [name, refusals.get(name) ?? report.refs.get(name)]));
  return writePushReport({ ...report, refs }, request.capabilities);
}

/** Why refs must not change, by their names. */
async function findRefusals(
  organization: Organization,
  { repository, user }: Asked,
  { updates, capabilities }: PushRequest,
): Promise<Map<string, string>> {
  const refusals = new Map<string, string>();
  for (const update of updates) {
    const objection = await guardUpdate(organization, { repository, user, update });
    if (objection) refusals.set(update.name, objection.error.message);
  }
  if (refusals.size > 0 && capabilities.includes('atomic')) {
    for (const { name } of updates) if (!refusals.has(name)) refusals.set(name, 'atomic push failure');
  }
  return refusals;
}

interface Received {
  asked: Asked;
  allowed: readonly RefUpdate[];
  before: ReadonlyMap<string, string>;
  /** Of the pack. */
  bytes: number;
}

async function keep(organization: Organization, { asked, allowed, before, bytes }: Received): Promise<void> {
  const { repository, user } = asked;
  const after = await readRefTable(await openRepository(organization, repository));
  const updates = allowed
    .map(({ name }) => ({
      name,
      oldObjectId: before.get(name) ?? ZERO_ID,
      newObjectId: after.get(name) ?? ZERO_ID,
    }))
    .filter(({ oldObjectId, newObjectId }) => oldObjectId !== newObjectId);
  if (updates.length > 0) repository.size += bytes;
  await recordPush(organization, { repository, user, updates, before });
}
