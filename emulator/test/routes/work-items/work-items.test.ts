import { useEmulator } from '../../use-emulator.js';

const PATCH = { 'content-type': 'application/json-patch+json' };
const version = 'api-version=7.1';
const service = useEmulator({
  seed: {
    organizations: [
      {
        name: 'contoso',
        users: [{ name: 'Ada Contoso' }, { name: 'Grace Hopper' }],
        projects: [
          {
            name: 'Fabrikam',
            process: 'Agile',
            repositories: [
              {
                name: 'Web',
                branches: ['main', 'feature/a', 'feature/b'],
                pullRequests: [{ title: 'First', source: 'feature/b', workItemIds: ['2'] }],
              },
            ],
            workItems: [
              { title: 'Sell more', type: 'User Story', state: 'Active', assignedTo: 'Grace Hopper', tags: ['a', 'b'] },
              { title: 'Crash', type: 'Bug' },
            ],
          },
          { name: 'Scrummy', process: 'Scrum' },
          { name: 'Basics' },
        ],
      },
    ],
  },
});
const items = '/contoso/_apis/wit/workitems';
const add = (name: string, value: unknown) => ({ op: 'add', path: `/fields/${name}`, value });
const create = (type: string, patch: object[], project = 'Fabrikam', query = '') =>
  service.send(
    'POST',
    `/contoso/${project}/_apis/wit/workitems/$${encodeURIComponent(type)}?${query}${version}`,
    patch,
    PATCH,
  );
const change = (id: number, patch: object[], query = '') =>
  service.send('PATCH', `${items}/${id}?${query}${version}`, patch, PATCH);

test('a seeded work item has its fields, its links on request, and its project', async () => {
  const { json } = await service.get(`${items}/1?${version}`);
  expect(json).toMatchObject({ id: 1, rev: 1 });
  expect(json.fields).toMatchObject({
    'System.Title': 'Sell more',
    'System.State': 'Active',
    'System.WorkItemType': 'User Story',
    'System.TeamProject': 'Fabrikam',
    'System.Tags': 'a; b',
  });
  expect(json.fields['System.AssignedTo'].displayName).toBe('Grace Hopper');
  expect('relations' in json).toBe(false);
  expect('System.Id' in json.fields).toBe(false);
  const whole = await service.get(`${items}/1?$expand=all&${version}`);
  expect(whole.json.fields).toMatchObject({ 'System.Id': 1, 'System.NodeName': 'Fabrikam', 'System.Rev': 1 });
  expect(json._links.html.href).toMatch(/_workitems\/edit\/1$/);
  expect((await service.get(`/contoso/Fabrikam/_apis/wit/workitems/1?${version}`)).status).toBe(200);
  expect((await service.get(`/contoso/Basics/_apis/wit/workitems/1?${version}`)).status).toBe(404);
});

test('a pull request of a seed that names a work item is among its relations', async () => {
  const { json } = await service.get(`${items}/2?$expand=relations&${version}`);
  expect(json.relations).toEqual([
    expect.objectContaining({ rel: 'ArtifactLink', attributes: expect.objectContaining({ name: 'Pull Request' }) }),
  ]);
  const artifactUris = [json.relations[0].url.toUpperCase().replace('VSTFS', 'vstfs')];
  const found = await service.send('POST', `/contoso/_apis/wit/artifacturiquery?${version}`, { artifactUris });
  expect(found.json.artifactUrisQueryResult[artifactUris[0] ?? '']).toEqual([expect.objectContaining({ id: 2 })]);
});

test('lists show fields that are asked for, and say null for what is not there only where that is asked for', async () => {
  const some = await service.get(`${items}?ids=2,1&fields=System.Id,system.title&${version}`);
  expect(some.json.value).toEqual([
    expect.objectContaining({ id: 2, fields: { 'System.Id': 2, 'System.Title': 'Crash' } }),
    expect.objectContaining({ id: 1, fields: { 'System.Id': 1, 'System.Title': 'Sell more' } }),
  ]);
  const gone = await service.get(`${items}?ids=1,4711&${version}`);
  expect([gone.status, gone.json.message]).toEqual([
    404,
    'TF401232: Work item 4711 does not exist, or you do not have permissions to read it.',
  ]);
  const batch = await service.send('POST', `/contoso/_apis/wit/workitemsbatch?${version}`, {
    ids: [1, 2],
    $expand: 'relations',
  });
  expect(batch.json.count).toBe(2);
  const both = await service.get(`${items}?ids=1&fields=System.Id&$expand=all&${version}`);
  expect(both.status).toBe(400);
  expect((await service.get(`${items}?ids=1&fields=Nothing.Here&${version}`)).json.message).toMatch(/^TF51535/);
  expect((await service.get(`${items}?${version}`)).status).toBe(400);
});

