/** An error where there is room for a sentence or two: what happened, and why. */
export function inOneLine({ message, reason }: { message: string; reason?: string | undefined }): string {
  return reason ? `${message} ${reason}` : message;
}
