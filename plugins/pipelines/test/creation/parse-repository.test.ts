import { parseRepository } from '../../src/creation/parse-repository.js';

test.each([
  ['web', undefined, 'tfsgit', 'web'],
  ['contoso/web', undefined, 'github', 'contoso/web'],
  ['contoso/web', 'github', 'github', 'contoso/web'],
  ['https://github.com/contoso/web', undefined, 'github', 'contoso/web'],
  ['https://ada@github.com/contoso/web.git', undefined, 'github', 'contoso/web'],
  ['git@github.com:contoso/web.git', undefined, 'github', 'contoso/web'],
  ['ssh://git@github.com/contoso/web.js.git', undefined, 'github', 'contoso/web.js'],
  ['https://dev.azure.com/contoso/Fabrikam/_git/my%20web', undefined, 'tfsgit', 'my web'],
  ['git@ssh.dev.azure.com:v3/contoso/Fabrikam/web', undefined, 'tfsgit', 'web'],
  ['web', 'tfsgit', 'tfsgit', 'web'],
] as const)('%s (%s) is of %s and called %s', (text, given, type, name) => {
  expect(parseRepository(text, given)).toEqual({ type, name });
});
