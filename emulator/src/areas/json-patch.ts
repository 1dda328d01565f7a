import { errors } from './errors.js';

/** One operation of a JSON patch on an object without depth, such as a set of properties. */
export interface PatchOperation {
  op: 'add' | 'replace' | 'remove' | 'test';
  /** Without its leading slash. */
  name: string;
  value: unknown;
}

/** In the order of the numbers that some clients send. Nothing here can be moved or copied. */
const OPERATIONS = ['add', 'remove', 'replace', 'move', 'copy', 'test'] as const;

/** What an operation of a JSON patch does, by its name in any case or its number; undefined when it cannot be done here. */
export function findOperation(op: unknown): PatchOperation['op'] | undefined {
  const found = OPERATIONS.find((name, number) => name === String(op).toLowerCase() || number === op);
  return found === 'move' || found === 'copy' ? undefined : found;
}

/** Reads a JSON patch of an object without depth. @throws ServiceError when it is none. */
export function readPatch(input: unknown): PatchOperation[] {
  if (!Array.isArray(input)) throw errors.missing('patchDocument');
  return input.map(({ op, path, value }: { op?: unknown; path?: unknown; value?: unknown }) => {
    const known = findOperation(op);
    if (!known) throw errors.badArgument(`The patch operation '${op}' is not supported.`);
    // JSON pointers write a slash of a name as ~1, and their own sign as ~0.
    const name = String(path ?? '')
      .replace(/^\//, '')
      .replaceAll('~1', '/')
      .replaceAll('~0', '~');
    return { op: known, name, value };
  });
}
