/**
 * Gives an object fields that are worked out together at the first look at one of them. They can be written like others.
 * @param compute Gives the value of each of the fields.
 */
export function defineLazily<T extends object, K extends keyof T & string>(
  rest: Omit<T, K>,
  fields: readonly K[],
  compute: () => Pick<T, K>,
): T {
  let values: Pick<T, K> | undefined;
  const known = (): Pick<T, K> => {
    values ??= compute();
    return values;
  };
  for (const field of fields) {
    Object.defineProperty(rest, field, {
      enumerable: true,
      get: () => known()[field],
      set: (value: T[K]) => {
        known()[field] = value;
      },
    });
  }
  return rest as T;
}
