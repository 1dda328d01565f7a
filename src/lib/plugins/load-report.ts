/** What a plugin could not do when it was tried. */
export interface LoadProblem {
  /** `command hello:world`, `hook init (./dist/init.js)`, `package` */
  what: string;
  message: string;
}

export interface HookTime {
  event: string;
  file: string;
  /** Milliseconds to load it, and to run it where it was run. */
  milliseconds: number;
}

/** What the child process that loads a plugin has found. */
export interface LoadReport {
  problems: LoadProblem[];
  /** Ids and other names of its commands. */
  commands: string[];
  aliases: string[];
  /** What the package lacks: oclif would load all commands at every start without it. */
  manifest?: object;
  hooks: HookTime[];
  /** Milliseconds to load oclif's view of the plugin. */
  milliseconds: number;
}
