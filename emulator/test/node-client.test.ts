import { text } from 'node:stream/consumers';
import { getPersonalAccessTokenHandler, WebApi } from 'azure-devops-node-api';
import { BuildStatus } from 'azure-devops-node-api/interfaces/BuildInterfaces.js';
import {
  CommentThreadStatus,
  ItemContentType,
  PullRequestAsyncStatus,
  PullRequestStatus,
  VersionControlChangeType,
  VersionControlRecursionType,
} from 'azure-devops-node-api/interfaces/GitInterfaces.js';
import { ApprovalStatus, EnvironmentStatus } from 'azure-devops-node-api/interfaces/ReleaseInterfaces.js';
import { type Emulator, startEmulator } from '../src/index.js';
import type { OrganizationSeed } from '../src/seed/seed.js';
import { TOKEN } from './ask.js';

const content: Omit<OrganizationSeed, 'name'> = {
  projects: [
    {
      name: 'Shop',
      repositories: [{ name: 'Web', branches: ['main'], files: { 'docs/read me.md': '# Größe\n' } }],
      pipelines: [{ name: 'CI', runs: [{ artifacts: [{ name: 'drop' }] }] }],
      releaseDefinitions: [{ name: 'CD', pipeline: 'CI', stages: [{ name: 'Test', approver: 'Ada Contoso' }] }],
      workItems: [{ title: 'Sell more', type: 'Issue' }],
    },
  ],
};
const seed = {
  organizations: [{ ...content, name: 'contoso' }],
  collections: [{ ...content, name: 'DefaultCollection' }],
};

// What the client sends is up to Microsoft: it is not for the contract check.
let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ seed, pats: [TOKEN], now: new Date('2024-03-01T09:00:00Z') });
});
afterAll(() => emulator.close());

const wait = (seconds: number) => emulator.clock.advance(seconds * 1000);

