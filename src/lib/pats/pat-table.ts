import { defineTable } from '@adoc/sdk';
import type { Pat } from './pat.js';

export const patTable = defineTable<Pat>(
  {
    ID: (pat) => pat.authorizationId,
    Name: { value: (pat) => pat.displayName, cut: true },
    Scopes: { value: (pat) => pat.scope, cut: true },
    'Valid To': (pat) => pat.validTo.slice(0, 10),
    Organizations: (pat) => (pat.targetAccounts ? 'this one' : 'all'),
  },
  { sortBy: (pat) => pat.validTo },
);
