import { AdocError } from '@adoc/sdk';
import { isJsonObject } from '../files/is-json-object.js';
import { noteRevealed } from '../secrets/revealed.js';
import { Secret } from '../secrets/secret.js';

/** What is kept of a sign-in with Microsoft Entra ID, as one secret. */
export interface EntraSecret {
  accessToken: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
  /** The identity library's own state, with the refresh token. Only of people. */
  cache?: string;
  /** Of an application that signs in with a secret. */
  clientSecret?: string;
  /** Of an application whose certificate came from the environment: PEM, with the private key. */
  certificate?: string;
  /** Of an application whose certificate is protected. */
  certificatePassword?: string;
}

/** What an application proves itself with, where it is kept. */
export type OwnSecret = Pick<EntraSecret, 'clientSecret' | 'certificate' | 'certificatePassword'>;

export const sealEntraSecret = (content: EntraSecret): Secret => new Secret(JSON.stringify(content));

/** @throws AdocError when what the store gave is something else */
export function openEntraSecret(secret: Secret): EntraSecret {
  const content = parse(secret.reveal());
  if (isJsonObject(content) && typeof content.accessToken === 'string' && typeof content.expiresAt === 'number') {
    const opened = content as unknown as EntraSecret;
    for (const piece of piecesOf(opened)) noteRevealed(piece);
    return opened;
  }
  throw new AdocError('What is stored of the sign-in with Microsoft Entra ID is damaged.', {
    code: 'damaged-secret',
    suggestions: ['Sign in again: adoc devops login --auth-type entra'],
  });
}

/** What is secret in it on its own: words of others may repeat each. */
function piecesOf({ accessToken, clientSecret = '', certificatePassword = '', cache = '' }: EntraSecret): string[] {
  const ofPerson = [...cache.matchAll(/"secret":\s*"([^"\\]+)"/g)].map(([, token = '']) => token);
  return [accessToken, clientSecret, certificatePassword, ...ofPerson];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
