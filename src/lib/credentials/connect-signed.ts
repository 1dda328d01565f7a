import type { RestClient } from '@adoc/sdk';
import type { ConnectRequest, Local } from '../local.js';
import { connect } from '../rest/connect.js';
import { authorizationOf, nameOf, remediesFor } from './credential.js';
import { nameWhenRefused } from './name-when-refused.js';
import { refusePlainHttp } from './refuse-plain-http.js';

interface Surroundings extends Pick<Local, 'machine' | 'lists' | 'accounts' | 'settings' | 'credential'> {}

/** A client that carries the credential the chain finds, if it may go there. */
export async function connectSigned(
  { machine, lists, accounts, settings, credential: find }: Surroundings,
  request: ConnectRequest,
): Promise<RestClient> {
  const { service, plugin, talk, throttle } = request;
  const organization = request.organization.value;
  const credential =
    request.credential ?? (await find({ organization: request.organization, isStoredOnly: false, talk }));
  // A login has asked already.
  if (credential.source.kind !== 'typed') await refusePlainHttp(organization, accounts);
  talk.trace(`credential: ${nameOf(credential)}`);
  const signature = {
    authorization: () => authorizationOf(credential),
    kind: credential.kind,
    name: nameWhenRefused(credential, machine.clock.now()),
    remedies: remediesFor(credential, organization.url),
    ...(credential.rejected ? { rejected: credential.rejected } : {}),
  };
  const { ca } = await settings();
  return connect(machine, { organization, service, signature, plugin, ca, throttle, listing: lists.signal, ...talk });
}
