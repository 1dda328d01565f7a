import { type Account, isPersonalAccessToken, type PersonalAccessToken } from './account.js';
import { Secrets } from './secrets.js';

/** Everybody who can sign in, by what they show. */
export class Accounts {
  readonly #byToken = new Map<string, Account>();
  readonly #pats = new Map<string, PersonalAccessToken>();
  /** What of them must not be written down. */
  readonly secrets: Secrets;

  constructor(secrets = new Secrets()) {
    this.secrets = secrets;
  }

  /** @throws Error when the token is empty, which would let everybody in. */
  add<T extends Account>(account: T): T {
    if (account.token === '') throw new Error('an empty token would let everybody in');
    this.secrets.add(account.token);
    this.#byToken.set(account.token, account);
    if (isPersonalAccessToken(account)) this.#pats.set(account.authorizationId, account);
    return account;
  }

  find(token: string): Account | undefined {
    return this.#byToken.get(token);
  }

  /** From now on the token lets nobody in. A personal access token stays in the lists of its owner. */
  revoke(account: Account): void {
    this.#byToken.delete(account.token);
    if (isPersonalAccessToken(account)) account.isRevoked = true;
  }

  /** By its authorization id, revoked and expired ones too. */
  findPat(authorizationId: string): PersonalAccessToken | undefined {
    return this.#pats.get(authorizationId.toLowerCase());
  }

  /** All that ever were, oldest first. */
  pats(): PersonalAccessToken[] {
    return [...this.#pats.values()];
  }
}
