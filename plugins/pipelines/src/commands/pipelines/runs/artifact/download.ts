import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { AdocError, type Download, Flags, plainProgressFlag, type RestClient, sentences } from '@adoc/sdk';
import { type Artifact, listArtifacts, streamArtifact } from '../../../../api/artifacts.js';
import { chooseArtifact } from '../../../../download/choose-artifact.js';
import { fetchFile } from '../../../../download/fetch-file.js';
import { fileName } from '../../../../download/file-name.js';
import { makeFolder } from '../../../../download/make-folder.js';
import { RunCommand } from '../../../../run-command.js';
import { extractZip } from '../../../../zip/extract-zip.js';

interface Downloaded {
  name: string;
  /** Folder that the files are in. */
  path: string;
  files: string[];
}

export default class PipelinesRunsArtifactDownload extends RunCommand<typeof PipelinesRunsArtifactDownload> {
  static override summary = 'Download an artifact that a run has published.';
  static override description =
    'A download that breaks off goes on where it broke, also when the command is run again.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> 1 --artifact-name web --path out',
    '<%= config.bin %> <%= command.id %> 1 --zip',
  ];
  static override flags = {
    'artifact-name': Flags.string({ summary: 'Name of the artifact. Not needed where the run has one only.' }),
    path: Flags.string({ default: '.', summary: 'Folder to put the files into. Default: the working directory.' }),
    zip: Flags.boolean({ summary: 'Leave it as it arrives, in a zip file.' }),
    plain: plainProgressFlag,
  };

  protected override readonly view = sentences<Downloaded>(({ name, path: folder, files }) => [
    `${name}: ${files.length} ${files.length === 1 ? 'file' : 'files'} in ${folder}`,
  ]);

  async run(): Promise<Downloaded> {
    const { client, project, runId } = await this.connectToRun();
    const find = async () =>
      chooseArtifact(await listArtifacts(client, project, runId), runId, this.flags['artifact-name']);
    const { name } = await find();
    const folder = await makeFolder(this.flags.path);
    const unfinished = path.join(folder, `.${fileName(name)}-${runId}.part`);
    await fetchFile(unfinished, {
      open: async (from) => this.#open(client, { artifact: await find(), project, runId, from }),
      show: (done, size) =>
        this.progress(`${name}: ${this.flags.plain ? inSteps(done, size) : inMegabytes(done, size)}`),
    });
    if (this.flags.zip) {
      const file = path.join(folder, `${fileName(name)}.zip`);
      await rename(unfinished, file);
      return { name, path: folder, files: [file] };
    }
    try {
      return { name, path: folder, files: await extractZip(unfinished, folder, name) };
    } finally {
      // Whole or broken: it would not become better.
      await rm(unfinished, { force: true });
    }
  }

  /** What is in a storage of its own has an address that is signed; everything else comes from the service. */
  async #open(
    client: RestClient,
    { artifact, project, runId, from }: { artifact: Artifact; project: string; runId: number; from: number },
  ): Promise<Download> {
    const { name, resource } = artifact;
    if (resource.type === 'FilePath') throw onShare(artifact);
    if (resource.type === 'PipelineArtifact' && resource.downloadUrl) {
      return this.host.download(resource.downloadUrl, { from }, this.options);
    }
    return { body: await streamArtifact(client, { project, runId, name }), from: 0, size: undefined };
  }
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

const inMegabytes = (done: number, size: number | undefined): string =>
  `${megabytes(done)}${size ? ` of ${megabytes(size)}` : ''} MB`;

/** Coarse enough for lines that stay: every tenth, or every ten megabytes. */
const inSteps = (done: number, size: number | undefined): string =>
  size ? `${Math.floor((done / size) * 10)}0 % of ${megabytes(size)} MB` : `${Math.floor(done / 1e7)}0 MB`;

const onShare = ({ name, resource }: Artifact): AdocError =>
  new AdocError(`The artifact "${name}" is on a file share, and is not for download.`, {
    code: 'not-for-download',
    suggestions: resource.downloadUrl ? [`Copy it from there: ${resource.downloadUrl}`] : [],
  });
