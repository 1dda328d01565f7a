/** First one wins. The second is az's; the third stands in older documentation of az; the fourth is Terraform's. */
export const tokenVariables = [
  'ADOC_TOKEN',
  'AZURE_DEVOPS_EXT_PAT',
  'AZURE_DEVOPS_CLI_PAT',
  'AZDO_PERSONAL_ACCESS_TOKEN',
] as const;
