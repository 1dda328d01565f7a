import { defineTable } from '@adoc/sdk';
import type { Variable, Variables } from '../variables/variable.js';

type Named = Variable & { name: string };

const rows = (variables: Variables): Named[] => Object.entries(variables).map(([name, each]) => ({ ...each, name }));
const name = { value: (row: Named) => row.name, cut: true };
const isSecret = (row: Named) => row.isSecret ?? false;
const value = { value: (row: Named) => row.value, cut: true };

/** Variables of a pipeline, by name. */
export const pipelineVariableTable = defineTable<Named>(
  { Name: name, 'Allow Override': (row) => row.allowOverride ?? false, 'Is Secret': isSecret, Value: value },
  { rows },
);

/** Variables of a group, by name. */
export const groupVariableTable = defineTable<Named>({ Name: name, 'Is Secret': isSecret, Value: value }, { rows });
