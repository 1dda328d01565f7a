import { field, type Node, recordOf, textOf } from './node.js';

export interface Variables {
  values: Record<string, string>;
  /** Names of variable groups. */
  groups: string[];
}

/** Reads `variables:`, which is a mapping or a list of names, groups and templates. */
export function variablesOf(node: Node | undefined): Variables {
  if (node?.kind !== 'sequence') return { values: recordOf(node), groups: [] };
  const values: Record<string, string> = {};
  const groups: string[] = [];
  for (const item of node.items) {
    const name = textOf(item, 'name');
    const group = textOf(item, 'group');
    if (group !== undefined) groups.push(group);
    if (name === undefined) continue;
    const value = field(item, 'value');
    values[name] = value?.kind === 'scalar' ? value.text : '';
  }
  return { values, groups };
}
