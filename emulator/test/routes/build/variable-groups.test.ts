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
                files: { 'grouped.yml': GROUPED, 'lost.yml': GROUPED.replace('Shared', 'Nowhere') },
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
            ],
          },
        ],
      },
    ],
  },
});

test('a run has the variables of its groups, its own win, and secrets are hidden in its log', async () => {
  const { json: run } = await service.send('POST', `${API}/pipelines/1/runs?${VERSION}`, {});
  service.emulator.clock.advance(600_000);
  const { json: logs } = await service.get(`${API}/build/builds/${run.id}/logs?${VERSION}`);
  const texts = await Promise.all(
    logs.value.map(({ id }: { id: number }) => service.get(`${API}/build/builds/${run.id}/logs/${id}?${VERSION}`)),
  );
  const written = texts.map(({ text }) => text).join('\n');
  expect(written).toContain('northeurope https://shop.example ***');
  expect(written).not.toContain('a-secret-that-nobody-sees');
});

test('a run of a pipeline that names a group which is not there is refused', async () => {
  const { status, json } = await service.send('POST', `${API}/pipelines/2/runs?${VERSION}`, {});
  expect([status, json.typeKey]).toEqual([400, 'PipelineValidationException']);
  expect(json.message).toContain('Variable group Nowhere could not be found');
});