test('a new work item takes its fields from a JSON patch, and the rest from its kind', async () => {
  const { status, json } = await create('User Story', [
    add('System.Title', 'Buy'),
    add('System.AssignedTo', 'Ada Contoso <ada.contoso@contoso.example>'),
    add('Microsoft.VSTS.Scheduling.StoryPoints', '3'),
  ]);
  expect(status).toBe(200);
  expect(json.fields).toMatchObject({
    'System.Title': 'Buy',
    'System.State': 'New',
    'System.AreaPath': 'Fabrikam',
    'Microsoft.VSTS.Scheduling.StoryPoints': 3,
  });
  expect(json.fields['System.AssignedTo'].uniqueName).toBe('ada.contoso@contoso.example');
  expect(json.fields['System.ChangedDate']).toBe('2024-03-01T09:00:00.000Z');
  const scrum = await create('Product Backlog Item', [add('System.Title', 'P')], 'Scrummy');
  const basic = await create('issue', [add('System.Title', 'I')], 'Basics');
  expect([scrum.json.fields['System.State'], basic.json.fields['System.State']]).toEqual(['New', 'To Do']);
});

test('a work item without a title breaks a rule, and says which field does', async () => {
  const { status, json } = await create('Task', [add('System.Description', 'No title')]);
  expect([status, json.typeKey]).toEqual([400, 'RuleValidationException']);
  expect(json.message).toBe('TF401320: Rule Error for field Title. Error code: Required, InvalidEmpty.');
  expect(json.customProperties.RuleValidationErrors[0]).toMatchObject({ fieldReferenceName: 'System.Title' });
});

test.each([
  ['a state of another process', [add('System.State', 'Doing')], /^The field 'State' contains the value 'Doing'/],
  ['somebody nobody knows', [add('System.AssignedTo', 'nobody@nowhere.example')], /is an unknown identity/],
  ['a field that is none', [add('Custom.Nothing', 1)], /^TF51535: Cannot find field Custom.Nothing/],
  ['a field of the service', [add('System.CreatedDate', '2020-01-01')], /^TF401326/],
  [
    'another area',
    [add('System.AreaPath', 'Elsewhere')],
    /^TF401347: Invalid tree name given for work item 1, field 'System.AreaPath'/,
  ],
  ['text for a number', [add('Microsoft.VSTS.Common.Priority', 'high')], /InvalidType/],
  ['an operation that is none', [{ op: 'move', path: '/fields/System.Title' }], /not supported/],
  ['a path that is none', [{ op: 'add', path: '/nothing', value: 1 }], /not valid/],
  ['a relation that is not there', [{ op: 'remove', path: '/relations/7' }], /^Index out of range/],
])('a change to %s is refused, and changes nothing', async (_name, patch, message) => {
  const before = (await service.get(`${items}/1?${version}`)).json;
  const { status, json } = await change(1, [add('System.Title', 'Half'), ...patch]);
  expect([status, json.message]).toEqual([400, expect.stringMatching(message)]);
  expect((await service.get(`${items}/1?${version}`)).json).toEqual(before);
});

test('work items come only as JSON patches, and of kinds that there are', async () => {
  const plain = await service.send('POST', `/contoso/Fabrikam/_apis/wit/workitems/$Task?${version}`, [
    add('System.Title', 'T'),
  ]);
  expect(plain.status).toBe(415);
  const unknown = await create('Novel', [add('System.Title', 'T')]);
  expect([unknown.status, unknown.json.message]).toEqual([404, expect.stringMatching(/^VS402323/)]);
  expect((await change(1, [])).status).toBe(400);
});

test('a change counts a revision, a stale test fails with 412, and a trial changes nothing', async () => {
  const { id } = (await create('Bug', [add('System.Title', 'B')])).json;
  const changed = await change(id, [
    { op: 'test', path: '/rev', value: 1 },
    add('System.State', 'resolved'),
    add('System.History', 'Done.'),
  ]);
  expect(changed.json).toMatchObject({ rev: 2, fields: { 'System.State': 'Resolved', 'System.CommentCount': 1 } });
  expect(changed.json.fields['Microsoft.VSTS.Common.ResolvedBy']).toBeDefined();
  const stale = await change(id, [{ op: 'test', path: '/rev', value: 1 }, add('System.Title', 'C')]);
  expect([stale.status, stale.json.typeKey]).toEqual([412, 'TestPatchOperationFailedException']);
  expect(stale.json.message).toBe(
    'VS403351: Test Operation for path /rev failed, value 2 was not equal to test value 1.',
  );
  const trial = await change(id, [add('System.Title', 'Tried')], 'validateOnly=true&');
  expect(trial.json.fields['System.Title']).toBe('Tried');
  const after = (await service.get(`${items}/${id}?${version}`)).json;
  expect([after.rev, after.fields['System.Title'], 'System.History' in after.fields]).toEqual([2, 'B', true]);
  const cleared = await change(id, [{ op: 'remove', path: '/fields/Microsoft.VSTS.Common.Severity' }]);
  expect('Microsoft.VSTS.Common.Severity' in cleared.json.fields).toBe(false);
});

