import type { Seed } from '../../../src/index.js';
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
      users: [{ name: 'Ada Contoso' }, { name: 'Grace Hopper' }],
      projects: [
        {
          name: 'Fabrikam',
          process: 'Agile',
          repositories: [
            { name: 'Web', branches: ['main', 'release/1', 'feature/a', 'feature/b'] },
            { name: 'Api', branches: ['main', 'feature/a'] },
          ],
          pipelines: [{ name: 'CI', repository: 'Web' }],
          workItems: [{ title: 'Sell more', type: 'User Story' }],
        },
      ],
    },
  ],
};

type Json = Service['get'] extends (path: string) => Promise<{ json: infer T }> ? T : never;

/** A service with two repositories, and the words that tests of policies use. */
export function usePolicies() {
  const service = useEmulator({ seed: SEED });
  const root = '/contoso/Fabrikam/_apis';
  const version = 'api-version=7.1';
  const preview = 'api-version=7.1-preview.1';
  const repositoryId = async (name = 'Web'): Promise<string> =>
    (await service.get(`${root}/git/repositories/${name}?${version}`)).json.id;
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
    repositoryId,
    evaluations,
    /** A policy on the branch `main`, or on where `scope` says. */
    async create(typeId: string, settings: object, more: { scope?: object; isBlocking?: boolean } = {}): Promise<Json> {
      const main = { repositoryId: await repositoryId(), refName: 'refs/heads/main', matchKind: 'exact' };
      const { isBlocking = true, scope = main } = more;
      const body = { isEnabled: true, isBlocking, type: { id: typeId }, settings: { ...settings, scope: [scope] } };
      return service.send('POST', `${root}/policy/configurations?${version}`, body);
    },
    remove: (id: number) => service.send('DELETE', `${root}/policy/configurations/${id}?${version}`),
    async openPullRequest(source = 'feature/a', more: object = {}): Promise<Json> {
      const body = {
        title: `Merge ${source}`,
        sourceRefName: `refs/heads/${source}`,
        targetRefName: 'refs/heads/main',
        ...more,
      };
      return (await service.send('POST', `${root}/git/repositories/Web/pullrequests?${version}`, body)).json;
    },
    abandon: (id: number) => service.send('PATCH', `${pullRequestUrl(id)}?${version}`, { status: 'abandoned' }),
    async complete(id: number, completionOptions: object = {}): Promise<Json> {
      const { lastMergeSourceCommit } = (await service.get(`${pullRequestUrl(id)}?${version}`)).json;
      const body = { status: 'completed', lastMergeSourceCommit, completionOptions };
      return service.send('PATCH', `${pullRequestUrl(id)}?${version}`, body);
    },
    async vote(id: number, vote: number): Promise<Json> {
      const me = (await service.get(`/contoso/_apis/connectionData?${preview}`)).json.authenticatedUser.id;
      return service.send('PUT', `${pullRequestUrl(id)}/reviewers/${me}?${version}`, { id: me, vote });
    },
    /** Of the policy with that id, or of the only one. */
    async statusOf(id: number, configurationId?: number): Promise<string> {
      const all = await evaluations(id);
      const found = all.find(
        ({ configuration }) => configurationId === undefined || configuration.id === configurationId,
      );
      return found?.status;
    },
    /** Commits a file to a branch. */
    async push(branch: string, path: string, content = 'text'): Promise<Json> {
      const filter = encodeURIComponent(`heads/${branch}`);
      const refs = (await service.get(`${root}/git/repositories/Web/refs?filter=${filter}&${version}`)).json.value;
      const oldObjectId = refs.find(({ name }: { name: string }) => name === `refs/heads/${branch}`).objectId;
      const changes = [{ changeType: 'add', item: { path }, newContent: { content, contentType: 'rawtext' } }];
      const body = {
        refUpdates: [{ name: `refs/heads/${branch}`, oldObjectId }],
        commits: [{ comment: `Add ${path}`, changes }],
      };
      return service.send('POST', `${root}/git/repositories/Web/pushes?${version}`, body);
    },
  };
}
