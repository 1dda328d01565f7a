import type { Machine } from '../machine.js';
import { ownCommand } from './own-command.js';

const words = 'devops git-credential';

/** The command that git is to run as its helper. */
export const helperCommand = (machine: Machine): string => ownCommand(machine, words);

/** Whether a helper is ours, from whatever folder. */
export const isOurHelper = (value: string): boolean => value.startsWith('!') && value.endsWith(` ${words}`);
