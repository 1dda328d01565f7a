/** What a token needs for pipelines and their runs. */
export const SCOPES = {
  read: ['vso.build'],
  execute: ['vso.build_execute'],
  resources: ['vso.build_execute', 'vso.pipelineresources_manage'],
};
