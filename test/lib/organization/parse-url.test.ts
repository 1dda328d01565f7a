import { isLoopback } from '../../../src/lib/organization/loopback.js';
import { parseOrganization } from '../../../src/lib/organization/parse-url.js';
import { isPlainHttp } from '../../../src/lib/organization/plain-http.js';
import { refusalOf } from './refusal-of.js';

describe('an organization of Azure DevOps Services', () => {
  it.each([
    'contoso',
    'Contoso',
    'https://dev.azure.com/contoso',
    'https://dev.azure.com/Contoso/',
    'HTTPS://DEV.AZURE.COM/CONTOSO',
    'https://dev.azure.com:443/contoso',
    'https://contoso@dev.azure.com/contoso/',
    'https://someone.else@dev.azure.com/contoso/proj/_git/repo',
    'https://dev.azure.com/contoso/proj/_git/repo',
    'https://dev.azure.com/contoso/_git/repo',
    'https://dev.azure.com/contoso/My%20Project/_git/My%20Repo',
    'https://dev.azure.com/contoso/プロジェクト/_git/repo',
    'https://dev.azure.com/%63ontoso',
    'https://contoso.visualstudio.com',
    'https://Contoso.VisualStudio.com/',
    'https://contoso.visualstudio.com:443',
    'https://contoso.visualstudio.com/DefaultCollection',
    'https://contoso.visualstudio.com/DefaultCollection/proj/_git/repo',
    'https://contoso.visualstudio.com/proj',
    'https://contoso@contoso.visualstudio.com/proj/_git/repo',
    'https://vssps.dev.azure.com/contoso',
    'https://vsrm.dev.azure.com/contoso/',
    'git@ssh.dev.azure.com:v3/contoso/p/r',
    'git@ssh.dev.azure.com:v3/Contoso',
    'ssh://git@ssh.dev.azure.com/v3/contoso/p/r',
    'ssh://git@ssh.dev.azure.com:22/v3/contoso/p/r',
    'ssh://git@ssh.dev.azure.com/contoso/p/_ssh/r',
    'contoso@vs-ssh.visualstudio.com:v3/contoso/p/r',
    'ssh://contoso@vs-ssh.visualstudio.com/p/_ssh/r',
    'ssh://contoso@vs-ssh.visualstudio.com:22/DefaultCollection/p/_ssh/r',
  ])('%s is contoso', (text) => {
    expect(parseOrganization(text)).toEqual({
      url: 'https://dev.azure.com/contoso',
      name: 'contoso',
      deployment: 'services',
    });
  });

  it.each(['a', '7', 'a-b', 'contoso-2', 'a'.repeat(50)])('%s is a name', (name) => {
    expect(parseOrganization(name).url).toBe(`https://dev.azure.com/${name}`);
  });
});

