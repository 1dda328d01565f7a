/** The scopes that the service asks for, for each part of the area. */
export const SCOPES = {
  read: ['vso.build'],
  evaluate: ['vso.build_execute'],
  approve: ['vso.build_execute', 'vso.pipelineresources_use'],
  manage: ['vso.build_execute', 'vso.pipelineresources_manage'],
  permit: ['vso.pipelineresources_manage'],
};
