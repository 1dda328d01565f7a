import type { Machine } from './machine.js';
import type { Talk } from './talk.js';

/** Shows a web page in the user's browser; where there is none, says its address. */
export async function openInBrowser({ env, platform, stderr }: Machine, url: string, talk: Talk): Promise<void> {
  // The address comes from a server: nothing but a web page is handed to the desktop.
  if (!/^https?:\/\//i.test(url)) return talk.warn(`Not a web page: ${url}`);
  const hasDesktop = platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY || env.WSL_DISTRO_NAME);
  if (hasDesktop) {
    const { default: open } = await import('open');
    const isOpen = await open(new URL(url).href).then(
      () => true,
      () => false,
    );
    if (isOpen) return;
  }
  stderr.write(`${new URL(url).href}\n`);
}
