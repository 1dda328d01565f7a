import path from 'node:path';

/** Where git is to sign in with what adoc knows. */
export interface SignIn {
  /** Address of the repository. Nothing but its scheme, host and port is used. */
  url: string;
  /** Folder of the host: `this.config.root` of a command. */
  root: string;
  /** Address of the organization, if a flag names it: a token of the environment may go where the user says. */
  organization?: string | undefined;
}

/**
 * What makes git ask this program for the credential of one address, for one command. Which of them may go there is decided
 * by the host, when git asks.
 */
export function signInWords({ url, root }: SignIn): string[] {
  const { protocol, origin } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return [];
  const files = [process.execPath, path.join(root, 'bin/run.js')].map(quote);
  const section = `credential.${origin}`;
  return [
    // An empty one takes the helpers before it out of use: nobody else is told what is not theirs, or keeps it.
    ...['-c', `${section}.helper=`],
    ...['-c', `${section}.helper=!${files.join(' ')} devops git-credential`],
    // The organization is in the path, which git leaves out otherwise.
    ...['-c', `${section}.useHttpPath=true`],
  ];
}

/** Git hands the command to a POSIX shell, on Windows to the one it brings along. */
const quote = (file: string): string =>
  `'${(process.platform === 'win32' ? file.replaceAll('\\', '/') : file).replaceAll("'", "'\\''")}'`;
