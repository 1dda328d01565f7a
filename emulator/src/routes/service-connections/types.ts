import {
  CONNECTION_TYPES,
  type ConnectionField,
  type ConnectionScheme,
  type ConnectionType,
} from '../../areas/service-connections/connection-types.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { SCOPES } from './scopes.js';

/** The kinds of connections. */
export const types: Route = {
  id: '5a7938a4-655e-486c-b562-b78c54a7e87b',
  area: 'serviceendpoint',
  resource: 'types',
  template: '_apis/{area}/{resource}',
  versions: { resourceVersion: 1, minVersion: '4.1', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'GET', scopes: SCOPES.read, run: listTypes }],
};

function listTypes({ query }: Call): Answer {
  const [name, scheme] = [query.text('type')?.toLowerCase(), query.text('scheme')?.toLowerCase()];
  const shown = CONNECTION_TYPES.filter((type) => name === undefined || type.name === name).filter(
    ({ schemes }) => scheme === undefined || schemes.some((known) => known.scheme.toLowerCase() === scheme),
  );
  return answer.list(shown.map(typeBody));
}

const typeBody = ({ name, displayName, fields, schemes }: ConnectionType): object => ({
  inputDescriptors: fields.map((field) => fieldBody(field, 'EndpointParameter')),
  authenticationSchemes: schemes.map(schemeBody),
  dataSources: [],
  dependencyData: [],
  trustedHosts: [],
  name,
  displayName,
  description: displayName,
  endpointUrl: { displayName: 'Server Url', isVisible: 'true', helpText: '' },
  iconUrl: '',
  helpMarkDown: '',
});

const schemeBody = ({ scheme, displayName, fields }: ConnectionScheme): object => ({
  inputDescriptors: fields.map((field) => fieldBody(field, 'AuthenticationParameter')),
  scheme,
  displayName,
  authorizationHeaders: [],
  clientCertificates: [],
  dataSourceBindings: [],
});

const fieldBody = ({ id, name, isSecret, isRequired }: ConnectionField, groupName: string): object => ({
  id,
  name,
  description: name,
  type: null,
  properties: null,
  inputMode: isSecret ? 'passwordBox' : 'textBox',
  isConfidential: isSecret,
  useInDefaultDescription: false,
  groupName,
  valueHint: null,
  validation: { dataType: 'string', isRequired },
});
