import { AdocError, exitCodes } from '@adoc/sdk';

/** The release pipeline that a command line names, by id or by name. @throws AdocError (exit 2) when it does not */
export function namedDefinition(id: string | undefined, name: string | undefined): string {
  const wanted = id ?? name;
  if (wanted) return wanted;
  throw new AdocError('It is not said which release pipeline is meant.', {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: ['Give its id or its name', 'See which there are: adoc pipelines release definition list'],
  });
}
