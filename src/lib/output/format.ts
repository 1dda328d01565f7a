/** The names that `--output` takes, as a person reads them in help and errors. */
export const formats = ['table', 'json', 'jsonc', 'yaml', 'yamlc', 'tsv', 'none'] as const;

export type Format = (typeof formats)[number];
