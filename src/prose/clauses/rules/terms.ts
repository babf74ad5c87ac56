/** Words of one list, written with spaces between them. */
export function terms(words: string): string[] {
  return words.trim().split(/\s+/);
}
