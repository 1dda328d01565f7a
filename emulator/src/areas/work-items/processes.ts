import type { WorkItemState, WorkItemType } from './work-item-type.js';

const state = (name: string, color: string, category: WorkItemState['category']): WorkItemState => ({
  name,
  color,
  category,
});

const STATES = {
  new: state('New', 'b2b2b2', 'Proposed'),
  toDo: state('To Do', 'b2b2b2', 'Proposed'),
  proposed: state('Proposed', 'b2b2b2', 'Proposed'),
  approved: state('Approved', 'b2b2b2', 'Proposed'),
  open: state('Open', 'b2b2b2', 'Proposed'),
  active: state('Active', '007acc', 'InProgress'),
  doing: state('Doing', '007acc', 'InProgress'),
  inProgress: state('In Progress', '007acc', 'InProgress'),
  committed: state('Committed', '007acc', 'InProgress'),
  resolved: state('Resolved', 'ff9d00', 'Resolved'),
  closed: state('Closed', '339933', 'Completed'),
  done: state('Done', '339933', 'Completed'),
  removed: state('Removed', 'ffffff', 'Removed'),
};

/** How each kind looks, whatever the process. */
const LOOKS: Readonly<Record<string, Omit<WorkItemType, 'name' | 'referenceName' | 'states'>>> = {
  Bug: { description: 'Something that does not work as it should.', color: 'CC293D', icon: 'icon_insect' },
  Task: { description: 'A piece of work.', color: 'F2CB1D', icon: 'icon_clipboard' },
  Epic: { description: 'Several features that belong together.', color: 'FF7B00', icon: 'icon_crown' },
  Feature: { description: 'Something that is released as a whole.', color: '773B93', icon: 'icon_trophy' },
  'User Story': { description: 'What somebody wants to do, and why.', color: '009CCC', icon: 'icon_book' },
  'Product Backlog Item': { description: 'What somebody wants to do, and why.', color: '009CCC', icon: 'icon_list' },
  Requirement: { description: 'What the product has to do.', color: '009CCC', icon: 'icon_star' },
  Issue: { description: 'Something to work on.', color: 'B4009E', icon: 'icon_traffic_cone' },
  Impediment: { description: 'Something that is in the way.', color: 'B4009E', icon: 'icon_traffic_cone' },
};

type Flow = readonly (keyof typeof STATES)[];

const AGILE: Flow = ['new', 'active', 'resolved', 'closed', 'removed'];
const BASIC: Flow = ['toDo', 'doing', 'done'];
const SCRUM: Flow = ['new', 'inProgress', 'done', 'removed'];
const BACKLOG: Flow = ['new', 'approved', 'committed', 'done', 'removed'];
const CMMI: Flow = ['proposed', 'active', 'resolved', 'closed'];

const PROCESSES: Readonly<Record<string, Readonly<Record<string, Flow>>>> = {
  agile: {
    Bug: ['new', 'active', 'resolved', 'closed'],
    Task: ['new', 'active', 'closed', 'removed'],
    'User Story': AGILE,
    Feature: AGILE,
    Epic: AGILE,
    Issue: ['active', 'closed'],
  },
  basic: { Epic: BASIC, Issue: BASIC, Task: BASIC },
  scrum: {
    Bug: BACKLOG,
    Task: ['toDo', 'inProgress', 'done', 'removed'],
    'Product Backlog Item': BACKLOG,
    Feature: SCRUM,
    Epic: SCRUM,
    Impediment: ['open', 'closed'],
  },
  cmmi: { Bug: CMMI, Task: CMMI, Requirement: CMMI, Feature: CMMI, Epic: CMMI, Issue: CMMI },
};

const built = new Map(Object.entries(PROCESSES).map(([process, types]) => [process, buildTypes(types)]));

function buildTypes(types: Readonly<Record<string, Flow>>): WorkItemType[] {
  return Object.entries(types).map(([name, flow]) => ({
    name,
    referenceName: `Microsoft.VSTS.WorkItemTypes.${name.replaceAll(' ', '')}`,
    ...(LOOKS[name] ?? { description: '', color: 'b2b2b2', icon: 'icon_clipboard' }),
    states: flow.map((key) => STATES[key]),
  }));
}

/** The kinds of work items of a process; a process that is not one of Microsoft's has those of Agile. */
export const typesOfProcess = (process: string): readonly WorkItemType[] =>
  built.get(process.toLowerCase()) ?? built.get('agile') ?? [];

/** By name or reference name, whatever the case. */
export function findType(process: string, name: string): WorkItemType | undefined {
  const wanted = name.toLowerCase();
  return typesOfProcess(process).find(
    (known) => known.name.toLowerCase() === wanted || known.referenceName.toLowerCase() === wanted,
  );
}
