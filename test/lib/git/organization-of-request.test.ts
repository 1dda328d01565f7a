import { parseDescription } from '../../../src/lib/git/credential-description.js';
import { findOrganizationOfRequest, isWithoutPath } from '../../../src/lib/git/organization-of-request.js';

const request = (...lines: string[]) => parseDescription(lines.join('\n'));
const find = (...lines: string[]) => findOrganizationOfRequest(request(...lines))?.url;
const contoso = 'https://dev.azure.com/contoso';
const server = 'https://tfs.contoso.example:8443/tfs/main';

test.each([
  ['dev.azure.com', 'contoso/Fabrikam/_git/web', contoso],
  ['dev.azure.com', 'Contoso/My Project/_git/it\'s "new"', contoso],
  ['DEV.azure.com', 'contoso', contoso],
  ['contoso.visualstudio.com', 'DefaultCollection/Fabrikam/_git/web', contoso],
  ['contoso.visualstudio.com', '', contoso],
  ['tfs.contoso.example:8443', 'tfs/Main/Fabrikam/_git/web', server],
])('%s with the path %j is %s', (host, path, expected) => {
  expect(find('protocol=https', `host=${host}`, `path=${path}`)).toBe(expected);
});

test('without a path, the user name of a clone address tells the organization of Services', () => {
  expect(find('protocol=https', 'host=dev.azure.com', 'username=contoso')).toBe(contoso);
  expect(find('protocol=https', 'host=dev.azure.com', 'username=ada@contoso.example')).toBeUndefined();
  expect(find('protocol=https', 'host=dev.azure.com')).toBeUndefined();
  expect(isWithoutPath(request('protocol=https', 'host=dev.azure.com'))).toBe(true);
});

test('a path wins over the user name', () => {
  expect(find('protocol=https', 'host=dev.azure.com', 'username=fabrikam', 'path=contoso/a/_git/a')).toBe(contoso);
});

test('the user name is no organization where nothing is encrypted', () => {
  expect(find('protocol=http', 'host=dev.azure.com', 'username=contoso')).toBeUndefined();
});

test.each([
  ['http', 'dev.azure.com', 'contoso'],
  ['http', 'contoso.visualstudio.com', ''],
  ['https', 'dev.azure.com:8443', 'contoso'],
  ['https', 'dev.azure.com.evil.example', 'contoso'],
  ['https', 'dev.azure.co', 'contoso'],
  ['https', 'dev-azure.com', 'contoso'],
  ['https', 'dev.azure.com.', 'contoso'],
  ['https', 'contoso.visualstudio.com.evil.example', ''],
  ['https', 'contoso.visualstudi0.com', 'contoso'],
  ['https', 'dev.azure.com', '../contoso'],
  ['https', 'github.com', 'contoso/web'],
  ['https', 'tfs.contoso.example', ''],
])('%s://%s/%s is nobody that we know', (protocol, host, path) => {
  expect(find(`protocol=${protocol}`, `host=${host}`, `path=${path}`)).toBeUndefined();
});
