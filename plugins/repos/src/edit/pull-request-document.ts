/** What people write about a pull request. */
export interface PullRequestText {
  title: string;
  /** Markdown, with newlines alone at the ends of lines. */
  description: string;
}

/** As it stands in an editor: the title is the first line, and an empty line follows. */
export function formatDocument({ title, description }: PullRequestText): string {
  return description === '' ? `${title}\n` : `${title}\n\n${description}\n`;
}

/** What somebody made of it. Without a line that holds something the title is empty. */
export function parseDocument(document: string): PullRequestText {
  const [title = '', ...lines] = document.replace(/\r\n?/g, '\n').trim().split('\n');
  return { title: title.trim(), description: lines.join('\n').trim() };
}
