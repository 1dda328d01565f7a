import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { AdocError, type Organization } from '@adoc/sdk';
import fc from 'fast-check';
import { chooseRemote } from '../../../src/lib/organization/choose-remote.js';
import { parseRemote } from '../../../src/lib/organization/parse-remote.js';
import { parseOrganization } from '../../../src/lib/organization/parse-url.js';
import { isServicesHost } from '../../../src/lib/organization/services-hosts.js';
import { temporaryDirectory } from '../../lib/files/temporary-directory.js';
import { hostileText, rawControls } from '../../world/hostile-text.js';
import { cleanEnvironment } from '../../world/run-adoc.js';
import { times } from '../seed.js';
import { tryInputs } from '../try-inputs.js';

const piece = fc.oneof(
  fc.constantFrom(
    'https://',
    'http://',
    'ssh://',
    'HTTPS://',
    'https:',
    '//',
    '/',
    '@',
    ':',
    '.',
    '..',
    '\\',
    '?',
    '#',
    '%',
  ),
  fc.constantFrom(
    'dev.azure.com',
    'contoso.visualstudio.com',
    'ssh.dev.azure.com',
    'vs-ssh.visualstudio.com',
    'vssps.',
  ),
  fc.constantFrom(
    'git@ssh.dev.azure.com:v3/',
    'contoso',
    'Contoso',
    'tfs',
    'DefaultCollection',
    '_git',
    '_ssh',
    'v3',
    'web',
  ),
  fc.constantFrom(
    'evil.example',
    '127.0.0.1',
    '0x7f.1',
    '[::1]',
    '[::ffff:1.2.3.4]',
    ':443',
    ':8080',
    ':0',
    'xn--',
    '%2f',
    '%2e%2e',
    '%00',
    '%25',
  ),
  fc.constantFrom(
    'deν.azure.com',
    'dev。azure。com',
    'dev.azure.com.',
    '\u00ad',
    'ⓒontoso',
    '--help',
    '-',
    'user:password@',
    '﻿',
  ),
  fc.integer({ min: 0, max: 0x17f }).map((code) => String.fromCharCode(code)),
  hostileText,
);
const start = fc.constantFrom(
  '',
  '',
  'https://dev.azure.com/',
  'https://tfs.contoso.com/tfs/',
  'https://contoso.visualstudio.com/',
  'git@ssh.dev.azure.com:v3/',
  'http://tfs:8080/',
);
const address = fc.tuple(start, fc.array(piece, { maxLength: 9 })).map(([first, rest]) => first + rest.join(''));

/** Undefined where it is refused with words that may be shown. */
function parsed(text: string): Organization | undefined {
  try {
    return parseOrganization(text);
  } catch (error) {
    if (!(error instanceof AdocError) || error.code !== 'not-azure-devops-url') throw error;
    expect(error.exitCode).toBe(2);
    expect(rawControls([error.message, error.reason, ...error.suggestions].join(' '))).toEqual([]);
    return undefined;
  }
}

test('what is an organization leads where every URL parser leads, and is read as itself again', async () => {
  await tryInputs(
    fc.property(address, (text) => {
      const organization = parsed(text);
      if (!organization) return;
      const url = new URL(organization.url);
      expect(url.href.replace(/\/$/, '')).toBe(organization.url);
      expect([url.username, url.password, url.search, url.hash]).toEqual(['', '', '', '']);
      expect(isServicesHost(url.host)).toBe(organization.deployment === 'services');
      expect(parseOrganization(organization.url)).toEqual(organization);
      // What people wrote is no other host to whoever reads it as a URL.
      const written = /^https?:/i.test(text) ? new URL(text) : undefined;
      if (written && organization.deployment === 'server') expect(written.origin).toBe(url.origin);
      if (written && organization.deployment === 'services') expect(isServicesHost(written.host)).toBe(true);
    }),
    times(450, 300_000),
  );
});

test('a remote is the repository that its URL names to every URL parser, or none', async () => {
  await tryInputs(
    fc.property(address, fc.constantFrom('', '/_git/', '/web/_git/', '/web/'), hostileText, (first, middle, last) => {
      const text = first + middle + last;
      const remote = parseRemote(text);
      if (!remote) return;
      for (const name of [remote.project, remote.repository]) {
        expect(name).not.toMatch(/[/\\\p{Cc}]/u);
        expect(['', '.', '..']).not.toContain(name);
      }
      const again = `${remote.organization.url}/${encodeURIComponent(remote.project)}/_git/${encodeURIComponent(remote.repository)}`;
      expect(parseRemote(again)).toEqual(remote);
      if (!/^https?:/i.test(text)) return;
      const segments = new URL(text).pathname.split('/').filter(Boolean).map(decodeURIComponent);
      expect(segments.at(-1)).toBe(remote.repository);
      expect(new URL(text).password).toBe('');
    }),
    times(200, 100_000),
  );
});

test('of what real git says of remotes, the one that is chosen is one that it has', async () => {
  const folder = temporaryDirectory();
  const env = cleanEnvironment({ HOME: folder, GIT_CONFIG_NOSYSTEM: '1' });
  const git = (...words: string[]) => execFileSync('git', ['-C', folder, ...words], { env, encoding: 'utf8' });
  git('init', '-q');
  const config = path.join(folder, '.git/config');
  await tryInputs(
    fc.property(
      fc.array(
        fc.tuple(
          fc.oneof(hostileText, fc.constant('origin')),
          fc.oneof(address, fc.constant('https://dev.azure.com/contoso/Web/_git/site')),
        ),
        { minLength: 1, maxLength: 3 },
      ),
      (remotes) => {
        writeFileSync(config, '[core]\n\trepositoryformatversion = 0\n');
        for (const [name, url] of remotes) {
          // What no configuration can hold, git refuses by itself.
          const clean = [name, url].map((text) => text.replaceAll(/[\0\n]/g, ''));
          if (clean[0]) git('config', '--file', config, '--replace-all', `remote.${clean[0]}.url`, clean[1] ?? '');
        }
        const chosen = chooseRemote(git('remote', '-v'));
        if (chosen) {
          const url = git('config', '--get', `remote.${chosen.remote}.url`).replace(/\n$/, '');
          expect(parseRemote(url)).toEqual({
            organization: chosen.organization,
            project: chosen.project,
            repository: chosen.repository,
          });
          expect(chosen.remote).not.toMatch(/\p{C}/u);
        }
      },
    ),
    times(10, 300),
  );
});
