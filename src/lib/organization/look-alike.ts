import { domainToUnicode } from 'node:url';
import { editDistance } from './edit-distance.js';

const lookedLike = ['dev.azure.com', 'visualstudio.com'] as const;

/** Endings under which anybody may buy a name. Internal ones (`corp`, `local`, `lan`) are left to their owners. */
const publicEnding = /^(?:com|net|org|info|dev|app|cloud|online|site|tech|xyz|[a-z]{2}|.*\?.*)$/;

const digitsForLetters: Record<string, string> = { 0: 'o', 1: 'l', 3: 'e', 5: 's' };

/**
 * The host as an eye reads it: letters of other scripts become `?`, which stands for any one letter.
 * Full-width letters, accents and invisible characters go; digits that pass for letters are read as those.
 */
function asRead(host: string): string {
  const unicode = host.includes('xn--') ? domainToUnicode(host) || host : host;
  return unicode
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[\u3002\uff61]/g, '.')
    .replace(/[0135]/g, (digit) => digitsForLetters[digit] ?? digit)
    .replace(/[^\p{ASCII}]/gu, '?')
    .replace(/\.+$/, '');
}

/** Whether some run of neighbouring labels is the name, or one slip away from it. */
function embeds(labels: string[], name: string): boolean {
  return labels.some((_, start) =>
    [2, 3, 4].some((length) => editDistance(labels.slice(start, start + length).join('.'), name) <= 1),
  );
}

/**
 * The real name of Azure DevOps Services that this host passes itself off as; undefined for an honest host.
 * Ask only about hosts that are not on the closed list. Honest Servers carry such words as labels before a name
 * of their own (`azuredevops.contoso.com`, `visualstudio.contoso.com`), so a word alone proves nothing.
 */
export function findLookedLike(host: string): (typeof lookedLike)[number] | undefined {
  const read = asRead(host);
  const labels = read.split('.');
  const ending = labels.at(-1) ?? '';
  const owner = labels.at(-2) ?? '';
  const isPublic = publicEnding.test(ending);
  const slips = isPublic ? 2 : 1;
  const [azure, studio] = lookedLike;
  // A hyphen passes for a dot: `dev-azure-com.example`.
  const loose = read.replaceAll('-', '.');
  const looseLabels = loose.split('.');

  if (editDistance(read, azure) <= slips || loose.includes(azure) || embeds(looseLabels, azure)) return azure;
  // Three labels only: Servers on Azure machines live at `name.region.cloudapp.azure.com`.
  if (/^(?:[^.]+\.)?azure\.com$/.test(read) || read === 'dev.azure') return azure;
  if (isPublic && /(?:^|[.-])dev[.-]?azure\.[^.]+$/.test(read)) return azure;

  if (editDistance(`${owner}.${ending}`, studio) <= slips || embeds(looseLabels, studio)) return studio;
  if (isPublic && owner.includes('visualstudio')) return studio;
  return undefined;
}
