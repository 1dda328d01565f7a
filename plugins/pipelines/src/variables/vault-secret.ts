import type { GroupVariable } from '../api/variable-groups.js';

/** A secret of Azure Key Vault, as groups that take their values from there name it. */
export const vaultSecret: GroupVariable = { value: null, isSecret: true, enabled: true, contentType: '' };
