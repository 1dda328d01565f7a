import { defineTable } from '@adoc/sdk';
import type { VariableGroup } from '../api/variable-groups.js';

const identity = {
  ID: (row: VariableGroup) => row.id,
  Name: { value: (row: VariableGroup) => row.name, cut: true },
  Type: (row: VariableGroup) => row.type,
  Description: { value: (row: VariableGroup) => row.description, cut: true },
};
const count = { 'Number of Variables': (row: VariableGroup) => Object.keys(row.variables).length };

/** Lists do not tell who may use the groups. */
export const variableGroupListTable = defineTable<VariableGroup>({ ...identity, ...count });

export const variableGroupTable = defineTable<VariableGroup>({
  ...identity,
  'Is Authorized': (row) => row.authorized,
  ...count,
});
