import type { Issue } from './timeline-record.js';

/** What the lines of a script do, as far as the emulator follows them. */
export interface Played {
  output: string[];
  exitCode: number;
  /** Time it takes, in seconds; 0 when it does not say. */
  seconds: number;
  issues: Issue[];
  variables: { name: string; value: string; isOutput: boolean }[];
  tags: string[];
  buildNumber: string | undefined;
  /** What `task.complete` says. */
  completedAs: string | undefined;
}

/**
 * Follows a script line by line: `echo` writes, `sleep` takes time, `exit` ends it, and what is written as a logging command acts.
 * Everything else is taken as done.
 */
export function playScript(script: string): Played {
  const played: Played = {
    output: [],
    exitCode: 0,
    seconds: 0,
    issues: [],
    variables: [],
    tags: [],
    buildNumber: undefined,
    completedAs: undefined,
  };
  for (const line of script.split(/\r?\n|\s*(?:&&|;)\s+(?=(?:echo|sleep|exit|false)\b)/)) {
    const text = line.trim();
    const echo = /^(?:echo|write-host|write-output)\s+(.*)$/i.exec(text);
    const sleep = /^(?:sleep|start-sleep(?:\s+-(?:s|seconds))?|timeout\s+\/t)\s+(\d+)/i.exec(text);
    const exit = /^(?:exit|exit\s+\/b)\s+(\d+)$/i.exec(text);
    if (echo?.[1] !== undefined) write(unquote(echo[1]), played);
    if (sleep) played.seconds += Number(sleep[1]);
    if (exit || text === 'false' || /^throw\b/i.test(text)) {
      played.exitCode = exit ? Number(exit[1]) : 1;
      break;
    }
  }
  return played;
}

const unquote = (text: string): string => {
  const match = /^(["'])([\s\S]*)\1$/.exec(text.trim());
  return match?.[2] ?? text;
};

const COMMAND = /^##vso\[([\w.]+)\s*([^\]]*)\](.*)$/;

function write(text: string, played: Played): void {
  const command = COMMAND.exec(text);
  if (!command?.[1]) {
    played.output.push(text);
    return;
  }
  const properties = Object.fromEntries(
    (command[2] ?? '').split(';').map((pair) => {
      const cut = pair.indexOf('=');
      return [pair.slice(0, cut).trim().toLowerCase(), pair.slice(cut + 1)];
    }),
  );
  act(command[1].toLowerCase(), properties, { text: command[3] ?? '', played });
}

function act(
  command: string,
  properties: Readonly<Record<string, string>>,
  { text, played }: { text: string; played: Played },
): void {
  switch (command) {
    case 'task.logissue': {
      const type = properties.type === 'warning' ? 'warning' : 'error';
      played.output.push(`##[${type}]${text}`);
      played.issues.push({
        type,
        category: properties.code ?? 'General',
        message: text,
        data: issueData(properties, type),
      });
      break;
    }
    case 'task.complete':
      played.completedAs = properties.result;
      break;
    case 'task.setvariable':
      played.variables.push({
        name: properties.variable ?? '',
        value: text,
        isOutput: /^true$/i.test(properties.isoutput ?? ''),
      });
      break;
    case 'build.addbuildtag':
      played.tags.push(text);
      break;
    case 'build.updatebuildnumber':
      played.buildNumber = text;
      break;
    default:
      break;
  }
}

const issueData = (properties: Readonly<Record<string, string>>, type: string): Record<string, string> => ({
  type,
  ...(properties.sourcepath !== undefined && { sourcepath: properties.sourcepath }),
  ...(properties.linenumber !== undefined && { linenumber: properties.linenumber }),
  logFileLineNumber: '12',
});