test('a link to another work item shows at both ends, and goes at both', async () => {
  const parent = (await create('User Story', [add('System.Title', 'Parent')])).json;
  const link = { rel: 'System.LinkTypes.Hierarchy-Reverse', url: parent.url, attributes: { comment: 'part of' } };
  const child = (await create('Task', [add('System.Title', 'Child'), { op: 'add', path: '/relations/-', value: link }]))
    .json;
  expect(child.relations[0]).toMatchObject({
    rel: link.rel,
    url: parent.url,
    attributes: { comment: 'part of', name: 'Parent' },
  });
  const seen = (await service.get(`${items}/${parent.id}?$expand=all&${version}`)).json;
  expect(seen.relations[0]).toMatchObject({ rel: 'System.LinkTypes.Hierarchy-Forward', url: child.url });
  const again = await change(child.id, [{ op: 'add', path: '/relations/-', value: link }]);
  expect([again.status, again.json.typeKey]).toEqual([400, 'RelationAlreadyExistsException']);
  const lost = { rel: 'System.LinkTypes.Related', url: `${items}/4711` };
  expect((await change(child.id, [{ op: 'add', path: '/relations/-', value: lost }])).status).toBe(404);
  const comment = [{ op: 'replace', path: '/relations/0/attributes/comment', value: 'changed' }];
  expect((await change(child.id, comment)).json.relations[0].attributes.comment).toBe('changed');
  await change(child.id, [{ op: 'remove', path: '/relations/0' }]);
  expect('relations' in (await service.get(`${items}/${parent.id}?$expand=all&${version}`)).json).toBe(false);
});

test('a pull request that names work items is linked at both ends, and moves them on when it completes', async () => {
  const { id } = (await create('Task', [add('System.Title', 'T')])).json;
  const pulls = '/contoso/Fabrikam/_apis/git/repositories/Web/pullrequests';
  const body = {
    title: 'Linked',
    sourceRefName: 'refs/heads/feature/a',
    targetRefName: 'refs/heads/main',
    workItemRefs: [{ id: String(id) }, { id: '4711' }],
  };
  const { json } = await service.send('POST', `${pulls}?${version}`, body);
  const linked = await service.get(`${pulls}/${json.pullRequestId}/workitems?${version}`);
  expect(linked.json.value.map((item: { id: string }) => item.id)).toEqual([String(id)]);
  const { relations } = (await service.get(`${items}/${id}?$expand=relations&${version}`)).json;
  expect(relations[0].url).toMatch(new RegExp(`^vstfs:///Git/PullRequestId/.*%2F${json.pullRequestId}$`));
  const { lastMergeSourceCommit } = json;
  const completion = { status: 'completed', lastMergeSourceCommit, completionOptions: { transitionWorkItems: true } };
  await service.send('PATCH', `${pulls}/${json.pullRequestId}?${version}`, completion);
  service.emulator.clock.advance(60_000);
  await service.get(`${pulls}/${json.pullRequestId}?${version}`);
  expect((await service.get(`${items}/${id}?${version}`)).json.fields['System.State']).toBe('Active');
});

test('kinds of work items, their states and kinds of links are listed', async () => {
  const types = await service.get(`/contoso/Fabrikam/_apis/wit/workitemtypes?${version}`);
  expect(types.json.value.map(({ name }: { name: string }) => name)).toContain('User Story');
  const bug = await service.get(`/contoso/Fabrikam/_apis/wit/workitemtypes/bug?${version}`);
  expect(bug.json).toMatchObject({ name: 'Bug', referenceName: 'Microsoft.VSTS.WorkItemTypes.Bug' });
  const states = await service.get(`/contoso/Basics/_apis/wit/workitemtypes/Task/states?${version}`);
  expect(states.json.value.map(({ name }: { name: string }) => name)).toEqual(['To Do', 'Doing', 'Done']);
  const relations = await service.get(`/contoso/_apis/wit/workitemrelationtypes?${version}`);
  expect(relations.json.count).toBe(18);
  const parent = await service.get(
    `/contoso/_apis/wit/workitemrelationtypes/System.LinkTypes.Hierarchy-Reverse?${version}`,
  );
  expect(parent.json.name).toBe('Parent');
});
