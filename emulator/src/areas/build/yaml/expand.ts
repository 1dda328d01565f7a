import { bindParameters, type ParameterValues } from './bind-parameters.js';
import { Chain } from './chain.js';
import { type Directive, parseDirective } from './directive.js';
import { evaluateAt, type Values } from './evaluate-at.js';
import { asText } from './functions.js';
import { mistake, unexpected } from './invalid-yaml.js';
import {
  type Entry,
  field,
  type Mapping,
  type Node,
  nodeOf,
  recordOf,
  type Scalar,
  type Sequence,
  textOf,
} from './node.js';
import { parseYaml } from './parse-yaml.js';
import { variablesOf } from './variables.js';

/** Reads a file that a pipeline includes. @throws InvalidYaml when it is not there. */
export type LoadFile = (path: string, includedBy: string) => Promise<{ text: string; file: string }>;

export interface Expansion {
  load: LoadFile;
  /** Parameters that the run was given. */
  parameters: ParameterValues;
  /** Variables that are known before anything runs. */
  variables: Readonly<Record<string, string>>;
}

interface Scope extends Values {
  load: LoadFile;
  depth: number;
}

const EXPRESSION = /\$\{\{((?:'(?:[^']|'')*'|[^'}]|\}(?!\}))*)\}\}/g;
const WHOLE = /^\s*\$\{\{((?:'(?:[^']|'')*'|[^'}]|\}(?!\}))*)\}\}\s*$/;
/** Lists whose items may be a template with a list of the same kind. */
const INCLUDING = ['stages', 'jobs', 'steps', 'variables'];
const DEEPEST = 50;

/**
 * Replaces all that is known before a run: templates, parameters and `${{ }}`.
 * @throws InvalidYaml with a message for a mistake and its place.
 */
export async function expand(text: string, file: string, { load, parameters, variables }: Expansion): Promise<Mapping> {
  const root = parseYaml(text, file);
  if (root.kind !== 'mapping') throw mistake(root, 'Expected a mapping');
  const scope = { load, depth: 0, values: { variables } };
  const expanded = await expandFile(root, scope, parameters);
  const base = field(expanded, 'extends');
  return base ? extend(expanded, base, scope) : expanded;
}

/** Expands a file with its own parameters; they are gone from what comes back. */
async function expandFile(root: Mapping, scope: Scope, given: ParameterValues): Promise<Mapping> {
  const declared = field(root, 'parameters');
  const parameters = bindParameters(declared, given, root);
  const rest = { ...root, entries: root.entries.filter(({ key }) => key.text.toLowerCase() !== 'parameters') };
  const { variables = {} } = scope.values;
  return expandMapping(rest, { ...scope, values: { variables, parameters } });
}

/** `extends:` puts the content of a template in place of the pipeline's own. */
async function extend(root: Mapping, base: Node, scope: Scope): Promise<Mapping> {
  const template = await include(base, scope);
  const own = root.entries.filter(({ key }) => key.text.toLowerCase() !== 'extends');
  const names = new Set(own.map(({ key }) => key.text.toLowerCase()));
  const added = template.entries.filter(({ key }) => !names.has(key.text.toLowerCase()));
  return { ...root, entries: [...own, ...added] };
}

async function include(node: Node, scope: Scope): Promise<Mapping> {
  const path = textOf(node, 'template');
  if (path === undefined) throw mistake(node, "Expected a 'template'");
  if (scope.depth >= DEEPEST) throw mistake(node, 'Maximum template nesting exceeded');
  const { text, file } = await scope.load(path, node.at.file);
  const root = parseYaml(text, file);
  if (root.kind !== 'mapping') throw mistake(root, 'Expected a mapping');
  return expandFile(root, { ...scope, depth: scope.depth + 1 }, parametersOf(node));
}

function parametersOf(node: Node): ParameterValues {
  const given = field(node, 'parameters');
  return given?.kind === 'mapping' ? new Map(given.entries.map(({ key, value }) => [key.text, value])) : new Map();
}

async function expandNode(node: Node, scope: Scope, parent = ''): Promise<Node> {
  if (node.kind === 'scalar') return expandScalar(node, scope);
  return node.kind === 'mapping' ? expandMapping(node, scope) : expandSequence(node, scope, parent);
}

async function expandMapping(node: Mapping, outer: Scope): Promise<Mapping> {
  const entries: Entry[] = [];
  const variables = node.entries.find(({ key }) => key.text.toLowerCase() === 'variables');
  const known = variables && (await expandNode(variables.value, outer, 'variables'));
  const scope = known ? withVariables(outer, variablesOf(known).values) : outer;
  const chain = new Chain();
  for (const entry of node.entries) {
    const { key, value } = entry;
    const directive = parseDirective(key);
    if (!directive) {
      chain.end();
      const name = expandScalar(key, scope);
      const inner = entry === variables && known ? known : await expandNode(value, scope, key.text.toLowerCase());
      if (name.kind !== 'scalar') throw unexpected(key, key.text);
      entries.push({ key: name, value: inner });
      continue;
    }
    for (const values of chain.choose(directive, key, scope)) {
      const content = await expandNode(value, { ...scope, values });
      if (content.kind === 'mapping') entries.push(...content.entries);
      else if (content.kind === 'sequence' || content.text !== '') throw unexpected(key, key.text);
    }
  }
  return { ...node, entries };
}

async function expandSequence(node: Sequence, scope: Scope, parent: string): Promise<Sequence> {
  const items: Node[] = [];
  const chain = new Chain();
  for (const item of node.items) {
    const directives = item.kind === 'mapping' ? item.entries.map(({ key }) => parseDirective(key)) : [];
    if (item.kind === 'mapping' && directives.length > 0 && directives.every((each) => each !== undefined)) {
      for (const [index, { key, value }] of item.entries.entries()) {
        for (const values of chain.choose(directives[index] as Directive, key, scope)) {
          const content = await expandNode(value, { ...scope, values }, parent);
          items.push(...(content.kind === 'sequence' ? content.items : [content]));
        }
      }
      continue;
    }
    chain.end();
    items.push(...(await expandItem(item, scope, parent)));
  }
  return { ...node, items };
}

async function expandItem(item: Node, scope: Scope, parent: string): Promise<Node[]> {
  const expanded = await expandNode(item, scope);
  // A list that an expression gives goes into the list it stands in.
  if (item.kind === 'scalar' && expanded.kind === 'sequence') return expanded.items;
  if (!INCLUDING.includes(parent) || textOf(expanded, 'template') === undefined) return [expanded];
  const content = field(await include(expanded, scope), parent);
  if (content?.kind === 'sequence') return content.items;
  if (content?.kind === 'mapping' && parent === 'variables') {
    return Object.entries(recordOf(content)).map(([name, value]) => nodeOf({ name, value }, content.at));
  }
  throw mistake(expanded, `Expected a list of ${parent} in the template`);
}

function expandScalar(node: Scalar, scope: Scope): Node {
  if (!node.text.includes('${{')) return node;
  const whole = WHOLE.exec(node.text)?.[1];
  if (whole !== undefined) return nodeOf(evaluateAt(node, whole, scope), node.at);
  const text = node.text.replace(EXPRESSION, (_, expression: string) => asText(evaluateAt(node, expression, scope)));
  return { ...node, text };
}

function withVariables(scope: Scope, more: Readonly<Record<string, string>>): Scope {
  const variables = { ...(scope.values.variables as object), ...more };
  return { ...scope, values: { ...scope.values, variables } };
}