describe.each([
  ['an organization', '/contoso'],
  ['a collection of a Server', '/tfs/DefaultCollection'],
])("Microsoft's own client works with %s", (_, path) => {
  const connect = () => new WebApi(emulator.url + path, getPersonalAccessTokenHandler(TOKEN));

  test('it connects and finds out who it is', async () => {
    const { authenticatedUser } = await connect().connect();
    expect(authenticatedUser?.providerDisplayName).toBe('Ada Contoso');
  });

  test('it walks projects and teams', async () => {
    const core = await connect().getCoreApi();
    expect((await core.getProjects()).map(({ name }) => name)).toEqual(['Shop']);
    expect((await core.getProject('Shop', true)).capabilities?.versioncontrol?.sourceControlType).toBe('Git');
    expect((await core.getTeams('Shop')).map(({ name }) => name)).toContain('Shop Team');
  });

  test('it walks repositories, refs, commits and files', async () => {
    const git = await connect().getGitApi();
    const [web] = await git.getRepositories('Shop');
    const id = web?.id ?? '';
    expect([web?.name, web?.defaultBranch]).toEqual(['Web', 'refs/heads/main']);
    expect((await git.getRefs(id)).map(({ name }) => name)).toContain('refs/heads/main');
    expect((await git.getCommits(id, { $top: 10 })).map(({ comment }) => comment)).toContain('Change 2');
    const items = await git.getItems(id, undefined, '/', VersionControlRecursionType.Full);
    expect(items.map((item) => item.path)).toContain('/docs/read me.md');
    expect(await text(await git.getItemText(id, '/docs/read me.md'))).toBe('# Größe\n');
  });

  test('it pushes, and takes a pull request from its creation to its completion', async () => {
    const git = await connect().getGitApi();
    const [web] = await git.getRepositories('Shop');
    const id = web?.id ?? '';
    const [main] = await git.getRefs(id, undefined, 'heads/main');
    const change = {
      changeType: VersionControlChangeType.Add,
      item: { path: '/new.txt' },
      newContent: { content: 'New\n', contentType: ItemContentType.RawText },
    };
    const push = await git.createPush(
      {
        refUpdates: [{ name: 'refs/heads/new', oldObjectId: main?.objectId ?? '' }],
        commits: [{ comment: 'Add a file', changes: [change] }],
      },
      id,
    );
    expect(push.commits?.[0]?.comment).toBe('Add a file');

    const created = await git.createPullRequest(
      { title: 'New', sourceRefName: 'refs/heads/new', targetRefName: 'refs/heads/main' },
      id,
    );
    const number = created.pullRequestId ?? 0;
    const me = (await connect().connect()).authenticatedUser?.id ?? '';
    expect((await git.createPullRequestReviewer({ vote: 10 }, id, number, me)).vote).toBe(10);
    const thread = { comments: [{ content: 'Well done' }], status: CommentThreadStatus.Active };
    await git.createThread(thread, id, number);
    const threads = await git.getThreads(id, number);
    expect(threads.flatMap(({ comments = [] }) => comments.map((comment) => comment.content))).toContain('Well done');

    wait(5);
    const open = await git.getPullRequestById(number);
    expect(open.mergeStatus).toBe(PullRequestAsyncStatus.Succeeded);
    const { lastMergeSourceCommit = {} } = open;
    await git.updatePullRequest({ status: PullRequestStatus.Completed, lastMergeSourceCommit }, id, number);
    wait(5);
    expect((await git.getPullRequestById(number)).status).toBe(PullRequestStatus.Completed);
    expect(await text(await git.getItemText(id, '/new.txt'))).toBe('New\n');
  });

  test('it queues a build and reads what it did', async () => {
    const builds = await connect().getBuildApi();
    const [pipeline] = await builds.getDefinitions('Shop');
    const queued = await builds.queueBuild({ definition: { id: pipeline?.id ?? 0 } }, 'Shop');
    wait(600);
    const id = queued.id ?? 0;
    expect((await builds.getBuild('Shop', id)).status).toBe(BuildStatus.Completed);
    const timeline = await builds.getBuildTimeline('Shop', id);
    expect(timeline.records?.map(({ type }) => type)).toContain('Task');
    const [log] = await builds.getBuildLogs('Shop', id);
    expect((await builds.getBuildLogLines('Shop', id, log?.id ?? 0)).length).toBeGreaterThan(0);
    const [first] = await builds.getBuilds('Shop', undefined, undefined, undefined, new Date(0));
    expect(first?.definition?.name).toBe('CI');
    const all = await builds.getBuilds('Shop');
    const seeded = all.at(-1)?.id ?? 0;
    expect((await builds.getArtifacts('Shop', seeded)).map(({ name }) => name)).toContain('drop');
  });

  test('it makes a release, approves it and sees it deployed', async () => {
    const releases = await connect().getReleaseApi();
    const [definition] = await releases.getReleaseDefinitions('Shop');
    const created = await releases.createRelease({ definitionId: definition?.id ?? 0, description: 'Go' }, 'Shop');
    const id = created.id ?? 0;
    wait(5);
    const [approval] = await releases.getApprovals('Shop', undefined, ApprovalStatus.Pending, [id]);
    await releases.updateReleaseApproval({ status: ApprovalStatus.Approved }, 'Shop', approval?.id ?? 0);
    wait(60);
    const { environments, artifacts } = await releases.getRelease('Shop', id);
    expect(environments?.map(({ status }) => status)).toEqual([EnvironmentStatus.Succeeded]);
    expect(artifacts?.[0]?.definitionReference?.version?.id).toMatch(/^\d+$/);
    expect((await releases.getReleases('Shop', definition?.id))[0]?.id).toBe(id);
  });

  test('it reads policies, pools and work items', async () => {
    const client = connect();
    const policy = await client.getPolicyApi();
    expect((await policy.getPolicyTypes('Shop')).map(({ displayName }) => displayName)).toContain('Build');
    expect(await policy.getPolicyConfigurations('Shop')).toHaveLength(0);
    const agents = await client.getTaskAgentApi();
    expect((await agents.getAgentPools()).map(({ name }) => name)).toContain('Default');
    expect(await agents.getVariableGroups('Shop')).toEqual([]);
    const workItems = await client.getWorkItemTrackingApi();
    expect((await workItems.getWorkItem(1)).fields?.['System.Title']).toBe('Sell more');
  });
});
