import { coreErrors } from './errors.js';

const LONGEST = 64;
const FORBIDDEN = /[\\/:~&%;@'"?<>|#$*}{,+=[\]\p{Cc}]/u;
/** Names that Windows, IIS or the service itself uses. */
const RESERVED =
  /^(?:app_(?:browsers|code|data|globalresources|localresources|themes|webreferences)|bin|web\.config|web|defaultcollection|signalr|prn|nul|con|aux|com\d{1,2}|lpt\d|server)$/i;

/** Checks the name of a project, and trims it. @throws ServiceError when the service would not take it. */
export function parseProjectName(name: string): string {
  const trimmed = name.trim();
  const isWrong =
    trimmed === '' ||
    trimmed.length > LONGEST ||
    FORBIDDEN.test(trimmed) ||
    /^[_.]|\.$/.test(trimmed) ||
    RESERVED.test(trimmed);
  if (isWrong) throw coreErrors.invalidProjectName(name);
  return trimmed;
}
