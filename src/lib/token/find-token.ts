import type { Found, Organization, SessionChoice } from '@adoc/sdk';
import { authorizationOf, type CredentialKind, nameOf } from '../credentials/credential.js';
import type { Local } from '../local.js';
import { isMarketplace, parseSignInTarget } from '../organization/marketplace.js';
import { Secret } from '../secrets/secret.js';
import { createSession } from '../session.js';
import { talkOn } from '../talk.js';

/** The credential of an organization with what is known about it. */
export interface TokenResult {
  organization: string;
  kind: CredentialKind;
  /** Names it: `the token stored for https://dev.azure.com/contoso`. */
  source: string;
  /** Token or password. */
  secret: Secret;
  /** Value of the `Authorization` header. */
  header: Secret;
}

/** @throws AdocError (exit 4) when there is none, or none that may go there */
export async function findToken(local: Local, choice: SessionChoice): Promise<TokenResult> {
  const organization = await findTarget(local, choice);
  const talk = talkOn(local.machine, choice.options);
  const credential = await local.credential({ organization, isStoredOnly: false, talk });
  return {
    organization: organization.value.url,
    kind: credential.kind,
    source: nameOf(credential),
    secret: credential.secret,
    header: new Secret(authorizationOf(credential)),
  };
}

/** The Marketplace is named by a flag only: programs that publish ask for its token, and no command of ours works with it. */
async function findTarget(local: Local, choice: SessionChoice): Promise<Found<Organization>> {
  const given = choice.organization === undefined ? undefined : parseSignInTarget(choice.organization);
  return given && isMarketplace(given)
    ? { value: given, source: { kind: 'flag', name: '--organization' } }
    : createSession(local, choice).organization();
}
