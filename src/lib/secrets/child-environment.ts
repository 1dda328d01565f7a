/** What libsecret and D-Bus look at, and what a keyring's prompt needs to appear; above all no tokens. */
const names = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'LANG',
  'LANGUAGE',
  'TMPDIR',
  'LD_LIBRARY_PATH',
  'DBUS_SESSION_BUS_ADDRESS',
  'DISPLAY',
  'WAYLAND_DISPLAY',
  'XAUTHORITY',
];

export function childEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => names.includes(name) || /^(LC|XDG)_/.test(name));
  return Object.fromEntries(kept);
}
