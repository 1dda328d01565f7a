/** A field that work items can have. */
export interface Field {
  referenceName: string;
  name: string;
  type: 'string' | 'plainText' | 'html' | 'integer' | 'double' | 'boolean' | 'dateTime' | 'identity' | 'treePath';
  /** Only the service writes it. */
  isReadOnly: boolean;
}

const field = (referenceName: string, name: string, type: Field['type'], isReadOnly = false): Field => ({
  referenceName,
  name,
  type,
  isReadOnly,
});

const COMMON = 'Microsoft.VSTS.Common';
const SCHEDULING = 'Microsoft.VSTS.Scheduling';

/** The fields that work items have, in the order in which the service shows them. */
export const FIELDS: readonly Field[] = [
  field('System.Id', 'ID', 'integer', true),
  field('System.AreaId', 'Area ID', 'integer', true),
  field('System.AreaPath', 'Area Path', 'treePath'),
  field('System.TeamProject', 'Team Project', 'string', true),
  field('System.NodeName', 'Node Name', 'string', true),
  field('System.AreaLevel1', 'Area Level 1', 'string', true),
  field('System.Rev', 'Rev', 'integer', true),
  field('System.AuthorizedDate', 'Authorized Date', 'dateTime', true),
  field('System.RevisedDate', 'Revised Date', 'dateTime', true),
  field('System.IterationId', 'Iteration ID', 'integer', true),
  field('System.IterationPath', 'Iteration Path', 'treePath'),
  field('System.IterationLevel1', 'Iteration Level 1', 'string', true),
  field('System.WorkItemType', 'Work Item Type', 'string'),
  field('System.State', 'State', 'string'),
  field('System.Reason', 'Reason', 'string'),
  field('System.AssignedTo', 'Assigned To', 'identity'),
  field('System.CreatedDate', 'Created Date', 'dateTime', true),
  field('System.CreatedBy', 'Created By', 'identity', true),
  field('System.ChangedDate', 'Changed Date', 'dateTime', true),
  field('System.ChangedBy', 'Changed By', 'identity', true),
  field('System.AuthorizedAs', 'Authorized As', 'identity', true),
  field('System.CommentCount', 'Comment Count', 'integer', true),
  field('System.Title', 'Title', 'string'),
  field('System.BoardColumn', 'Board Column', 'string', true),
  field('System.BoardColumnDone', 'Board Column Done', 'boolean', true),
  field('System.BoardLane', 'Board Lane', 'string', true),
  field(`${COMMON}.StateChangeDate`, 'State Change Date', 'dateTime', true),
  field(`${COMMON}.ActivatedDate`, 'Activated Date', 'dateTime', true),
  field(`${COMMON}.ActivatedBy`, 'Activated By', 'identity', true),
  field(`${COMMON}.ResolvedDate`, 'Resolved Date', 'dateTime', true),
  field(`${COMMON}.ResolvedBy`, 'Resolved By', 'identity', true),
  field(`${COMMON}.ResolvedReason`, 'Resolved Reason', 'string'),
  field(`${COMMON}.ClosedDate`, 'Closed Date', 'dateTime', true),
  field(`${COMMON}.ClosedBy`, 'Closed By', 'identity', true),
  field(`${COMMON}.Priority`, 'Priority', 'integer'),
  field(`${COMMON}.Severity`, 'Severity', 'string'),
  field(`${COMMON}.StackRank`, 'Stack Rank', 'double'),
  field(`${COMMON}.BacklogPriority`, 'Backlog Priority', 'double'),
  field(`${COMMON}.BusinessValue`, 'Business Value', 'integer'),
  field(`${COMMON}.TimeCriticality`, 'Time Criticality', 'double'),
  field(`${COMMON}.Risk`, 'Risk', 'string'),
  field(`${COMMON}.ValueArea`, 'Value Area', 'string'),
  field(`${COMMON}.Activity`, 'Activity', 'string'),
  field(`${COMMON}.AcceptanceCriteria`, 'Acceptance Criteria', 'html'),
  field(`${SCHEDULING}.Effort`, 'Effort', 'double'),
  field(`${SCHEDULING}.StoryPoints`, 'Story Points', 'double'),
  field(`${SCHEDULING}.OriginalEstimate`, 'Original Estimate', 'double'),
  field(`${SCHEDULING}.RemainingWork`, 'Remaining Work', 'double'),
  field(`${SCHEDULING}.CompletedWork`, 'Completed Work', 'double'),
  field(`${SCHEDULING}.StartDate`, 'Start Date', 'dateTime'),
  field(`${SCHEDULING}.FinishDate`, 'Finish Date', 'dateTime'),
  field(`${SCHEDULING}.TargetDate`, 'Target Date', 'dateTime'),
  field(`${SCHEDULING}.DueDate`, 'Due Date', 'dateTime'),
  field('Microsoft.VSTS.Build.FoundIn', 'Found In', 'string'),
  field('Microsoft.VSTS.Build.IntegrationBuild', 'Integration Build', 'string'),
  field('Microsoft.VSTS.TCM.ReproSteps', 'Repro Steps', 'html'),
  field('Microsoft.VSTS.TCM.SystemInfo', 'System Info', 'html'),
  field('System.Description', 'Description', 'html'),
  field('System.History', 'History', 'html'),
  field('System.Tags', 'Tags', 'plainText'),
];

const BY_NAME = new Map(
  FIELDS.flatMap((known) => [
    [known.referenceName.toLowerCase(), known],
    [known.name.toLowerCase(), known],
  ]),
);

/** By reference name or by the name people see, whatever the case. */
export const findField = (name: string): Field | undefined => BY_NAME.get(name.toLowerCase());
