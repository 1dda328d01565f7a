import type { SessionChoice } from '@adoc/sdk';
import { authorizationOf, type CredentialKind, nameOf } from '../credentials/credential.js';
import type { Local } from '../local.js';
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
  const organization = await createSession(local, choice).organization();
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
