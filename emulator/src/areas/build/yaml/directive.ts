import { mistake } from './invalid-yaml.js';
import type { Scalar } from './node.js';

/** A key that decides over what is below it. */
export interface Directive {
  kind: 'if' | 'elseif' | 'else' | 'each' | 'insert';
  /** The condition, or the list of an `each`. */
  expression: string;
  /** What an `each` calls an item. */
  name: string;
}

const FORM = /^\s*\$\{\{\s*(if|elseif|else|each|insert)(?:\s+([\s\S]*?))?\s*\}\}\s*$/;

/** Reads a key such as `${{ if eq(a, b) }}`; undefined when it is an ordinary one. */
export function parseDirective(key: Scalar): Directive | undefined {
  const match = FORM.exec(key.text);
  if (!match) return undefined;
  const kind = match[1] as Directive['kind'];
  const rest = match[2] ?? '';
  if (kind !== 'each') return { kind, expression: rest, name: '' };
  const [name = '', separator = '', ...list] = rest.split(/\s+/);
  if (separator !== 'in') {
    throw mistake(
      key,
      `The value '${separator}' is unexpected. The expected format of an 'each' expression is: \${ each <identifier> in <value> }`,
    );
  }
  return { kind, expression: list.join(' '), name };
}
