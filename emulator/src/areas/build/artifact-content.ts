import type { Artifact, ArtifactFile } from './artifact.js';
import type { SizedEntry } from './zip.js';

const CHUNK = 65_536;

/** The files of an artifact as a zip file has them: in a folder of the artifact's name. */
export const artifactEntries = ({ name, files }: Artifact): SizedEntry[] =>
  files.map((file) => ({ path: `${name}/${file.path}`, size: file.size, read: () => readArtifactFile(file) }));

/** The content of a file; one without a text is filled with the same bytes in every run. */
export function* readArtifactFile({ text, size }: ArtifactFile): Generator<Buffer> {
  if (text !== undefined) {
    yield Buffer.from(text);
    return;
  }
  const filling = Buffer.alloc(CHUNK, '0123456789abcdef');
  for (let rest = size; rest > 0; rest -= CHUNK) yield filling.subarray(0, Math.min(rest, CHUNK));
}
