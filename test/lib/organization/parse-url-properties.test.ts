import { AdocError } from '@adoc/sdk';
import fc from 'fast-check';
import { parseOrganization } from '../../../src/lib/organization/parse-url.js';
import { isServicesHost } from '../../../src/lib/organization/services-hosts.js';

describe('for every text', () => {
  const part = fc.oneof(
    fc.constantFrom(
      'https://',
      'http://',
      'ssh://',
      'dev.azure.com',
      '.visualstudio.com',
      'contoso',
      'tfs',
      '/',
      '@',
      ':',
    ),
    fc.constantFrom(
      '%2f',
      '%20',
      '\\',
      '443',
      '?',
      '#',
      '[::1]',
      '.',
      '..',
      'evil.example',
      'git@ssh.dev.azure.com:v3/',
    ),
    fc.string({ maxLength: 4, unit: 'grapheme' }),
  );
  const text = fc.oneof(
    fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
    fc
      .tuple(
        fc.constantFrom('https://dev.azure.com/', 'https://tfs.contoso.com/tfs/'),
        fc.array(part, { maxLength: 4 }),
      )
      .map(([start, parts]) => start + parts.join('')),
  );

  function parsed(input: string) {
    try {
      return parseOrganization(input);
    } catch (error) {
      if (error instanceof AdocError && error.code === 'not-azure-devops-url') return undefined;
      throw error;
    }
  }

  it('the canonical form is read as itself', () => {
    fc.assert(
      fc.property(text, (input) => {
        const organization = parsed(input);
        if (!organization) return;
        expect(parseOrganization(organization.url)).toEqual(organization);
        expect(organization.url).toBe(organization.url.toLowerCase());
        expect(organization.url).not.toMatch(/\/$/);
      }),
      { numRuns: 3000 },
    );
  });

  it('the platform reads the same host, so that no request can go elsewhere', () => {
    fc.assert(
      fc.property(text, (input) => {
        const organization = parsed(input);
        if (!organization) return;
        const url = new URL(organization.url);
        expect([url.username, url.password, url.search, url.hash]).toEqual(['', '', '', '']);
        if (organization.deployment === 'services') {
          expect([url.protocol, url.host, url.pathname]).toEqual(['https:', 'dev.azure.com', `/${organization.name}`]);
          if (/^https:/i.test(input)) expect(isServicesHost(new URL(input).hostname)).toBe(true);
        } else {
          expect(isServicesHost(url.hostname)).toBe(false);
          expect(new URL(input).host).toBe(url.host);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
