import { identifier } from '../../../identifier.js';

interface KnownTask {
  id: string;
  /** As people know it. */
  title: string;
}

const KNOWN: Readonly<Record<string, KnownTask>> = {
  Checkout: { id: '6d15af64-176c-496d-b583-fd2ae21d4df4', title: 'Get sources' },
  CmdLine: { id: 'd9bafed4-0b18-4f58-968d-86655b4d2ce9', title: 'Command line' },
  Bash: { id: '6c731c3c-3c68-459a-a5c9-bde6e6595b5b', title: 'Bash' },
  PowerShell: { id: 'e213ff0f-5d5c-4791-802d-52ea3e7be1f1', title: 'PowerShell' },
  PublishPipelineArtifact: { id: 'ecdc45f6-832d-4ad9-b52b-ee49e94659be', title: 'Publish Pipeline Artifacts' },
  DownloadPipelineArtifact: { id: '61f2a582-95ae-4948-b34d-a1b3c4f6a737', title: 'Download Pipeline Artifacts' },
  PublishBuildArtifacts: { id: '2ff763a7-ce83-4e1f-bc89-0ae63477cebe', title: 'Publish build artifacts' },
  PublishTestResults: { id: '0b0f01ed-7dde-43ff-9cbb-e48954daf9b1', title: 'Publish Test Results' },
};

/** A task by its name; one that is not known gets an id of its own. */
export const taskOf = (name: string): KnownTask => KNOWN[name] ?? { id: identifier('task', name), title: name };
