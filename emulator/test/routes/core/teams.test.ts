import { useEmulator } from '../../use-emulator.js';
import { names } from '../names.js';

const service = useEmulator({
  seed: {
    organizations: [
      {
        name: 'contoso',
        projects: [
          {
            name: 'Fabrikam',
            repositories: [],
            teams: [
              { name: 'Fabrikam Team', members: ['Grace Hopper', 'alan.turing@contoso.example'] },
              { name: 'Web', description: 'The shop.', members: ['Ada Contoso'], administrators: ['Ada Contoso'] },
            ],
          },
          { name: 'Tailspin', repositories: [] },
        ],
      },
    ],
  },
});
const V = 'api-version=7.1';
const get = (path: string) => service.get(`/contoso/_apis/${path}`);
const team = async (name: string) => (await get(`projects/Fabrikam/teams/${encodeURIComponent(name)}?${V}`)).json;

test('a project has its default team and those of its seed', async () => {
  const { json } = await get(`projects/Fabrikam/teams?${V}`);
  expect(names(json)).toEqual(expect.arrayContaining(['Fabrikam Team', 'Web']));
  expect(json.value[0]).toMatchObject({
    projectName: 'Fabrikam',
    identityUrl: expect.stringContaining('/Identities/'),
  });
  expect(json.value[0].identity).toBeUndefined();
  const page = await get(`projects/Fabrikam/teams?$top=1&$skip=1&${V}`);
  expect(names(page.json)).toEqual(['Web']);
});

test('members are those of the seed, and say who administers the team', async () => {
  const members = async (name: string) =>
    (await get(`projects/Fabrikam/teams/${encodeURIComponent(name)}/members?${V}`)).json.value.map(
      ({ isTeamAdmin, identity }: { isTeamAdmin: boolean; identity: { displayName: string } }) => [
        identity.displayName,
        isTeamAdmin,
      ],
    );
  expect(await members('Fabrikam Team')).toEqual([
    ['Grace Hopper', false],
    ['Alan Turing', false],
  ]);
  expect(await members('web')).toEqual([['Ada Contoso', true]]);
});

test('teams of all projects are listed together, and only those of the caller on request', async () => {
  const all = await get('teams?api-version=7.1-preview.3');
  expect(names(all.json)).toEqual(expect.arrayContaining(['Fabrikam Team', 'Web', 'Tailspin Team']));
  const mine = await get('teams?$mine=true&api-version=7.1-preview.3');
  expect(names(mine.json)).toEqual(expect.arrayContaining(['Web', 'Tailspin Team']));
  expect(names(mine.json)).not.toContain('Fabrikam Team');
  const { json } = await get('projects/Fabrikam/categorizedTeams/?api-version=7.1-preview.1');
  expect(json.myTeams.map(({ name }: { name: string }) => name)).toContain('Web');
  expect(json.otherReadableTeams.map(({ name }: { name: string }) => name)).toContain('Fabrikam Team');
});

test('a team is created with its creator as administrator, renamed, and deleted', async () => {
  const path = '/contoso/_apis/projects/Fabrikam/teams';
  const created = await service.send('POST', `${path}?${V}`, { name: 'Payments', description: 'Money.' });
  expect([created.status, created.json.name, created.json.identity.isContainer]).toEqual([201, 'Payments', true]);
  const members = await get(`projects/Fabrikam/teams/${created.json.id}/members?${V}`);
  expect(members.json.value).toMatchObject([{ isTeamAdmin: true, identity: { displayName: 'Ada Contoso' } }]);
  const renamed = await service.send('PATCH', `${path}/Payments?${V}`, { name: 'Billing' });
  expect(renamed.json).toMatchObject({ id: created.json.id, name: 'Billing', description: 'Money.' });
  expect((await service.send('DELETE', `${path}/Billing?${V}`)).status).toBe(204);
  expect((await get(`projects/Fabrikam/teams/${created.json.id}?${V}`)).status).toBe(404);
});

test('a team is an identity of its own', async () => {
  const { id } = await team('Web');
  const { json } = await get(`projects/Fabrikam/teams/${id}?$expandIdentity=true&${V}`);
  expect(json.identity).toMatchObject({
    id,
    descriptor: expect.stringMatching(/^Microsoft\.TeamFoundation\.Identity;S-1-9-1551374245-(\d+-){4}1-(\d+-){3}\d+$/),
    subjectDescriptor: expect.stringMatching(/^vssgp\./),
    providerDisplayName: '[Fabrikam]\\Web',
    properties: { 'Microsoft.TeamFoundation.Team': { $type: 'System.Boolean', $value: true } },
  });
});

test('what the service refuses is refused', async () => {
  const post = (body: unknown) => service.send('POST', `/contoso/_apis/projects/Fabrikam/teams?${V}`, body);
  expect((await post({})).status).toBe(400);
  expect((await post({ name: 'WEB' })).status).toBe(400);
  expect((await post({ name: 'a/b' })).status).toBe(400);
  const missing = await get(`projects/Fabrikam/teams/Nobody?${V}`);
  expect([missing.status, missing.json.typeKey, missing.json.message]).toEqual([
    404,
    'TeamNotFoundException',
    "The team with id 'Nobody' does not exist, or you do not have permission to access it.",
  ]);
  const standard = await service.send('DELETE', `/contoso/_apis/projects/Fabrikam/teams/Fabrikam%20Team?${V}`);
  expect(standard.status).toBe(400);
  expect((await get(`projects/Nothing/teams?${V}`)).status).toBe(404);
});
