import { useEmulator } from '../../use-emulator.js';
import { API, VERSION } from './seed-with.js';

const GROUPED = `trigger: none
variables:
- group: Shared
- name: region
  value: northeurope
steps:
- script: echo $(region) $(shop.url) $(api.key)
`;
const LINKED = 'trigger: none\nsteps:\n- script: echo $(region) $(shop.url) $(api.key)\n';
const service = useEmulator({
  seed: {
    organizations: [
      {
        name: 'contoso',
        projects: [
          {
            name: 'Fabrikam',
            repositories: [
              {
                name: 'Shop',
                branches: ['main'],
                files: {
                  'grouped.yml': GROUPED,
                  'lost.yml': GROUPED.replace('Shared', 'Nowhere'),
                  'linked.yml': LINKED,
                },
              },
            ],
            variableGroups: [
              {
                name: 'Shared',
                variables: { region: 'westeurope', 'shop.url': 'https://shop.example' },
                secrets: { 'api.key': 'a-secret-that-nobody-sees' },
              },
            ],
            pipelines: [
              { name: 'Grouped', yamlPath: 'grouped.yml' },
              { name: 'Lost', yamlPath: 'lost.yml' },
              { name: 'Linked', yamlPath: 'linked.yml', variables: { region: 'northeurope' } },
            ],
          },
        ],
      },
    ],
  },
});

/** What all logs of a run say, which is over. */
async function written(pipeline: number): Promise<string> {
  const { json: run } = await service.send('POST', `${API}/pipelines/${pipeline}/runs?${VERSION}`, {});
  service.emulator.clock.advance(600_000);
  const { json: logs } = await service.get(`${API}/build/builds/${run.id}/logs?${VERSION}`);
  const texts = await Promise.all(
    logs.value.map(({ id }: { id: number }) => service.get(`${API}/build/builds/${run.id}/logs/${id}?${VERSION}`)),
  );
  return texts.map(({ text }) => text).join('\n');
}

test('a run has the variables of its groups, its own win, and secrets are hidden in its log', async () => {
  const logs = await written(1);
  expect(logs).toContain('northeurope https://shop.example ***');
  expect(logs).not.toContain('a-secret-that-nobody-sees');
});

test("a run has the variables of groups that its pipeline is linked with, below the pipeline's own", async () => {
  const { json: definition } = await service.get(`${API}/build/definitions/3?${VERSION}`);
  const { json: groups } = await service.get(`${API}/distributedtask/variablegroups?${VERSION}`);
  const variableGroups = [{ id: groups.value[0].id }];
  const changed = { ...definition, variableGroups };
  expect((await service.send('PUT', `${API}/build/definitions/3?${VERSION}`, changed)).status).toBe(200);
  const logs = await written(3);
  expect(logs).toContain('northeurope https://shop.example ***');
  expect(logs).not.toContain('a-secret-that-nobody-sees');
});

test('a run of a pipeline that names a group which is not there is refused', async () => {
  const { status, json } = await service.send('POST', `${API}/pipelines/2/runs?${VERSION}`, {});
  expect([status, json.typeKey]).toEqual([400, 'PipelineValidationException']);
  expect(json.message).toContain('Variable group Nowhere could not be found');
});
