import type { Seed } from '../../../src/index.js';
import { basic, TOKEN } from '../../ask.js';
import type { Service } from '../../use-emulator.js';

export const GRACE = 'grace-token-0123456789';
export const ALAN = 'alan-token-0123456789';
export const PATS = [TOKEN, { token: GRACE, user: 'Grace Hopper' }, { token: ALAN, user: 'Alan Turing' }];

const V = 'api-version=7.1';
const BASE = '/contoso/Fabrikam/_apis';
const YAML = (environment: string): string => `
trigger: none
stages:
- stage: Build
  jobs:
  - job: Compile
    steps:
    - script: echo compile
- stage: Deploy
  jobs:
  - deployment: Web
    environment: ${environment}
    strategy:
      runOnce:
        deploy:
          steps:
          - task: AzureCLI@2
            inputs: {azureSubscription: Azure, inlineScript: echo deploy}
`;

/** A project with a pipeline for each name, which deploys to an environment of that name. */
export const seedOf = (names: readonly string[]): Seed => ({
  organizations: [
    {
      name: 'contoso',
      projects: [
        {
          name: 'Fabrikam',
          repositories: [
            {
              name: 'Shop',
              branches: ['main', 'next'],
              files: Object.fromEntries(names.map((name) => [`${name}.yml`, YAML(name)])),
            },
          ],
          serviceConnections: [{ name: 'Azure', type: 'azurerm' }],
          pipelines: names.map((name) => ({ name, yamlPath: `${name}.yml` })),
        },
      ],
    },
  ],
});

/** Runs pipelines and looks after what holds them back, as people do. */
export class Deployments {
  readonly #service: Service;

  constructor(service: Service) {
    this.#service = service;
  }

  /** Id of somebody who has called. */
  async person(token: string): Promise<string> {
    const headers = { authorization: basic(token) };
    const { json } = await this.#service.get('/contoso/_apis/connectionData?api-version=7.1-preview.1', headers);
    return json.authenticatedUser.id;
  }

  /** Makes an environment with a check on it. */
  async protect(name: string, check: object): Promise<number> {
    const { json } = await this.#service.send('POST', `${BASE}/distributedtask/environments?${V}`, { name });
    await this.#service.send('POST', `${BASE}/pipelines/checks/configurations?api-version=7.1-preview.1`, {
      resource: { type: 'environment', id: String(json.id), name },
      timeout: 43200,
      ...check,
    });
    return json.id;
  }

  /** Makes an environment that asks people. */
  async askPeople(name: string, tokens: readonly string[], settings: object = {}, timeout = 43200): Promise<number> {
    const approvers = [];
    for (const token of tokens) approvers.push({ id: await this.person(token) });
    const type = { id: '8c6f20a7-a545-4486-9777-f762fafe0d4d', name: 'Approval' };
    return this.protect(name, { type, timeout, settings: { approvers, minRequiredApprovers: 0, ...settings } });
  }

  /** Queues a pipeline and lets it come to its second stage. @returns the id of the run. */
  async run(name: string, sourceBranch = 'refs/heads/main'): Promise<number> {
    const definitions = await this.#service.get(`${BASE}/build/definitions?name=${name}&${V}`);
    const body = { definition: { id: definitions.json.value[0].id }, sourceBranch };
    const { json } = await this.#service.send('POST', `${BASE}/build/builds?${V}`, body);
    this.#service.emulator.clock.advance(300_000);
    return json.id;
  }

  async build(id: number) {
    return (await this.#service.get(`${BASE}/build/builds/${id}?${V}`)).json;
  }

  /** Lets a run end. */
  async finish(id: number) {
    // What is due by now happens first.
    await this.build(id);
    this.#service.emulator.clock.advance(300_000);
    return this.build(id);
  }

  /** The approval that a run waits or waited for. */
  async approval(buildId: number) {
    const { json } = await this.#service.get(`${BASE}/pipelines/approvals?$expand=steps&api-version=7.2-preview.2`);
    return json.value.find((one: { pipeline: { owner: { id: number } } }) => one.pipeline.owner.id === buildId);
  }

  /** Decides an approval in the name of a token's owner. */
  decide(token: string, approvalId: string, update: object) {
    const path = `${BASE}/pipelines/approvals?api-version=7.2-preview.2`;
    return this.#service.send('PATCH', path, [{ approvalId, ...update }], { authorization: basic(token) });
  }
}
