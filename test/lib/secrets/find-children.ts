import { readdirSync, readFileSync } from 'node:fs';

interface Child {
  pid: number;
  commandLine: string;
  environment: string;
}

/** The living child processes of a process, as anybody on the machine can see them (Linux). */
export function findChildren(parent: number): Child[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => isChild(pid, parent)).map((pid) => describeChild(Number(pid)));
}

function isChild(pid: string, parent: number): boolean {
  try {
    const [state, parentId] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return state !== 'Z' && Number(parentId) === parent;
  } catch {
    return false;
  }
}

function describeChild(pid: number): Child {
  const read = (name: string) => readFileSync(`/proc/${pid}/${name}`, 'utf8').replaceAll('\0', ' ');
  return { pid, commandLine: read('cmdline'), environment: read('environ') };
}
