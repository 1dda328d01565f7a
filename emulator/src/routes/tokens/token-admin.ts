import { errors } from '../../areas/errors.js';
import { directoryOf } from '../../areas/identities/directory.js';
import { descriptorOf } from '../../areas/identities/user.js';
import type { PersonalAccessToken } from '../../areas/tokens/account.js';
import { isFor, scopeOf } from '../../areas/tokens/personal-access-tokens.js';
import { revocationRulesOf } from '../../areas/tokens/revocation-rules.js';
import { type Answer, answer } from '../../http/answer.js';
import { pageOf } from '../page.js';
import { parseDate } from '../parse-date.js';
import type { Call, Route } from '../route.js';

const SCOPES = ['vso.tokenadministration'];
const HOSTS = ['vssps.dev.azure.com'];
const NOTHING = '00000000-0000-0000-0000-000000000000';
const PAGE = 20;
const VERSIONS = { resourceVersion: 1, minVersion: '5.0', maxVersion: '7.2', releasedVersion: '7.1' };

/** The tokens of anybody, for administrators. */
export const personalAccessTokens: Route = {
  id: 'af68438b-ed04-4407-9eb6-f1dbae3f922e',
  area: 'TokenAdmin',
  resource: 'PersonalAccessTokens',
  template: '_apis/{area}/{resource}/{subjectDescriptor}',
  versions: VERSIONS,
  hosts: HOSTS,
  actions: [{ method: 'GET', parameter: 'subjectDescriptor', scopes: SCOPES, run: listTokens }],
};

/** Revokes tokens of anybody, one by one. */
export const revocations: Route = {
  id: 'a9c08b2c-5466-4e22-8626-1ff304ffdf0f',
  area: 'TokenAdmin',
  resource: 'Revocations',
  template: '_apis/{area}/{resource}',
  versions: VERSIONS,
  hosts: HOSTS,
  actions: [{ method: 'POST', scopes: SCOPES, run: revokeAll }],
};

/** Makes all tokens of sign-ins before a moment void. */
export const revocationRules: Route = {
  id: 'ee4afb16-e7ab-4ed8-9d4b-4ef3e78f97e4',
  area: 'TokenAdmin',
  resource: 'RevocationRules',
  template: '_apis/{area}/{resource}',
  versions: VERSIONS,
  hosts: HOSTS,
  actions: [{ method: 'POST', scopes: SCOPES, run: createRule }],
};

function listTokens({ organization, parameters, query }: Call): Answer {
  const descriptor = parameters.subjectDescriptor;
  const user = directoryOf(organization)
    .all()
    .find((known) => descriptorOf(known) === descriptor);
  if (!user) throw errors.badArgument(`The subject descriptor '${descriptor}' is not valid.`);
  const all = organization.accounts.pats().filter((pat) => pat.owner.id === user.id && isFor(pat, organization));
  const { items, next } = pageOf(all, startOf(all, query.text('continuationToken')), query.count('pageSize') ?? PAGE);
  // The token is the id of the first one that is left, and a GUID.
  const left = next === undefined ? null : (all[next]?.authorizationId ?? null);
  return answer.json({
    value: items.map((pat) => sessionToken(organization.clock.now(), pat)),
    continuationToken: left,
  });
}

function startOf(all: readonly PersonalAccessToken[], token: string | undefined): number {
  const position = token === undefined ? 0 : all.findIndex(({ authorizationId }) => authorizationId === token);
  if (position < 0) throw errors.badArgument(`The value '${token}' is not valid for continuationToken.`);
  return position;
}

function sessionToken(now: number, pat: PersonalAccessToken): object {
  return {
    clientId: NOTHING,
    accessId: NOTHING,
    authorizationId: pat.authorizationId,
    hostAuthorizationId: NOTHING,
    userId: pat.owner.id,
    validFrom: new Date(pat.validFrom).toISOString(),
    validTo: new Date(pat.validTo).toISOString(),
    displayName: pat.displayName,
    scope: scopeOf(pat),
    targetAccounts: null,
    token: null,
    alternateToken: null,
    isValid: !pat.isRevoked && pat.validTo > now,
    isPublic: false,
    publicData: null,
    source: null,
  };
}

function revokeAll({ organization, input }: Call): Answer {
  const asked = input<{ authorizationId?: string }[]>('revocations');
  if (!Array.isArray(asked)) throw errors.badArgument('The revocations are no list.');
  for (const { authorizationId = '' } of asked) {
    const pat = organization.accounts.findPat(authorizationId);
    if (pat && isFor(pat, organization)) organization.accounts.revoke(pat);
  }
  return answer.empty(204);
}

function createRule({ organization, input }: Call): Answer {
  const { scopes = '', createdBefore } = input<{ scopes?: string; createdBefore?: string }>('revocationRule');
  const moment =
    createdBefore === undefined ? organization.clock.now() : Date.parse(parseDate(createdBefore, 'createdBefore'));
  const rule = { scopes: scopes.split(/\s+/).filter(Boolean), createdBefore: moment };
  revocationRulesOf(organization).push(rule);
  return answer.empty(201);
}
