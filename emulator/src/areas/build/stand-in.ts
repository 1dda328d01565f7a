/** What a pipeline does whose repository, in the seed or elsewhere, has no YAML that the emulator could read. */
export const STAND_IN = `trigger: none
pool:
  vmImage: ubuntu-latest
stages:
- stage: Build
  jobs:
  - job: Build
    steps:
    - script: echo Restoring packages
      displayName: Restore
    - script: |
        echo Compiling
        sleep 20
      displayName: Build
    - script: |
        echo 42 tests passed
        sleep 10
      displayName: Test
`;
