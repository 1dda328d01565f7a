import type { Seed } from '../../../src/index.js';
import { ask, TOKEN } from '../../ask.js';
import { type Service, useEmulator } from '../../use-emulator.js';

export const MINIMUM_REVIEWERS = 'fa4e907d-c16b-4a4c-9dfa-4906e5d171dd';
export const REQUIRED_REVIEWERS = 'fd2167ab-b0be-447a-8ec8-39368250530e';
export const MERGE_STRATEGY = 'fa4e907d-c16b-4a4c-9dfa-4916e5d171ab';
export const WORK_ITEMS = '40e92b44-2fe1-4dd6-b3d8-74a9c21d0c6e';
export const COMMENTS = 'c6a1889d-b943-4856-b76f-9e46bb6b0df2';
export const STATUS = 'cbdc66da-9728-4af8-aada-9a5a32e4a226';
export const BUILD = '0609b952-1397-4640-95ec-e00a01b2c241';

const SEED: Seed = {
  organizations: [
    {
      name: 'contoso',
      users: [{ name: 'Ada Contoso' }, { name: 'Grace Hopper' }, { name: 'Alan Turing' }],
      projects: [
        {
          name: 'Fabrikam',
          process: 'Agile',
          repositories: [
            { name: 'Web', branches: ['main'] },
            { name: 'Api', branches: ['main'] },
          ],
          pipelines: [{ name: 'CI', repository: 'Web' }],
          workItems: [{ title: 'Sell more', type: 'User Story' }],
        },
      ],
    },
  ],
};

/** Tokens of people besides the one who does everything else. */
const OTHERS = { 'Grace Hopper': 'grace-hopper-token-0123456789', 'Alan Turing': 'alan-turing-token-0123456789' };

type Json = Service['get'] extends (path: string) => Promise<{ json: infer T }> ? T : never;

const ZERO = '0'.repeat(40);
let tests = 0;

/** A service with two repositories, and the words that tests of policies use. Each test has branches of its own, unless it needs none. */
export function usePolicies({ branches = true } = {}) {
  const service = useEmulator({
    seed: SEED,
    pats: [TOKEN, ...Object.entries(OTHERS).map(([user, token]) => ({ user, token }))],
  });
  const root = '/contoso/Fabrikam/_apis';
  const version = 'api-version=7.1';
  const preview = 'api-version=7.1-preview.1';
  const repositoryId = async (name = 'Web'): Promise<string> =>
    (await service.get(`${root}/git/repositories/${name}?${version}`)).json.id;
  /** What the test at hand is about: a branch with policies, and one with a commit more. */
  const place = { target: '', source: '' };
  const tip = async (branch: string): Promise<string> => {
    const filter = encodeURIComponent(`heads/${branch}`);
    const { value } = (await service.get(`${root}/git/repositories/Web/refs?filter=${filter}&${version}`)).json;
    return value.find(({ name }: { name: string }) => name === `refs/heads/${branch}`)?.objectId ?? ZERO;
  };
  const updateRef = (branch: string, oldObjectId: string, newObjectId: string): Promise<Json> => {
    const update = { name: `refs/heads/${branch}`, oldObjectId, newObjectId };
    return service.send('POST', `${root}/git/repositories/Web/refs?${version}`, [update]);
  };
  const push = async (branch: string, path: string, content = 'text'): Promise<Json> => {
    const refUpdates = [{ name: `refs/heads/${branch}`, oldObjectId: await tip(branch) }];
    const changes = [{ changeType: 'add', item: { path }, newContent: { content, contentType: 'rawtext' } }];
    const body = { refUpdates, commits: [{ comment: `Add ${path}`, changes }] };
    return service.send('POST', `${root}/git/repositories/Web/pushes?${version}`, body);
  };
  /** Makes a branch that is a commit ahead of the target. */
  const branchOff = async (branch: string): Promise<string> => {
    await updateRef(branch, ZERO, await tip(place.target));
    await push(branch, `/${branch}.txt`);
    return branch;
  };
  beforeEach(async () => {
    tests += 1;
    place.target = `target-${tests}`;
    if (!branches) return;
    await updateRef(place.target, ZERO, await tip('main'));
    place.source = await branchOff(`source-${tests}`);
  });
  const pullRequestUrl = (id: number) => `${root}/git/repositories/Web/pullrequests/${id}`;
  const evaluations = async (id: number): Promise<Json[]> => {
    const project = (await service.get(`/contoso/_apis/projects/Fabrikam?${version}`)).json.id;
    const artifact = encodeURIComponent(`vstfs:///CodeReview/CodeReviewId/${project}/${id}`);
    const all = `includeNotApplicable=true&${preview}`;
    return (await service.get(`${root}/policy/evaluations?artifactId=${artifact}&${all}`)).json.value;
  };
  return {
    service,
    root,
    version,
    preview,
    place,
    tip,
    updateRef,
    /** Commits a file to a branch. */
    push,
    branchOff,
    repositoryId,
    evaluations,
    /** A policy on the target of the test, or on where `scope` says. */
    async create(typeId: string, settings: object, more: { scope?: object; isBlocking?: boolean } = {}): Promise<Json> {
      const own = { repositoryId: await repositoryId(), refName: `refs/heads/${place.target}`, matchKind: 'exact' };
      const { isBlocking = true, scope = own } = more;
      const body = { isEnabled: true, isBlocking, type: { id: typeId }, settings: { ...settings, scope: [scope] } };
      return service.send('POST', `${root}/policy/configurations?${version}`, body);
    },
    remove: (id: number) => service.send('DELETE', `${root}/policy/configurations/${id}?${version}`),
    async openPullRequest(source = place.source, more: object = {}): Promise<Json> {
      const body = {
        title: `Merge ${source}`,
        sourceRefName: `refs/heads/${source}`,
        targetRefName: `refs/heads/${place.target}`,
        ...more,
      };
      return (await service.send('POST', `${root}/git/repositories/Web/pullrequests?${version}`, body)).json;
    },
    async complete(id: number, completionOptions: object = {}): Promise<Json> {
      const { lastMergeSourceCommit } = (await service.get(`${pullRequestUrl(id)}?${version}`)).json;
      const body = { status: 'completed', lastMergeSourceCommit, completionOptions };
      return service.send('PATCH', `${pullRequestUrl(id)}?${version}`, body);
    },
    async vote(id: number, vote: number, user?: keyof typeof OTHERS): Promise<Json> {
      const token = user === undefined ? TOKEN : OTHERS[user];
      const headers = { 'content-type': 'application/json' };
      const data = await ask(service.emulator, `/contoso/_apis/connectionData?${preview}`, { token });
      const me = data.json.authenticatedUser.id;
      const path = `${pullRequestUrl(id)}/reviewers/${me}?${version}`;
      return ask(service.emulator, path, { method: 'PUT', token, headers, body: { id: me, vote } });
    },
    /** Of the policy with that id, or of the only one. */
    async statusOf(id: number, configurationId?: number): Promise<string> {
      const all = await evaluations(id);
      const found = all.find(
        ({ configuration }) => configurationId === undefined || configuration.id === configurationId,
      );
      return found?.status;
    },
  };
}
