import type { ArtifactInput } from './definition-input.js';
import { releaseErrors } from './errors.js';
import type { Artifact, ArtifactReference } from './release-definition.js';

/**
 * The artifacts of a definition, as a client sent them.
 * @throws ServiceError when one has no source, or two have the same alias.
 */
export function buildArtifacts(sent: readonly ArtifactInput[] | null | undefined): Artifact[] {
  const inputs = sent ?? [];
  const aliases = new Set<string>();
  const hasPrimary = inputs.some(({ isPrimary }) => isPrimary);
  return inputs.map((input, index) => {
    const definitionReference = references(input);
    const alias = input.alias || (definitionReference.definition?.name ?? '');
    if (!definitionReference.definition?.id) {
      throw releaseErrors.invalid(
        'VS402862: Artifact source should have source information. Specify a valid source and try again.',
      );
    }
    if (aliases.has(alias.toLowerCase()))
      throw releaseErrors.invalid(`Artifact alias '${alias}' is used more than once.`);
    aliases.add(alias.toLowerCase());
    return {
      sourceId: sourceIdOf(definitionReference),
      type: input.type || 'Build',
      alias,
      definitionReference,
      isPrimary: hasPrimary ? (input.isPrimary ?? false) : index === 0,
      isRetained: input.isRetained ?? false,
    };
  });
}

function references({ definitionReference }: ArtifactInput): Record<string, ArtifactReference> {
  const entries = Object.entries(definitionReference ?? {}).map(([key, reference]) => {
    return [key, { id: String(reference?.id ?? ''), name: reference?.name ?? '' }] as const;
  });
  return Object.fromEntries(entries);
}

/** Names the source of an artifact across definitions: its project and what it is in there. */
const sourceIdOf = ({ project, definition }: Record<string, ArtifactReference>): string =>
  [project?.id, definition?.id].filter(Boolean).join(':');
