/** A kind of links of work items. */
export interface RelationType {
  referenceName: string;
  name: string;
  /** Whether it leads to other work items, which have the opposite link then. */
  isWorkItemLink: boolean;
  /** Reference name of the link in the other direction. */
  opposite: string | undefined;
  attributes: Readonly<Record<string, unknown>>;
}

interface Pair {
  stem: string;
  forward: string;
  reverse: string;
  topology: 'dependency' | 'tree';
  /** Whether a process brought it. */
  isEditable: boolean;
}

function pair({ stem, forward, reverse, topology, isEditable }: Pair): RelationType[] {
  const direction = (isForward: boolean): RelationType => {
    const opposite = `${stem}-${isForward ? 'Reverse' : 'Forward'}`;
    const shape = { editable: isEditable, enabled: true, acyclic: true, directional: true };
    return {
      referenceName: `${stem}-${isForward ? 'Forward' : 'Reverse'}`,
      name: isForward ? forward : reverse,
      isWorkItemLink: true,
      opposite,
      attributes: {
        usage: 'workItemLink',
        ...shape,
        singleTarget: topology === 'dependency',
        topology,
        isForward,
        oppositeEndReferenceName: opposite,
      },
    };
  };
  return [direction(true), direction(false)];
}

const resource = (referenceName: string, name: string): RelationType => ({
  referenceName,
  name,
  isWorkItemLink: false,
  opposite: undefined,
  attributes: { usage: 'resourceLink', editable: false, enabled: true },
});

const RELATED: RelationType = {
  referenceName: 'System.LinkTypes.Related',
  name: 'Related',
  isWorkItemLink: true,
  opposite: 'System.LinkTypes.Related',
  attributes: {
    usage: 'workItemLink',
    editable: false,
    enabled: true,
    acyclic: false,
    directional: false,
    singleTarget: true,
    topology: 'network',
  },
};

const links = (stem: string, forward: string, reverse: string): RelationType[] =>
  pair({ stem, forward, reverse, topology: 'dependency', isEditable: !stem.startsWith('System.') });
const tree = (stem: string, forward: string, reverse: string): RelationType[] =>
  pair({ stem, forward, reverse, topology: 'tree', isEditable: false });

/** All kinds of links, in the service's order. */
export const RELATION_TYPES: readonly RelationType[] = [
  ...links('Microsoft.VSTS.Common.Affects', 'Affects', 'Affected By'),
  ...links('Microsoft.VSTS.TestCase.SharedParameterReferencedBy', 'Referenced By', 'References'),
  ...links('Microsoft.VSTS.Common.TestedBy', 'Tested By', 'Tests'),
  ...links('Microsoft.VSTS.TestCase.SharedStepReferencedBy', 'Test Case', 'Shared Steps'),
  ...tree('System.LinkTypes.Duplicate', 'Duplicate', 'Duplicate Of'),
  ...links('System.LinkTypes.Dependency', 'Successor', 'Predecessor'),
  ...tree('System.LinkTypes.Hierarchy', 'Child', 'Parent'),
  RELATED,
  resource('AttachedFile', 'Attached File'),
  resource('Hyperlink', 'Hyperlink'),
  resource('ArtifactLink', 'Artifact Link'),
];

/** By reference name, whatever the case. */
export const findRelationType = (name: string): RelationType | undefined =>
  RELATION_TYPES.find(({ referenceName }) => referenceName.toLowerCase() === name.toLowerCase());
