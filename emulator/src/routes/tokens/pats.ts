import { errors } from '../../areas/errors.js';
import type { Account } from '../../areas/tokens/account.js';
import { notWithToken } from '../../areas/tokens/errors.js';
import { listPats } from '../../areas/tokens/list-pats.js';
import { createPat, findPat, type PatInput, revokePat, updatePat } from '../../areas/tokens/personal-access-tokens.js';
import { type Answer, answer } from '../../http/answer.js';
import { pageOf } from '../page.js';
import type { Call, Route } from '../route.js';
import { patBody, patResult } from './pat-body.js';

const LARGEST_PAGE = 100;
const READ = ['vso.pats', 'vso.pats_manage'];
const MANAGE = ['vso.pats_manage'];

/** The personal access tokens of the caller, who has to be signed in with Entra ID. */
export const pats: Route = {
  id: '55967393-20ef-45c6-a96c-b5d5d5986a9a',
  area: 'Tokens',
  resource: 'Pats',
  template: '_apis/{area}/{resource}/{id}',
  versions: { resourceVersion: 1, minVersion: '6.1', maxVersion: '7.2', releasedVersion: '0.0' },
  hosts: ['vssps.dev.azure.com'],
  actions: [
    { method: 'GET', scopes: READ, run: getOrList },
    { method: 'POST', scopes: MANAGE, run: create },
    { method: 'PUT', scopes: MANAGE, run: update },
    { method: 'DELETE', scopes: MANAGE, run: revoke },
  ],
};

function getOrList(call: Call): Answer {
  const owner = signedIn(call);
  const { organization, query } = call;
  const id = query.text('authorizationId');
  if (id !== undefined) {
    const pat = findPat(organization, owner, id);
    return answer.json(patResult(call, { pat, error: pat ? 'none' : 'authorizationNotFound' }));
  }
  const all = listPats(organization, owner, {
    filter: query.text('displayFilterOption') ?? 'active',
    sortBy: query.text('sortByOption') ?? 'displayDate',
    isAscending: query.text('isSortAscending') === undefined || query.flag('isSortAscending'),
  });
  const size = Math.min(query.count('$top') ?? LARGEST_PAGE, LARGEST_PAGE);
  const { items, next } = pageOf(all, query.count('continuationToken') ?? 0, size);
  // This list says in its body where it goes on.
  return answer.json({
    continuationToken: next === undefined ? '' : String(next),
    patTokens: items.map((pat) => patBody(call, pat)),
  });
}

function create(call: Call): Answer {
  const owner = signedIn(call);
  const result = createPat(call.organization, owner, call.input<PatInput>('token'));
  return answer.json(patResult(call, result, result.pat?.token ?? null));
}

function update(call: Call): Answer {
  const owner = signedIn(call);
  const { authorizationId, ...input } = call.input<PatInput & { authorizationId?: string }>('token');
  if (!authorizationId) throw errors.missing('authorizationId');
  return answer.json(patResult(call, updatePat(call.organization, owner, authorizationId, input)));
}

function revoke(call: Call): Answer {
  const owner = signedIn(call);
  const id = call.query.text('authorizationId');
  if (id === undefined) throw errors.missing('authorizationId');
  revokePat(call.organization, owner, id);
  return answer.empty(204);
}

/** @throws ServiceError for a caller who shows a personal access token. */
function signedIn({ caller }: Call): Account {
  if (caller.account?.kind !== 'bearer') throw notWithToken();
  return caller.account;
}
