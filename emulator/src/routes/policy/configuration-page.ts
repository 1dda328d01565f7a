import type { PolicyConfiguration } from '../../areas/policy/configuration.js';
import { type Answer, answer } from '../../http/answer.js';
import { pageById, tokenHeader } from '../page.js';
import type { Call } from '../route.js';
import { configurationBody } from './configuration-body.js';

const PAGE = 1000;

/** A page of policies; the token of the next one is the id it begins with. @param all By id. */
export function configurationPage(call: Call, all: readonly PolicyConfiguration[]): Answer {
  const { query } = call;
  const type = query.text('policyType')?.toLowerCase();
  const { items, next } = pageById(
    all.filter((known) => type === undefined || known.type.id === type),
    { from: query.count('continuationToken'), size: query.count('$top') ?? PAGE, isAscending: true },
  );
  return answer.list(
    items.map((configuration) => configurationBody(call, configuration)),
    tokenHeader(next),
  );
}
