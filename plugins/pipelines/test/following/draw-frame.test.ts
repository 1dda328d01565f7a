import type { Build } from '../../src/api/builds.js';
import { drawFrame } from '../../src/following/draw-frame.js';
import { timelineTree } from '../../src/timeline/timeline-tree.js';

const build = { id: 7, buildNumber: '20260301.1', status: 'inProgress', definition: { name: 'Web CI' } } as Build;
const stage = { id: 's', name: 'Ship', type: 'Stage', state: 'pending' };
const checkpoint = { id: 'c', name: 'Checkpoint', type: 'Checkpoint', state: 'inProgress', parentId: 's' };

test('while a stage waits for approvals, it is said where they are', () => {
  expect(drawFrame(build, timelineTree([stage, checkpoint]), 0)).toEqual([
    'Run 20260301.1 (7) of Web CI: inProgress',
    '  Ship: waiting for approvals or checks',
    'What can be approved: adoc pipelines approval list',
  ]);
  expect(drawFrame(build, timelineTree([stage]), 0)).toHaveLength(2);
});
