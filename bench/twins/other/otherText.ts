// Small means for text: a template filled, a text split into words.
export type Filling = Readonly<Record<string, string>>;

/** A key without a value is left out: {c} without a county is a name without a place. */
export function fill(template: string, values: Filling): string {
  return template.replace(/\{(\w)\}/g, (_, key: string) => values[key] ?? '');
}

export function words(text: string): string[] {
  return text.split(/\s+/).filter((one) => one !== '');
}

/** Offices differ in brackets: Word gives wide ones, Excel in English mode narrow ones. */
export function narrow(text: string): string {
  return text.replaceAll('（', '(').replaceAll('）', ')');
}
