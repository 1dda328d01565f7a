export const outputFormats = ['table', 'json', 'jsonc', 'yaml', 'yamlc', 'tsv', 'none'] as const;

export type OutputFormat = (typeof outputFormats)[number];
