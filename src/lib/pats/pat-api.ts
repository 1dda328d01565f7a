import { AdocError, exitCodes, type RestClient } from '@adoc/sdk';
import type { Pat, PatWish } from './pat.js';

const where = '_apis/tokens/pats';
const apiVersion = '7.1-preview.1';

interface Result {
  patToken?: Pat | null;
  patTokenError?: string;
}

export type PatFilter = 'active' | 'revoked' | 'expired' | 'all';

/** All tokens of the user who is signed in, page after page. */
export async function* listPats(client: RestClient, filter: PatFilter): AsyncGenerator<Pat> {
  let continuationToken: string | undefined;
  do {
    const page: { patTokens?: Pat[]; continuationToken?: string | null } = await client.get(where, {
      apiVersion,
      query: { displayFilterOption: filter, continuationToken },
    });
    yield* page.patTokens ?? [];
    continuationToken = page.continuationToken || undefined;
  } while (continuationToken);
}

export async function getPat(client: RestClient, authorizationId: string): Promise<Pat> {
  return patOf(await client.get<Result>(where, { apiVersion, query: { authorizationId }, subject: 'such token' }));
}

export async function createPat(client: RestClient, wish: PatWish): Promise<Pat & { token: string }> {
  const pat = patOf(await client.send<Result>('POST', where, { apiVersion, body: wish }));
  if (!pat.token) throw refused('serverError');
  return { ...pat, token: pat.token };
}

export async function updatePat(client: RestClient, authorizationId: string, wish: Partial<PatWish>): Promise<Pat> {
  return patOf(await client.send<Result>('PUT', where, { apiVersion, body: { authorizationId, ...wish } }));
}

export async function revokePat(client: RestClient, authorizationId: string): Promise<void> {
  await client.send('DELETE', where, { apiVersion, query: { authorizationId }, subject: 'such token' });
}

/** The service answers 200 and puts what went wrong into a field. */
function patOf({ patToken, patTokenError = 'none' }: Result): Pat {
  if (patToken && patTokenError.toLowerCase() === 'none') return patToken;
  throw refused(patTokenError);
}

const meanings: Record<string, string> = {
  displaynamerequired: 'A token needs a name.',
  invaliddisplayname: 'The name cannot be used for a token.',
  invalidvalidto: 'The token cannot expire at that time: it is past, or later than the organization allows.',
  invalidscope: 'A scope does not exist.',
  accessdenied: 'The service does not allow it.',
  authorizationnotfound: 'There is no such token.',
  tokennotfound: 'There is no such token.',
  invalidauthorizationid: 'There is no such token.',
  globalpatpolicyviolation: 'The tenant does not allow tokens for all organizations.',
  fullscopepatpolicyviolation: 'The tenant does not allow tokens with full access.',
  patlifespanpolicyviolation: 'The tenant does not allow tokens that live so long.',
};

function refused(code: string): AdocError {
  const isMissing = /notfound|invalidauthorizationid/i.test(code);
  return new AdocError(meanings[code.toLowerCase()] ?? 'The service did not do it.', {
    code: 'pat-refused',
    exitCode: isMissing ? exitCodes.notFound : exitCodes.failed,
    reason: `It answered: ${code}`,
    suggestions: ['adoc devops pat list shows the tokens.'],
  });
}
