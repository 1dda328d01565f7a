import { chooseRemote } from '../../../src/lib/organization/choose-remote.js';

const line = (name: string, url: string, kind = 'push') => `${name}\t${url} (${kind})`;
const azure = (organization: string) => `https://dev.azure.com/${organization}/Web/_git/site`;

it.each([
  ['nothing', [], undefined],
  ['origin first', [line('backup', azure('backup')), line('origin', azure('contoso'))], 'contoso'],
  [
    'the first acceptable when origin is elsewhere',
    [
      line('a', 'https://github.com/contoso/site.git'),
      line('b', azure('fabrikam')),
      line('c', azure('contoso')),
      line('origin', 'git@github.com:contoso/site.git'),
    ],
    'fabrikam',
  ],
  [
    'push URLs, not fetch URLs',
    [line('origin', azure('fabrikam'), 'fetch'), line('origin', azure('contoso'))],
    'contoso',
  ],
  ['no fetch URL on its own', [line('origin', azure('contoso'), 'fetch')], undefined],
  [
    'no line of a partial clone that only looks like one',
    [`${line('origin', azure('contoso'), 'fetch')} [blob:none]`],
    undefined,
  ],
  [
    'the first acceptable of several push URLs of origin',
    [
      line('origin', 'https://github.com/contoso/site.git'),
      line('origin', azure('contoso')),
      line('origin', azure('fabrikam')),
    ],
    'contoso',
  ],
  ['no remote whose name would disturb a terminal', [line('ori\u001b[2Jgin', azure('contoso'))], undefined],
  ['lines that end as on Windows', [`${line('origin', azure('contoso'))}\r`], 'contoso'],
])('chooses %s', (_, lines, organization) => {
  expect(chooseRemote(`${lines.join('\n')}\n`)?.organization.name).toBe(organization);
});

it('names the remote it chose', () => {
  expect(chooseRemote(line('upstream', azure('contoso')))).toMatchObject({
    remote: 'upstream',
    project: 'Web',
    repository: 'site',
  });
});
