/** A step that pipelines are made of. */
export interface TaskDefinition {
  id: string;
  name: string;
  friendlyName: string;
  category: string;
  /** Major, minor, patch. */
  version: readonly [number, number, number];
  /** Where it runs. */
  runsOn: readonly string[];
}

const AGENT = ['Agent', 'DeploymentGroup'];
const SERVER = ['Server'];

type Row = [id: string, name: string, friendlyName: string, category: string, major: number, runsOn?: string[]];

/** Tasks that come with every organization and that most pipelines use. */
const ROWS: readonly Row[] = [
  ['d9bafed4-0b18-4f58-968d-86655b4d2ce9', 'CmdLine', 'Command line', 'Utility', 2],
  ['6c731c3c-3c68-459a-a5c9-bde6e6595b5b', 'Bash', 'Bash', 'Utility', 3],
  ['e213ff0f-5d5c-4791-802d-52ea3e7be1f1', 'PowerShell', 'PowerShell', 'Utility', 2],
  ['5bfb729a-a7c8-4a78-a7c3-8d717bb7c13c', 'CopyFiles', 'Copy files', 'Utility', 2],
  ['d8b84976-e99a-4b86-b885-4849694435b0', 'ArchiveFiles', 'Archive files', 'Utility', 2],
  ['ecdc45f6-832d-4ad9-b52b-ee49e94659be', 'PublishPipelineArtifact', 'Publish Pipeline Artifacts', 'Utility', 1],
  ['61f2a582-95ae-4948-b34d-a1b3c4f6a737', 'DownloadPipelineArtifact', 'Download Pipeline Artifacts', 'Utility', 2],
  ['2ff763a7-ce83-4e1f-bc89-0ae63477cebe', 'PublishBuildArtifacts', 'Publish build artifacts', 'Utility', 1],
  ['0b0f01ed-7dde-43ff-9cbb-e48954daf9b1', 'PublishTestResults', 'Publish Test Results', 'Test', 2],
  ['31c75bbb-bcdf-4706-8d7c-4da6a1959bc2', 'NodeTool', 'Node.js tool installer', 'Tool', 0],
  ['33c63b11-352b-45a2-ba1b-54cb568a29ca', 'UsePythonVersion', 'Use Python version', 'Tool', 0],
  ['fe47e961-9fa8-4106-8639-368c024d43ad', 'Npm', 'npm', 'Package', 1],
  ['5541a522-603c-47ad-91fc-a4b1d163081b', 'DotNetCoreCLI', '.NET Core', 'Build', 2],
  ['71a9a2d3-a98a-4caa-96ab-affca411ecda', 'VSBuild', 'Visual Studio build', 'Build', 1],
  ['e28912f1-0114-4464-802a-a3a35437fd16', 'Docker', 'Docker', 'Build', 2],
  ['46e4be58-730b-4389-8a2f-ea10b3e5e815', 'AzureCLI', 'Azure CLI', 'Deploy', 2],
  ['501dd25d-1785-43e4-b4e5-a5c78ccc0573', 'AzureWebApp', 'Azure Web App', 'Deploy', 1],
  ['28782b92-5e8e-4458-9751-a71cd1492bae', 'Delay', 'Delay', 'Utility', 1, SERVER],
  ['9c3e8943-130d-4c78-ac63-8af81df62dfb', 'InvokeRESTAPI', 'Invoke REST API', 'Utility', 1, SERVER],
  ['bcb64569-d51a-4af0-9c01-ea5d05b3b622', 'ManualValidation', 'Manual validation', 'Utility', 0, SERVER],
];

export const TASKS: readonly TaskDefinition[] = ROWS.map(([id, name, friendlyName, category, major, runsOn]) => ({
  id,
  name,
  friendlyName,
  category,
  version: [major, 248, 0],
  runsOn: runsOn ?? AGENT,
}));
