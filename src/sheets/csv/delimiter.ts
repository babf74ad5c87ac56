const delimiters = [',', '\t', ';', '|'];

/** The mark that the first line names by itself, as Excel writes and understands it: `sep=;`. */
export function statedDelimiter(start: string): string | null {
  return /^\ufeff?"?sep=(.)"?\r?\n/.exec(start)?.[1] ?? null;
}

/** The mark that most lines at the start of the file carry most often, outside quotes. */
export function detectDelimiter(start: string): string {
  const lines = start
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .slice(0, 50);
  const score = (mark: string) => {
    const counts = lines.map((line) => line.split(mark).length - 1);
    return counts.filter((count) => count > 0).length * 1_000 + Math.max(...counts);
  };
  return delimiters.reduce((best, mark) => (score(mark) > score(best) ? mark : best));
}
