import type { Commit } from '../../areas/git/commit.js';
import type { Call } from '../route.js';

/** Work items that the message of a commit mentions as `#12`. */
export const workItemReferences = ({ address }: Call, { message }: Commit): object[] =>
  [...new Set([...message.matchAll(/(?<!\w)#(\d{1,9})\b/g)].map(([, id]) => id))].map((id) => ({
    id,
    url: `${address.base}/_apis/wit/workItems/${id}`,
  }));
