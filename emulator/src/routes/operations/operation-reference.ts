import type { Operation } from '../../areas/operations/operations.js';
import type { Call } from '../route.js';

/** What a client gets in place of a result that takes time: where to ask for it. */
export const operationReference = ({ address }: Call, { id, status }: Operation) => {
  return { id, status, url: `${address.base}/_apis/operations/${id}` };
};