describe('a collection of an Azure DevOps Server', () => {
  it.each([
    ['https://tfs.contoso.com/tfs/DefaultCollection', 'https://tfs.contoso.com/tfs/defaultcollection'],
    ['https://tfs.contoso.com/tfs/DefaultCollection/', 'https://tfs.contoso.com/tfs/defaultcollection'],
    ['https://TFS.contoso.com:443/TFS/Main', 'https://tfs.contoso.com/tfs/main'],
    ['https://tfs.contoso.com/Main', 'https://tfs.contoso.com/main'],
    ['https://tfs.contoso.com:8443/Main', 'https://tfs.contoso.com:8443/main'],
    ['http://tfs:8080/tfs/Main', 'http://tfs:8080/tfs/main'],
    ['http://tfs.contoso.com:80/Main', 'http://tfs.contoso.com/main'],
    ['https://tfs.contoso.com:80/Main', 'https://tfs.contoso.com:80/main'],
    ['https://someone@tfs.contoso.com/tfs/Main', 'https://tfs.contoso.com/tfs/main'],
    ['https://tfs.contoso.com/tfs/Main/Web/_git/site', 'https://tfs.contoso.com/tfs/main'],
    ['https://tfs.contoso.com/tfs/Main/_git/site', 'https://tfs.contoso.com/tfs/main'],
    ['https://tfs.contoso.com/Main/Web/_git/site', 'https://tfs.contoso.com/main'],
    ['https://tfs.contoso.com/tfs/Two%20Words', 'https://tfs.contoso.com/tfs/two%20words'],
    ['https://tfs.contoso.com/tfs/%C3%89quipe', 'https://tfs.contoso.com/tfs/%c3%a9quipe'],
    ['https://tfs.contoso.com/tfs/Équipe', 'https://tfs.contoso.com/tfs/%c3%a9quipe'],
    ['https://tfs.contoso.com/%4Dain', 'https://tfs.contoso.com/main'],
    ['http://127.0.0.1:8080/contoso', 'http://127.0.0.1:8080/contoso'],
    ['https://10.1.2.3/tfs/Main', 'https://10.1.2.3/tfs/main'],
    ['https://[::1]:8443/Main', 'https://[::1]:8443/main'],
    ['https://[2001:DB8:0:0::1]/Main', 'https://[2001:db8::1]/main'],
    ['https://azuredevops.contoso.com/Main', 'https://azuredevops.contoso.com/main'],
    ['https://azure-devops.contoso.com/Main', 'https://azure-devops.contoso.com/main'],
    ['https://devops.example.org/Main', 'https://devops.example.org/main'],
    ['https://visualstudio.contoso.com/Main', 'https://visualstudio.contoso.com/main'],
    ['https://visualstudio.comcast.com/Main', 'https://visualstudio.comcast.com/main'],
    ['https://tfs.westeurope.cloudapp.azure.com/Main', 'https://tfs.westeurope.cloudapp.azure.com/main'],
    ['https://dev.contoso.com/Main', 'https://dev.contoso.com/main'],
    ['https://dev.azure.contoso.com/Main', 'https://dev.azure.contoso.com/main'],
    ['https://dev.acme.com/Main', 'https://dev.acme.com/main'],
    ['https://dev.azure.corp/Main', 'https://dev.azure.corp/main'],
    ['https://tfs.visualstudio.corp/Main', 'https://tfs.visualstudio.corp/main'],
    ['https://build_server/Main', 'https://build_server/main'],
    ['https://xn--bcher-kva.example/Main', 'https://xn--bcher-kva.example/main'],
  ])('%s is %s', (text, url) => {
    expect(parseOrganization(text)).toMatchObject({ url, deployment: 'server' });
  });

  it('has its decoded name', () => {
    expect(parseOrganization('https://tfs.contoso.com/tfs/Two%20Words').name).toBe('two words');
  });

  it.each([
    'https://tfs.contoso.com',
    'https://tfs.contoso.com/',
    'https://tfs.contoso.com/tfs',
    'https://tfs.contoso.com/tfs/',
    'https://tfs.contoso.com/tfs/_git/repo',
    'https://tfs.contoso.com/_apis',
  ])('%s lacks one', (text) => {
    expect(refusalOf(text).reason).toMatch(/needs a collection in its URL: https:\/\/tfs\.contoso\.com\/.*Collection/);
  });
});

describe('what travels unencrypted, and how far', () => {
  it.each([
    ['http://127.0.0.1:8080/Main', true, true],
    ['http://127.9.9.9/Main', true, true],
    ['https://[::1]/Main', false, true],
    ['http://localhost:8080/Main', true, true],
    ['http://tfs.contoso.com/Main', true, false],
    ['http://127.0.0.1.example/Main', true, false],
    ['https://dev.azure.com/contoso', false, false],
    ['https://[::ffff:127.0.0.1]/Main', false, false],
  ])('%s: plain %s, on this machine %s', (text, plain, near) => {
    const organization = parseOrganization(text);
    expect([isPlainHttp(organization), isLoopback(organization)]).toEqual([plain, near]);
  });
});
