import path from 'node:path';
import { Flags, plainProgressFlag, sentences } from '@adoc/sdk';
import { streamLog, streamLogsZip } from '../../../../api/logs.js';
import { findTimeline } from '../../../../api/timeline.js';
import { fileName } from '../../../../download/file-name.js';
import { makeFolder } from '../../../../download/make-folder.js';
import { writeFile } from '../../../../download/write-file.js';
import { selectLogs } from '../../../../logs/select-logs.js';
import { RunCommand } from '../../../../run-command.js';
import { timelineTree } from '../../../../timeline/timeline-tree.js';

interface Downloaded {
  /** A file of its own for each step, or one zip. */
  files: string[];
}

export default class PipelinesRunsLogsDownload extends RunCommand<typeof PipelinesRunsLogsDownload> {
  static override summary = 'Download the logs of a run, a file for each step, or as a zip.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> 1 --path logs',
    '<%= config.bin %> <%= command.id %> 1 --zip',
  ];
  static override flags = {
    path: Flags.string({ default: '.', summary: 'Folder to put them into. Default: the working directory.' }),
    zip: Flags.boolean({ summary: 'One zip file, as the service makes it.' }),
    failed: Flags.boolean({ exclusive: ['zip'], summary: 'Only those of steps that have failed.' }),
    plain: plainProgressFlag,
  };

  protected override readonly view = sentences<Downloaded>(({ files }) => files);

  async run(): Promise<Downloaded> {
    const { zip, failed: isFailed } = this.flags;
    const { client, project, runId } = await this.connectToRun();
    const run = { project, runId };
    const folder = await makeFolder(this.flags.path);
    if (zip) {
      const file = path.join(folder, `logs_${runId}.zip`);
      await writeFile(file, await streamLogsZip(client, run));
      return { files: [file] };
    }
    const timeline = await findTimeline(client, project, runId);
    const logs = selectLogs(timelineTree(timeline?.records ?? []), { isFailed });
    const files: string[] = [];
    for (const [index, { id, path: step }] of logs.entries()) {
      this.progress(`Log ${index + 1} of ${logs.length}: ${step}`);
      const names = step.split(' > ').map(fileName);
      const file = path.join(folder, ...names.slice(0, -1), `${index + 1}-${names.at(-1)}.txt`);
      await writeFile(file, await streamLog(client, run, id));
      files.push(file);
    }
    return { files };
  }
}
