import type { Clock } from '../../clock.js';
import { identifier } from '../../identifier.js';
import { buildUser } from '../identities/build-user.js';
import type { PersonalAccessToken } from './account.js';
import { Accounts } from './accounts.js';
import type { BasicUser, Pat } from './pat.js';
import type { Secrets } from './secrets.js';

interface Given {
  pats: readonly (string | Pat)[];
  bearerTokens: readonly string[];
  basicUsers: readonly BasicUser[];
  clock: Clock;
  secrets: Secrets;
}

const OWNER = 'Ada Contoso';
const DAY = 86_400_000;

/** Gives every token that an emulator starts with its owner. */
export function buildAccounts({ pats, bearerTokens, basicUsers, clock, secrets }: Given): Accounts {
  const accounts = new Accounts(secrets);
  for (const [index, pat] of pats.entries()) {
    accounts.add(buildPat(typeof pat === 'string' ? { token: pat } : pat, index, clock.now()));
  }
  for (const token of bearerTokens) accounts.add({ kind: 'bearer', token, owner: buildUser({ name: OWNER }) });
  for (const { name, password, user = OWNER } of basicUsers) {
    secrets.add(password);
    accounts.add({
      kind: 'password',
      token: passwordToken(name, password),
      owner: buildUser({ name: user, account: name }),
    });
  }
  return accounts;
}

/** What an account with a password is found by. Windows does not look at the case of a user name. */
export const passwordToken = (name: string, password: string): string => `${name.toLowerCase()}:${password}`;

function buildPat({ token, name, user = OWNER, ...limits }: Pat, index: number, now: number): PersonalAccessToken {
  const { expired = false, validTo, organizations, scopes } = limits;
  const end = validTo === undefined ? now + 365 * DAY : Date.parse(validTo);
  if (Number.isNaN(end)) throw new Error(`validTo of a token: '${validTo}' is no date`);
  return {
    kind: 'pat',
    token,
    owner: buildUser({ name: user }),
    authorizationId: identifier('authorization', String(index)),
    displayName: name ?? `Token ${index + 1}`,
    validFrom: now - DAY,
    validTo: expired ? now : end,
    isRevoked: false,
    ...(organizations && { organizations }),
    ...(scopes && { scopes }),
  };
}
