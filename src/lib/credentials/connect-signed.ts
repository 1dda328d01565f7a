import { AdocError, exitCodes, type Organization, type RestClient } from '@adoc/sdk';
import type { Accounts } from '../accounts/accounts.js';
import { isOriginOf } from '../accounts/is-origin-of.js';
import type { ConnectRequest } from '../local.js';
import type { Machine } from '../machine.js';
import { travelsInClear } from '../organization/travels-in-clear.js';
import { connect } from '../rest/connect.js';
import type { Settings } from '../settings/settings.js';
import { getCredential } from './chain.js';
import { authorizationOf, nameOf, remediesFor } from './credential.js';

interface Surroundings {
  machine: Machine;
  accounts: () => Promise<Accounts>;
  settings: () => Promise<Settings>;
}

/** A client that carries the credential the chain finds, if it may go there. */
export async function connectSigned(
  { machine, accounts, settings }: Surroundings,
  request: ConnectRequest,
): Promise<RestClient> {
  const { service, plugin, talk, throttle } = request;
  const organization = request.organization.value;
  const providers = { env: machine.env, accounts };
  const credential = request.credential ?? (await getCredential(providers, request.organization));
  await refusePlainHttp(organization, accounts);
  talk.trace(`credential: ${nameOf(credential.source)}`);
  const signature = {
    authorization: () => authorizationOf(credential),
    name: nameOf(credential.source),
    remedies: remediesFor(credential.source, organization.url),
  };
  const { ca } = await settings();
  return connect(machine, { organization, service, signature, plugin, ca, throttle, ...talk });
}

async function refusePlainHttp(organization: Organization, accounts: Surroundings['accounts']): Promise<void> {
  if (!travelsInClear(organization)) return;
  const known = await (await accounts()).list();
  if (known.some((account) => account.allowHttp && isOriginOf(account, organization))) return;
  throw new AdocError(`${organization.url} is not encrypted: the token would travel in the clear.`, {
    code: 'plain-http',
    exitCode: exitCodes.notAllowed,
    suggestions: ['Use https.', `Or accept it: adoc devops login --organization ${organization.url} --allow-http`],
  });
}
