import { shortRef } from '@adoc/sdk';

/** What the service takes for a description. */
const LONGEST = 4000;

interface Texts {
  title: string;
  description: string;
}

/** Title and description from the messages of its commits, the newest first, and the template of the repository. */
export function describeCommits(
  messages: readonly [string, ...string[]],
  { sourceRefName, template }: { sourceRefName: string; template: string | undefined },
): Texts {
  const [only, ...others] = messages;
  const isSingle = others.length === 0;
  const lines = [...messages].reverse().map((message) => `- ${subjectOf(message)}`);
  const said = isSingle ? bodyOf(only) : lines.join('\n');
  const description = [said, template?.trim()].filter(Boolean).join('\n\n');
  return {
    title: isSingle ? subjectOf(only) : readable(sourceRefName),
    description: description.slice(0, LONGEST),
  };
}

/** First line of a message. */
export const subjectOf = (message: string): string => message.trimStart().split(/\r?\n/, 1)[0]?.trim() ?? '';

const bodyOf = (message: string): string => message.trimStart().split(/\r?\n/).slice(1).join('\n').trim();

/** `users/ada/remember-the-cart` is called `Remember the cart`. */
function readable(ref: string): string {
  const words = (shortRef(ref).split('/').at(-1) ?? ref).replaceAll(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
