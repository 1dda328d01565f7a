/** What a field of a seed holds: a type, a list of strings, strings by name, or objects of a shape of their own. */
export type Kind =
  | 'string'
  | 'boolean'
  | 'number'
  | 'strings'
  | 'texts'
  | { list: { readonly [field: string]: Kind } }
  | { object: { readonly [field: string]: Kind } };

/** All fields of an object in a seed. Type-checked against its interface, so that neither is forgotten. */
export type Shape<T> = { [K in keyof Required<T>]: Kind };

type Fields = Record<string, unknown>;

/**
 * Checks that a value has no other fields than its shape, and each of the right kind.
 * @param place Where the value is, such as `seed.organizations[0]`.
 * @throws Error that names the place and what was expected there.
 */
export function checkShape(value: unknown, shape: Record<string, Kind>, place: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${place}: expected an object`);
  }
  for (const [key, field] of Object.entries(value)) {
    const kind = shape[key];
    const at = `${place}.${key}`;
    if (!kind) throw new Error(`${at}: not known, expected one of ${Object.keys(shape).join(', ')}`);
    if (typeof kind === 'string') {
      if (!isOf(kind, field)) throw new Error(`${at}: expected ${NAMES[kind]}`);
    } else if ('object' in kind) {
      checkShape(field, kind.object, at);
    } else {
      checkList(field, kind.list, at);
    }
  }
  return value as Fields;
}

function checkList(value: unknown, shape: Record<string, Kind>, place: string): void {
  if (!Array.isArray(value)) throw new Error(`${place}: expected a list`);
  value.forEach((item, index) => {
    const fields = checkShape(item, shape, `${place}[${index}]`);
    // Whatever can have a name is known by it.
    if ('name' in shape && !fields.name) throw new Error(`${place}[${index}].name: required`);
  });
}

const NAMES = {
  string: 'a string',
  boolean: 'a boolean',
  number: 'a number',
  strings: 'a list of strings',
  texts: 'an object of strings',
};

function isOf(kind: keyof typeof NAMES, value: unknown): boolean {
  const isString = (item: unknown): boolean => typeof item === 'string';
  if (kind === 'strings') return Array.isArray(value) && value.every(isString);
  if (kind !== 'texts') return typeof value === kind;
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isString);
}
