import fc from 'fast-check';
import { parseRemote } from '../../../src/lib/organization/parse-remote.js';
import { parseOrganization } from '../../../src/lib/organization/parse-url.js';

const services = 'https://dev.azure.com/contoso';

describe('a remote on Azure DevOps Services', () => {
  it.each([
    ['https://dev.azure.com/contoso/Web/_git/site', 'Web', 'site'],
    ['https://dev.azure.com/Contoso/Web/_git/site/', 'Web', 'site'],
    ['https://dev.azure.com:443/contoso/Web/_git/site', 'Web', 'site'],
    ['https://contoso@dev.azure.com/contoso/Web/_git/site', 'Web', 'site'],
    ['https://someone@dev.azure.com/contoso/Web/_git/site', 'Web', 'site'],
    ['https://dev.azure.com/contoso/My%20Project/_git/My%20Site', 'My Project', 'My Site'],
    ['https://dev.azure.com/contoso/%E3%81%82/_git/%E3%81%84', 'あ', 'い'],
    ['https://dev.azure.com/contoso/_git/site', 'site', 'site'],
    ['https://dev.azure.com/contoso/Web/_git/_full/site', 'Web', 'site'],
    ['https://dev.azure.com/contoso/Web/_git/_optimized/site', 'Web', 'site'],
    ['https://dev.azure.com/contoso/_git/_full/site', 'site', 'site'],
    ['https://dev.azure.com/contoso/DefaultCollection/Web/_git/site', 'Web', 'site'],
    ['https://dev.azure.com/contoso/Web/_git/site.git', 'Web', 'site.git'],
    ['https://contoso.visualstudio.com/Web/_git/site', 'Web', 'site'],
    ['https://contoso.visualstudio.com/_git/site', 'site', 'site'],
    ['https://contoso.visualstudio.com/DefaultCollection/Web/_git/site', 'Web', 'site'],
    ['https://contoso.visualstudio.com/DefaultCollection/_git/site', 'site', 'site'],
    ['https://contoso.visualstudio.com/DefaultCollection/Web/_git/_full/site', 'Web', 'site'],
    ['https://contoso@contoso.visualstudio.com/Web/_git/_optimized/site', 'Web', 'site'],
    ['git@ssh.dev.azure.com:v3/contoso/Web/site', 'Web', 'site'],
    ['git@ssh.dev.azure.com:v3/contoso/My%20Project/My%20Site', 'My Project', 'My Site'],
    ['ssh://git@ssh.dev.azure.com/v3/contoso/Web/site', 'Web', 'site'],
    ['ssh://git@ssh.dev.azure.com:22/v3/contoso/Web/site', 'Web', 'site'],
    ['ssh://git@ssh.dev.azure.com/contoso/Web/_ssh/site', 'Web', 'site'],
    ['contoso@vs-ssh.visualstudio.com:v3/contoso/Web/site', 'Web', 'site'],
    ['Contoso@vs-ssh.visualstudio.com:v3/contoso/Web/site', 'Web', 'site'],
    ['ssh://contoso@vs-ssh.visualstudio.com/Web/_ssh/site', 'Web', 'site'],
    ['ssh://contoso@vs-ssh.visualstudio.com:22/Web/_ssh/site', 'Web', 'site'],
    ['ssh://contoso@vs-ssh.visualstudio.com:22/_ssh/site', 'site', 'site'],
    ['ssh://contoso@vs-ssh.visualstudio.com/DefaultCollection/Web/_ssh/site', 'Web', 'site'],
  ])('%s is %s/%s', (url, project, repository) => {
    expect(parseRemote(url)).toMatchObject({
      organization: { url: services, deployment: 'services' },
      project,
      repository,
    });
  });
});

describe('a remote on an Azure DevOps Server', () => {
  it.each([
    ['https://tfs.contoso.com/tfs/Main/Web/_git/site', 'https://tfs.contoso.com/tfs/main', 'Web', 'site'],
    ['https://tfs.contoso.com/tfs/Main/_git/site', 'https://tfs.contoso.com/tfs/main', 'site', 'site'],
    ['https://tfs.contoso.com/Main/Web/_git/site', 'https://tfs.contoso.com/main', 'Web', 'site'],
    ['https://tfs.contoso.com/Main/_git/_full/site', 'https://tfs.contoso.com/main', 'site', 'site'],
    ['http://tfs:8080/tfs/DefaultCollection/Web/_git/site', 'http://tfs:8080/tfs/defaultcollection', 'Web', 'site'],
  ])('%s', (url, organization, project, repository) => {
    expect(parseRemote(url)).toMatchObject({
      organization: { url: organization, deployment: 'server' },
      project,
      repository,
    });
  });
});

