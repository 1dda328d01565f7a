import { withoutTokens } from '@adoc/sdk';
import type { Machine } from './machine.js';
import type { Talk } from './talk.js';

/** Shows a web page in the user's browser; where there is none, says its address. */
export async function openInBrowser({ env, platform, stderr }: Machine, url: string, talk: Talk): Promise<void> {
  // The address comes from a server: nothing but a web page is handed to the desktop.
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return talk.warn(`Not a web page: ${url}`);
  const hasDesktop = platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY || env.WSL_DISTRO_NAME);
  if (hasDesktop && (await startBrowser(new URL(url).href))) return;
  stderr.write(`${new URL(url).href}\n`);
}

/** Whether a program for web pages has started: a desktop may lack one. */
async function startBrowser(address: string): Promise<boolean> {
  const { default: open } = await import('open');
  const env = process.env;
  try {
    // The library starts the browser with whatever environment this process has.
    process.env = withoutTokens(env);
    const browser = await open(address);
    return await new Promise((resolve) => {
      browser.once('spawn', () => resolve(true)).once('error', () => resolve(false));
    });
  } catch {
    return false;
  } finally {
    process.env = env;
  }
}
