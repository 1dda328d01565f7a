/** Where something is written; lines and columns from 1. */
export interface Position {
  file: string;
  line: number;
  column: number;
}

/** A single value. Pipelines take all of them as text; `isNull` tells an empty one. */
export interface Scalar {
  kind: 'scalar';
  text: string;
  isNull: boolean;
  at: Position;
}

export interface Entry {
  key: Scalar;
  value: Node;
}

export interface Mapping {
  kind: 'mapping';
  entries: Entry[];
  at: Position;
}

export interface Sequence {
  kind: 'sequence';
  items: Node[];
  at: Position;
}

/** YAML that remembers where it stands, so that a mistake can be shown there. */
export type Node = Scalar | Mapping | Sequence;

export const scalar = (text: string, at: Position): Scalar => ({ kind: 'scalar', text, isNull: false, at });

/** The value of a key, in any case. */
export function field(node: Node | undefined, name: string): Node | undefined {
  if (node?.kind !== 'mapping') return undefined;
  const wanted = name.toLowerCase();
  return node.entries.find(({ key }) => key.text.toLowerCase() === wanted)?.value;
}

/** The text of a key's single value; undefined when it is missing, empty or no single value. */
export function textOf(node: Node | undefined, name: string): string | undefined {
  const value = field(node, name);
  return value?.kind === 'scalar' && value.text !== '' ? value.text : undefined;
}

/** A list of texts, for which one text stands too. */
export function textsOf(node: Node | undefined): string[] {
  if (node?.kind === 'sequence') return node.items.flatMap((item) => (item.kind === 'scalar' ? item.text : []));
  return node?.kind === 'scalar' && node.text !== '' ? [node.text] : [];
}

/** The single values of a mapping by their names. */
export function recordOf(node: Node | undefined): Record<string, string> {
  if (node?.kind !== 'mapping') return {};
  const pairs = node.entries.flatMap(({ key, value }) => (value.kind === 'scalar' ? [[key.text, value.text]] : []));
  return Object.fromEntries(pairs);
}

/** The plain value of a node: texts, lists and objects. */
export function plainOf(node: Node): unknown {
  if (node.kind === 'scalar') return node.isNull ? null : node.text;
  if (node.kind === 'sequence') return node.items.map(plainOf);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plainOf(value)]));
}

/** The node of a plain value, as if it stood at a place. */
export function nodeOf(value: unknown, at: Position): Node {
  if (Array.isArray(value)) return { kind: 'sequence', items: value.map((item) => nodeOf(item, at)), at };
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => ({ key: scalar(key, at), value: nodeOf(item, at) }));
    return { kind: 'mapping', entries, at };
  }
  if (value === null || value === undefined) return { kind: 'scalar', text: '', isNull: true, at };
  return scalar(typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value), at);
}