describe('what is no remote of Azure DevOps beyond doubt is passed over', () => {
  it.each([
    '',
    'contoso',
    '/srv/git/site.git',
    '../site',
    'C:\\work\\site',
    'file:///srv/git/site.git',
    'git://dev.azure.com/contoso/Web/_git/site',
    'ext::sh -c evil',
    'https://github.com/contoso/site.git',
    'https://github.com/contoso/Web/_git/site',
    'git@github.com:contoso/site.git',
    'https://gitlab.example/contoso/site.git',
    'https://dev.azure.com/contoso',
    'https://dev.azure.com/contoso/Web',
    'https://dev.azure.com/contoso/Web/_git',
    'https://dev.azure.com/contoso/Web/_git/',
    'https://dev.azure.com/contoso/Web/_git/_full',
    'https://dev.azure.com/contoso/Web/_git/site/extra',
    'https://dev.azure.com/contoso/Web/_git/site?path=/x',
    'https://dev.azure.com/contoso/Web/_git/site#x',
    'https://dev.azure.com/contoso/Web/_ssh/site',
    'https://dev.azure.com/contoso/Web/team/_git/site',
    'https://dev.azure.com/contoso/_apis/_git/site',
    'https://dev.azure.com/contoso//_git/site',
    'https://dev.azure.com/contoso/Web/_git//site',
    'https://dev.azure.com/contoso/Web/_git/..',
    'https://dev.azure.com/contoso/%2e%2e/_git/site',
    'https://dev.azure.com/contoso/We%2fb/_git/site',
    'https://dev.azure.com/contoso/We%ZZb/_git/site',
    'https://dev.azure.com/contoso/We%C3b/_git/site',
    'https://dev.azure.com/contoso/We%1bb/_git/site',
    'https://dev.azure.com/contoso/We%E2%80%AEb/_git/site',
    'https://dev.azure.com/contoso/%252e%252e/_git/site',
    'https://dev.azure.com/Web/_git/site@evil.example/_git',
    'https://vssps.dev.azure.com/contoso/Web/_git/site',
    'https://user:secret@dev.azure.com/contoso/Web/_git/site',
    'https://:secret@dev.azure.com/contoso/Web/_git/site',
    'https://us%65r@dev.azure.com/contoso/Web/_git/site',
    'https://a@b@dev.azure.com/contoso/Web/_git/site',
    'http://dev.azure.com/contoso/Web/_git/site',
    'https://dev.azure.com:8443/contoso/Web/_git/site',
    'https://dev.azure.com.attacker.example/contoso/Web/_git/site',
    'https://dev.azure.co/contoso/Web/_git/site',
    'https://attacker.example\\@dev.azure.com/contoso/Web/_git/site',
    'https://dev.azure.com\\@attacker.example/contoso/Web/_git/site',
    'https://dev.azure.com%2f@attacker.example/contoso/Web/_git/site',
    'https://dev.azure.com\t/contoso/Web/_git/site',
    'https://dev.azure.com/contoso/Web/_git/site\u0000',
    'https:/dev.azure.com/contoso/Web/_git/site',
    'https://contoso.visualstudio.com.attacker.example/Web/_git/site',
    'https://a.b.visualstudio.com/Web/_git/site',
    'git@ssh.dev.azure.com:v3/contoso/Web',
    'git@ssh.dev.azure.com:v3/contoso/Web/site/extra',
    'git@ssh.dev.azure.com:v2/contoso/Web/site',
    'git@ssh.dev.azure.com-work:v3/contoso/Web/site',
    'git:secret@ssh.dev.azure.com:v3/contoso/Web/site',
    'ssh://git:secret@ssh.dev.azure.com/v3/contoso/Web/site',
    'ssh://git@ssh.dev.azure.com:2222/v3/contoso/Web/site',
    'ssh://git@ssh.dev.azure.com.evil/v3/contoso/Web/site',
    'fabrikam@vs-ssh.visualstudio.com:v3/contoso/Web/site',
    'ssh://vs-ssh.visualstudio.com/Web/_ssh/site',
    'ssh://contoso@vs-ssh.visualstudio.com:v3/contoso/Web/site',
    'ssh://tfs.contoso.com:22/tfs/Main/Web/_git/site',
    'https://tfs.contoso.com/_git/site',
    'https://tfs.contoso.com/tfs/_git/site',
    'https://2130706433/tfs/Main/Web/_git/site',
  ])('%j', (url) => {
    expect(parseRemote(url)).toBeUndefined();
  });
});

it('never names an organization that the parser of organizations reads otherwise', () => {
  const part = fc.oneof(
    fc.constantFrom('contoso', 'Web', 'site', '_git', '_ssh', '_full', 'v3', 'tfs', 'DefaultCollection', '%20', '%2f'),
    fc.string({ maxLength: 3, unit: 'grapheme' }),
  );
  const start = fc.constantFrom(
    'https://dev.azure.com/',
    'https://contoso.visualstudio.com/',
    'https://tfs.contoso.com/',
    'http://user@tfs:8080/tfs/',
    'ssh://git@ssh.dev.azure.com/',
    'contoso@vs-ssh.visualstudio.com:',
  );
  let accepted = 0;
  fc.assert(
    fc.property(start, fc.array(part, { maxLength: 6 }), (before, parts) => {
      const url = before + parts.join('/');
      const remote = parseRemote(url);
      if (!remote) return;
      accepted += 1;
      expect(parseOrganization(url)).toEqual(remote.organization);
      expect(parseOrganization(remote.organization.url)).toEqual(remote.organization);
      expect(remote.project + remote.repository).not.toMatch(/[/\\\p{Cc}]/u);
    }),
    { numRuns: 10_000 },
  );
  expect(accepted).toBeGreaterThan(0);
});
