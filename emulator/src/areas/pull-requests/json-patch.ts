import { errors } from '../errors.js';

/** One operation of a JSON patch. */
export interface PatchOperation {
  op: 'add' | 'replace' | 'remove' | 'test';
  /** Without its leading slash. */
  name: string;
  value: unknown;
}

const OPERATIONS = ['add', 'replace', 'remove', 'test'] as const;

/** Reads a JSON patch of an object without depth. @throws ServiceError when it is none. */
export function readPatch(input: unknown): PatchOperation[] {
  if (!Array.isArray(input)) throw errors.missing('patchDocument');
  return input.map(({ op, path, value }: { op?: unknown; path?: unknown; value?: unknown }) => {
    const known = OPERATIONS.find((name) => name === String(op).toLowerCase());
    if (!known) throw errors.badArgument(`The patch operation '${op}' is not supported.`);
    // JSON pointers write a slash of a name as ~1, and their own sign as ~0.
    const name = String(path ?? '')
      .replace(/^\//, '')
      .replaceAll('~1', '/')
      .replaceAll('~0', '~');
    return { op: known, name, value };
  });
}
