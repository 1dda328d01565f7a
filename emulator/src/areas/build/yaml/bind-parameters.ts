import type { Value } from './expression.js';
import { asText } from './functions.js';
import { InvalidYaml, mistake, placeOf } from './invalid-yaml.js';
import { field, type Node, plainOf, recordOf, textOf, textsOf } from './node.js';

/** What parameters are given: nodes from YAML, plain values from a request. */
export type ParameterValues = ReadonlyMap<string, Node | Value>;

interface Declaration {
  name: string;
  type: string;
  node: Node;
  fallback: Node | undefined;
  allowed: string[];
}

/**
 * Gives the parameters of a file their values, or their defaults.
 * @param declared The `parameters:` of the file.
 * @throws InvalidYaml for a parameter that is not there, has no value, or has one that does not fit.
 */
export function bindParameters(declared: Node | undefined, given: ParameterValues, file: Node): Record<string, Value> {
  const declarations = readDeclarations(declared);
  const known = new Map(declarations.map((each) => [each.name.toLowerCase(), each]));
  for (const [name, value] of given) {
    if (!known.has(name.toLowerCase())) throw unknownParameter(name, value);
  }
  const names = new Map([...given].map(([name, value]) => [name.toLowerCase(), value]));
  const bound: Record<string, Value> = {};
  for (const declaration of declarations) {
    const value = names.get(declaration.name.toLowerCase()) ?? declaration.fallback;
    if (value === undefined) {
      const place = declared ? declaration.node : file;
      throw mistake(place, `A value for the '${declaration.name}' parameter must be provided.`);
    }
    bound[declaration.name] = convert(isNode(value) ? plain(value, declaration.type) : value, declaration);
  }
  return bound;
}

function unknownParameter(name: string, value: Node | Value): InvalidYaml {
  const message = `Unexpected parameter '${name}'`;
  // What a request gives stands nowhere.
  return isNode(value) ? mistake(value, message) : new InvalidYaml([message]);
}

function readDeclarations(declared: Node | undefined): Declaration[] {
  if (declared?.kind === 'mapping') {
    // The older form: names with their defaults.
    return declared.entries.map(({ key, value }) => ({
      name: key.text,
      type: value.kind === 'scalar' ? 'string' : 'object',
      node: key,
      fallback: value,
      allowed: [],
    }));
  }
  if (declared?.kind !== 'sequence') return [];
  return declared.items.map((node) => {
    const { name, type = 'string' } = recordOf(node);
    if (!name) throw mistake(node, "A parameter needs a 'name'");
    return { name, type, node, fallback: field(node, 'default'), allowed: textsOf(field(node, 'values')) };
  });
}

function convert(value: Value, { name, type, node, allowed }: Declaration): Value {
  const refused = (expected: string): InvalidYaml =>
    new InvalidYaml([`${placeOf(node)}: The '${name}' parameter is not a valid ${expected}.`]);
  switch (type) {
    case 'boolean':
      if (/^true$/i.test(asText(value))) return true;
      if (/^false$/i.test(asText(value))) return false;
      throw refused('Boolean');
    case 'number':
      if (asText(value) === '' || Number.isNaN(Number(value))) throw refused('Number');
      return checkAllowed(Number(value), name, allowed, node);
    case 'string':
      if (typeof value === 'object' && value !== null) throw refused('String');
      return checkAllowed(asText(value), name, allowed, node);
    case 'object':
      return typeof value === 'string' ? parseObject(value) : value;
    default:
      return value;
  }
}

/** The pipelines API gives objects as JSON text. */
function parseObject(text: string): Value {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function checkAllowed(value: Value, name: string, allowed: readonly string[], node: Node): Value {
  if (allowed.length > 0 && !allowed.includes(asText(value))) {
    const place = textOf(node, 'name') === undefined ? '' : `${placeOf(node)}: `;
    throw new InvalidYaml([`${place}The '${name}' parameter value '${asText(value)}' is not a valid value.`]);
  }
  return value;
}

const plain = (node: Node, type: string): Value => {
  const value = plainOf(node);
  return value === null && (type === 'string' || type === 'object') ? '' : value;
};

const isNode = (value: Node | Value): value is Node =>
  typeof value === 'object' && value !== null && 'kind' in value && 'at' in value;
