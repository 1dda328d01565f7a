/** A folder of pipelines as the service writes it: `Web/Shop` and `\Web\Shop` are one, `\` is the root. */
export function folderPath(text: string): string {
  const words = text.split(/[\\/]+/).filter((word) => word !== '');
  return `\\${words.join('\\')}`;
}
