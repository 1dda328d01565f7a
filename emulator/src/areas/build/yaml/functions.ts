import type { Value } from './expression.js';

/** Whether a value counts as true. */
export function isTrue(value: Value): boolean {
  if (value === null || value === undefined || value === false || value === 0 || value === '') return false;
  return true;
}

/** A value as text: what is true or false is written with a capital. */
export function asText(value: Value): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Equal as the service compares: the right side is turned into the type of the left, and texts ignore case. */
function isEqual(left: Value, right: Value): boolean {
  if (typeof left === 'boolean') return left === isTrueText(right);
  if (typeof left === 'number') return left === Number(asText(right) || Number.NaN);
  if (left === null || left === undefined) return right === null || right === undefined || right === '';
  if (typeof left === 'object') return left === right;
  return String(left).toLowerCase() === asText(right).toLowerCase();
}

const isTrueText = (value: Value): boolean =>
  typeof value === 'string' ? value !== '' && value.toLowerCase() !== 'false' : isTrue(value);

function compare(left: Value, right: Value): number {
  if (typeof left === 'number') return left - Number(asText(right));
  const [a, b] = [asText(left).toLowerCase(), asText(right).toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}

const text = (args: Value[], index: number): string => asText(args[index]);
const folded = (args: Value[], index: number): string => text(args, index).toLowerCase();

/** The functions that every expression has. */
export const FUNCTIONS: Readonly<Record<string, (args: Value[]) => Value>> = {
  and: (args) => args.every(isTrue),
  or: (args) => args.some(isTrue),
  not: ([value]) => !isTrue(value),
  xor: ([a, b]) => isTrue(a) !== isTrue(b),
  eq: ([a, b]) => isEqual(a, b),
  ne: ([a, b]) => !isEqual(a, b),
  gt: ([a, b]) => compare(a, b) > 0,
  ge: ([a, b]) => compare(a, b) >= 0,
  lt: ([a, b]) => compare(a, b) < 0,
  le: ([a, b]) => compare(a, b) <= 0,
  in: ([value, ...others]) => others.some((other) => isEqual(value, other)),
  notIn: ([value, ...others]) => !others.some((other) => isEqual(value, other)),
  contains: (args) => folded(args, 0).includes(folded(args, 1)),
  containsValue: ([list, value]) => Object.values((list ?? {}) as object).some((item) => isEqual(item, value)),
  startsWith: (args) => folded(args, 0).startsWith(folded(args, 1)),
  endsWith: (args) => folded(args, 0).endsWith(folded(args, 1)),
  coalesce: (args) => args.find((value) => value !== null && value !== undefined && value !== '') ?? null,
  format: ([pattern, ...values]) =>
    asText(pattern).replace(/\{(\d+)(?::[^}]*)?\}/g, (_, index: string) => asText(values[Number(index)])),
  iif: ([condition, yes, no]) => (isTrue(condition) ? yes : no),
  join: ([separator, list]) => (Array.isArray(list) ? list.map(asText).join(asText(separator)) : asText(list)),
  length: ([value]) => (typeof value === 'object' && value !== null ? Object.keys(value).length : asText(value).length),
  lower: (args) => folded(args, 0),
  upper: (args) => text(args, 0).toUpperCase(),
  replace: (args) => text(args, 0).replaceAll(text(args, 1), text(args, 2)),
  split: (args) => text(args, 0).split(text(args, 1)),
  trim: (args) => text(args, 0).trim(),
  convertToJson: ([value]) => JSON.stringify(value, null, 2),
};
