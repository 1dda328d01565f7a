/** The scopes that the service asks for, for each part of the area. */
export const SCOPES = { read: ['vso.serviceendpoint'], manage: ['vso.serviceendpoint_manage'] };
