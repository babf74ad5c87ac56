// The colours of look.css for what is drawn by itself: a chart, or a picture that is saved and leaves the page.

const read = new Map<string, string>();

/** `blue` is what `var(--blue)` is. */
export function colour(name: string): string {
  const known = read.get(name);
  if (known !== undefined) return known;
  const value = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  // Before the styles are there nothing is known for good.
  if (value) read.set(name, value);
  return value;
}
