import { identifier } from '../../identifier.js';

/** The tenant of Entra ID that all people come from. */
export const TENANT = identifier('tenant', 'contoso');
