/** Gives bytes that the page holds to whoever sits before it, as a file. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has begun; the bytes need not be kept for longer than it takes.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
