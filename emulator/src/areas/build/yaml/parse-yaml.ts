import { isAlias, isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseAllDocuments } from 'yaml';
import { InvalidYaml, mistake } from './invalid-yaml.js';
import type { Entry, Node, Position } from './node.js';

/**
 * Reads the YAML of a pipeline.
 * @param file As mistakes name it, such as `/azure-pipelines.yml`.
 * @throws InvalidYaml for what is no YAML, and for what the service does not take: anchors, several documents, a key twice.
 */
export function parseYaml(text: string, file: string): Node {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false });
  const [document, ...more] = 'empty' in documents ? [] : documents;
  const error = document?.errors[0];
  if (error) {
    const [from, to] = error.pos.map((offset) => {
      const { line, col } = lines.linePos(offset);
      return `(Line: ${line}, Col: ${col}, Idx: ${offset})`;
    });
    throw new InvalidYaml([`${file}: ${from} - ${to}: ${error.message}`]);
  }
  if (more.length > 0) throw new InvalidYaml([`${file}: Expected stream end parse event`]);
  const convert = (node: ParsedNode | null): Node => {
    const { line, col } = lines.linePos(node?.range[0] ?? 0);
    const at: Position = { file, line: line || 1, column: col || 1 };
    if (isAlias(node)) throw refuseAnchor(node.source, at);
    if (node && 'anchor' in node && node.anchor) throw refuseAnchor(node.anchor, at);
    if (isMap(node)) return { kind: 'mapping', entries: node.items.map((pair) => entryOf(pair, convert)), at };
    if (isSeq(node)) return { kind: 'sequence', items: node.items.map((item) => convert(item as ParsedNode)), at };
    if (isScalar(node)) return { kind: 'scalar', text: sourceOf(node), isNull: node.value === null, at };
    return { kind: 'scalar', text: '', isNull: true, at };
  };
  const root = convert((document?.contents as ParsedNode | null | undefined) ?? null);
  checkKeys(root);
  return root;
}

const refuseAnchor = (name: string, at: Position): InvalidYaml =>
  mistake(
    { kind: 'scalar', text: name, isNull: false, at },
    `Anchors are not currently supported. Remove the anchor '${name}'`,
  );

/** The text as it is written: `1.10` stays so, and is not 1.1. */
const sourceOf = ({ value, source, type }: { value: unknown; source?: string; type?: string }): string => {
  if (value === null) return '';
  return type === 'PLAIN' && source !== undefined ? source : String(value);
};

function entryOf(pair: { key: unknown; value: unknown }, convert: (node: ParsedNode | null) => Node): Entry {
  const key = convert(pair.key as ParsedNode | null);
  if (key.kind !== 'scalar') throw mistake(key, 'A mapping key must be a single value');
  return { key, value: convert(pair.value as ParsedNode | null) };
}

function checkKeys(node: Node): void {
  if (node.kind === 'sequence') for (const item of node.items) checkKeys(item);
  if (node.kind !== 'mapping') return;
  const seen = new Set<string>();
  for (const { key, value } of node.entries) {
    const name = key.text.toLowerCase();
    if (seen.has(name) && !name.startsWith('${{')) throw mistake(key, `'${key.text}' is already defined`);
    seen.add(name);
    checkKeys(value);
  }
}
