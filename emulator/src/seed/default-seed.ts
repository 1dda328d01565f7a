import type { PullRequestSeed } from '../areas/pull-requests/seed.js';
import type { ReleaseDefinitionSeed } from '../areas/release/seed.js';
import type { ProjectSeed, Seed } from './seed.js';
import { API_YAML, shopFiles, shopPipelines, WEB_YAML } from './shop-pipelines.js';
import { shopPools, shopResources } from './shop-resources.js';
import { shopWork } from './shop-work.js';

const numbered = (count: number, name: (n: string) => string): string[] =>
  Array.from({ length: count }, (_, index) => name(String(index + 1).padStart(3, '0')));

/** The content an emulator has when none is given: small, but with the cases that break clients. */
export function defaultSeed(): Seed {
  const projects: ProjectSeed[] = [
    {
      name: 'Fabrikam',
      description: 'The web shop.',
      process: 'Agile',
      repositories: [
        {
          name: 'Fabrikam-Web',
          // More refs than fit two pages, so that a client that does not follow continuation tokens is found out.
          branches: ['main', 'develop', 'users/ada/größe', ...numbered(248, (n) => `feature/${n}`)],
          tags: numbered(12, (n) => `v1.${Number(n)}.0`),
          files: shopFiles('Fabrikam-Web', WEB_YAML),
          size: 7_340_032,
          pullRequests: shopPullRequests(),
        },
        {
          name: 'Fabrikam-Api',
          defaultBranch: 'trunk',
          branches: ['trunk', 'release/2.0'],
          lockedBranches: ['release/2.0'],
          files: shopFiles('Fabrikam-Api', API_YAML),
          size: 1_048_576,
        },
        { name: 'Fabrikam-Empty' },
        { name: 'Fabrikam-Archive', branches: ['main'], isDisabled: true, size: 4096 },
        { name: 'Fabrikam-Hidden', branches: ['main'], isHidden: true },
      ],
      teams: [
        {
          name: 'Checkout',
          description: 'Everything between cart and receipt.',
          members: ['Grace Hopper', 'Alan Turing'],
          administrators: ['Grace Hopper'],
        },
      ],
      groups: [{ name: 'Release Approvers', members: ['Ada Contoso', 'Checkout'] }],
      ...shopResources(),
      ...shopWork(),
      pipelines: shopPipelines(),
      releaseDefinitions: shopReleases(),
    },
    {
      name: 'Größe 50% & Co',
      description: 'A name that has to be encoded.',
      process: 'Scrum',
      repositories: [{ name: 'Größe 50% & Co', branches: ['main'], size: 2048 }],
    },
    { name: 'Tailspin', visibility: 'public', repositories: [{ name: 'Tailspin', branches: ['main'] }] },
    { name: 'Retired', state: 'deleting', repositories: [] },
  ];
  return {
    organizations: [{ name: 'contoso', pools: shopPools(), gitHubRepositories: [{ name: 'fabrikam/site' }], projects }],
    collections: [{ name: 'DefaultCollection', pools: shopPools(), projects }],
  };
}

/** One of each state, the oldest first. */
const shopPullRequests = (): PullRequestSeed[] => [
  {
    title: 'Count visits',
    source: 'feature/001',
    status: 'abandoned',
    createdBy: 'Alan Turing',
    age: 40,
    threads: [{ content: 'We decided against it.', author: 'Grace Hopper', status: 'closed' }],
  },
  {
    title: 'Show prices with tax',
    description: 'As the law asks for since March.',
    source: 'feature/002',
    status: 'completed',
    createdBy: 'Grace Hopper',
    age: 21,
    reviewers: [{ name: 'Ada Contoso', vote: 10, isRequired: true }],
    labels: ['prices'],
    workItemIds: ['3'],
  },
  {
    title: 'Remember the cart',
    description: 'Keeps what is in the cart for a week.',
    source: 'feature/003',
    createdBy: 'Grace Hopper',
    age: 6,
    reviewers: [
      { name: 'Ada Contoso', isRequired: true },
      { name: 'Alan Turing', vote: 10 },
      { name: 'Barbara Liskov', vote: -5 },
    ],
    labels: ['cart', 'needs-review'],
    workItemIds: ['2'],
    threads: [
      {
        content: 'Why a week?',
        author: 'Barbara Liskov',
        filePath: '/changes/feature/003.md',
        line: 1,
        replies: [{ content: 'Most people come back within five days.', author: 'Grace Hopper' }],
      },
      { content: 'Nice.', author: 'Alan Turing', status: 'fixed' },
    ],
  },
  { title: 'Search by colour', source: 'feature/004', isDraft: true, createdBy: 'Alan Turing', age: 3 },
  {
    title: 'Bigger buttons',
    source: 'users/ada/größe',
    target: 'develop',
    createdBy: 'Ada Contoso',
    age: 1,
    reviewers: [{ name: 'Grace Hopper', vote: 5 }],
  },
];

/** One release went all the way, one was turned down, one waits for an approval. */
const shopReleases = (): ReleaseDefinitionSeed[] => [
  {
    name: 'Fabrikam-Web CD',
    folder: '\\Web',
    pipeline: 'Fabrikam-Web CI',
    stages: [{ name: 'Staging' }, { name: 'Production', approver: 'Ada Contoso' }],
    releases: [
      { description: 'Prices with tax.' },
      { description: 'A cart that remembers.', decisions: ['rejected'] },
      { description: 'Bigger buttons.', decisions: ['pending'] },
    ],
  },
];
