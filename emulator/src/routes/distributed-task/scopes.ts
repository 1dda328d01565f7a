/** The scopes that the service asks for, for each part of the area. */
export const SCOPES = {
  pools: ['vso.agentpools'],
  poolsManage: ['vso.agentpools_manage'],
  groupsRead: ['vso.variablegroups_read'],
  groupsManage: ['vso.variablegroups_manage'],
  filesRead: ['vso.securefiles_read'],
  filesWrite: ['vso.securefiles_write'],
  filesManage: ['vso.securefiles_manage'],
  taskGroupsRead: ['vso.taskgroups_read'],
  taskGroupsWrite: ['vso.taskgroups_write'],
  taskGroupsManage: ['vso.taskgroups_manage'],
};
