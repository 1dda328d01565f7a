import type { ProjectSeed } from './seed.js';

/** What the shop is working on, and what its branch `develop` asks of pull requests. */
export const shopWork = (): Pick<ProjectSeed, 'policies' | 'workItems'> => ({
  policies: [
    {
      type: 'approver-count',
      repository: 'Fabrikam-Web',
      branch: 'develop',
      settings: { minimumApproverCount: '1', resetOnSourcePush: 'true' },
    },
    { type: 'comment-required', repository: 'Fabrikam-Web', branch: 'develop' },
    { type: 'work-item-linking', repository: 'Fabrikam-Web', branch: 'develop', isBlocking: false },
  ],
  workItems: [
    { title: 'Checkout', type: 'Epic', state: 'Active', assignedTo: 'Grace Hopper' },
    {
      title: 'Find the cart again tomorrow',
      type: 'User Story',
      state: 'Active',
      assignedTo: 'Grace Hopper',
      tags: ['cart'],
    },
    {
      title: 'Prices without tax in Norway',
      type: 'Bug',
      state: 'Closed',
      assignedTo: 'Ada Contoso',
      tags: ['prices'],
    },
    { title: 'Measure how long a search takes', assignedTo: 'Alan Turing' },
  ],
});
