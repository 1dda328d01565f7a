import { isMarketplace, parseSignInTarget } from '../../../src/lib/organization/marketplace.js';
import { parseOrganization } from '../../../src/lib/organization/parse-url.js';

test.each([
  'https://marketplace.visualstudio.com',
  'https://marketplace.visualstudio.com/',
  'HTTPS://Marketplace.VisualStudio.com/manage/publishers/contoso',
])('%s is the Marketplace', (text) => {
  expect(parseSignInTarget(text).url).toBe('https://marketplace.visualstudio.com');
});

test.each([
  'http://marketplace.visualstudio.com',
  'https://marketplace.visualstudio.com:8443',
  'https://marketplace.visualstudio.com.evil.example',
  'https://marketplace.visualstudio.com@evil.example/x',
  'https://ada@marketplace.visualstudio.com',
])('%s is not, and is no organization either', (text) => {
  expect(() => parseSignInTarget(text)).toThrow(expect.objectContaining({ exitCode: 2 }));
});

test('an organization that is called like it is an organization', () => {
  expect(isMarketplace(parseSignInTarget('marketplace'))).toBe(false);
});

test('it is for signing in only: no command works with it', () => {
  expect(() => parseOrganization('https://marketplace.visualstudio.com')).toThrow(
    expect.objectContaining({ code: 'not-azure-devops-url', reason: expect.stringContaining('login') }),
  );
});
