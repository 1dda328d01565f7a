import type { PolicyConfiguration } from '../../areas/policy/configuration.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call } from '../route.js';
import { configurationBody } from './configuration-body.js';

const PAGE = 1000;

/** A page of policies; the token of the next one is the id it begins with. @param all By id. */
export function configurationPage(call: Call, all: readonly PolicyConfiguration[]): Answer {
  const { query } = call;
  const from = query.count('continuationToken') ?? 0;
  const type = query.text('policyType')?.toLowerCase();
  const rest = all.filter((known) => known.id >= from && (type === undefined || known.type.id === type));
  const page = rest.slice(0, query.count('$top') ?? PAGE);
  const next = page.length > 0 ? rest[page.length] : undefined;
  return answer.list(
    page.map((configuration) => configurationBody(call, configuration)),
    next && { 'x-ms-continuationtoken': String(next.id) },
  );
}
