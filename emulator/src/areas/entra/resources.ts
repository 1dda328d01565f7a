/** Something that tokens are for. */
export interface Resource {
  id: string;
  name: string;
  /** Other ways to name it in a scope. */
  uris: readonly string[];
}

export const AZURE_DEVOPS: Resource = {
  id: '499b84ac-1321-427f-aa17-267ca6975798',
  name: 'Azure DevOps',
  uris: ['https://app.vssps.visualstudio.com', 'https://dev.azure.com'],
};

/** Whom a request asks that names no resource: the profile of the person is there. */
export const GRAPH: Resource = {
  id: '00000003-0000-0000-c000-000000000000',
  name: 'Microsoft Graph',
  uris: ['https://graph.microsoft.com'],
};

const MANAGEMENT: Resource = {
  id: '797f4846-ba00-4fd7-ba43-dac1f8f63013',
  name: 'Windows Azure Service Management API',
  uris: ['https://management.azure.com', 'https://management.core.windows.net'],
};

/** By id, or by one of its addresses with or without a slash at the end. */
export function findResource(text: string): Resource | undefined {
  const wanted = text.toLowerCase().replace(/\/+$/, '');
  return [AZURE_DEVOPS, GRAPH, MANAGEMENT].find(({ id, uris }) => id === wanted || uris.includes(wanted));
}
