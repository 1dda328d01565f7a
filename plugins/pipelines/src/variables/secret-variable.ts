/** The environment variable that holds the value of a secret. az has given it this name. */
export const secretVariable = (name: string): string =>
  // Names of variables may hold dots, which most shells do not take in the names of theirs.
  `AZURE_DEVOPS_EXT_PIPELINE_VAR_${name.replaceAll(/[^A-Za-z0-9_]/g, '_')}`;
