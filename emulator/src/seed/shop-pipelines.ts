import type { PipelineSeed } from '../areas/build/seed.js';

/** The files of a repository of the shop, with its pipeline. */
export const shopFiles = (name: string, yaml: string): Record<string, string> => ({
  'README.md': `# ${name}\n`,
  'src/index.js': "console.log('Hello');\n",
  'azure-pipelines.yml': yaml,
});

/** Builds, and deploys what comes from the main branch: to production once somebody has approved. */
export const WEB_YAML = `trigger:
  branches:
    include: [main, develop]

pool:
  vmImage: ubuntu-latest

parameters:
- name: configuration
  type: string
  default: Release
  values: [Debug, Release]

stages:
- stage: Build
  jobs:
  - job: Build
    displayName: Build and test
    steps:
    - script: |
        echo Restoring packages
        sleep 15
      displayName: Restore
    - script: |
        echo Compiling \${{ parameters.configuration }}
        sleep 90
      displayName: Compile
    - script: |
        echo Running 214 tests
        sleep 45
      displayName: Test
    - publish: $(Build.ArtifactStagingDirectory)
      artifact: web
      displayName: Publish

- stage: Staging
  condition: and(succeeded(), eq(variables['Build.SourceBranch'], 'refs/heads/main'))
  jobs:
  - deployment: Web
    environment: staging
    strategy:
      runOnce:
        deploy:
          steps:
          - script: |
              echo Rolling out
              sleep 20
            displayName: Roll out

- stage: Production
  jobs:
  - deployment: Web
    environment: production
    strategy:
      runOnce:
        deploy:
          steps:
          - script: |
              echo Rolling out
              sleep 40
            displayName: Roll out
`;

/** Tests on several systems. */
export const API_YAML = `trigger: [trunk]

jobs:
- job: Test
  strategy:
    matrix:
      linux: { image: ubuntu-latest }
      windows: { image: windows-latest }
  pool:
    vmImage: $(image)
  steps:
  - script: echo Testing on $(image)
    displayName: Test
`;

/** What the pipelines of the shop have been through: every result, a run that waits for an approval, and one that builds. */
export const shopPipelines = (): PipelineSeed[] => [
  {
    name: 'Fabrikam-Web CI',
    folder: '\\Web',
    repository: 'Fabrikam-Web',
    variables: { configuration: 'Release' },
    secrets: ['deployKey'],
    runs: [
      {
        age: 4 * 24 * 60,
        seconds: 214,
        tags: ['release'],
        artifacts: [{ name: 'web', files: { 'index.html': '<h1>Shop</h1>\n', 'app.js': "console.log('Hello');\n" } }],
      },
      { age: 3 * 24 * 60, seconds: 121, branch: 'feature/003', reason: 'pullRequest', failingTask: 'Test' },
      { age: 2 * 24 * 60, seconds: 187, tags: ['release', 'approved'], artifacts: [{ name: 'web', bytes: 1_048_576 }] },
      { age: 24 * 60, seconds: 34, branch: 'develop', reason: 'manual', result: 'canceled' },
      { age: 90, status: 'inProgress' },
      { age: 1, status: 'inProgress', branch: 'develop' },
    ],
  },
  {
    name: 'Fabrikam-Api CI',
    repository: 'Fabrikam-Api',
    runs: [{ age: 5 * 24 * 60 }, { age: 2 * 24 * 60, failingTask: 'Test', branch: 'release/2.0' }, { age: 600 }],
  },
  {
    name: 'Nightly',
    folder: '\\Operations',
    repository: 'Fabrikam-Web',
    yamlPath: 'nightly.yml',
    runs: [
      { age: 2 * 24 * 60, reason: 'schedule', result: 'partiallySucceeded', seconds: 1800 },
      { age: 24 * 60, reason: 'schedule', seconds: 1750, logBytes: 2_000_000 },
    ],
  },
];
