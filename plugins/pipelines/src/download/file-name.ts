/** A name as a file of every system can have it. */
export const fileName = (name: string): string =>
  name
    .replaceAll(/[<>:"/\\|?*\p{Cc}]+/gu, '-')
    .replace(/[. ]+$/, '')
    .slice(0, 100) || '_';
