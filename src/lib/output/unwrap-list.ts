import { isObject } from './is-object.js';

const envelope = new Set(['continuationToken', 'count', 'totalCount']);

/**
 * A few results wrap their list: `{continuationToken, value}`. In rows and columns only the list makes sense.
 * Anything that has fields of its own, or several lists to choose from, stays as it is.
 */
export function unwrapList(data: unknown): unknown {
  if (!isObject(data)) return data;
  const keys = Object.keys(data);
  const own = keys.filter((key) => !envelope.has(key));
  const [name] = own;
  if (own.length !== 1 || name === undefined) return data;
  const list = data[name];
  const isWrapped = Array.isArray(list) && (name === 'value' || keys.length > 1);
  return isWrapped ? list : data;
}
