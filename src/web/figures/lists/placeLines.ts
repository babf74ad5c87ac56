// Places as they are typed: a line each, a name, a code of GB/T 2260, or both.
export interface TypedPlace {
  readonly name: string;
  readonly code: string | null;
}

export function placeLinesOf(places: readonly TypedPlace[]): string {
  return places.map(({ name, code }) => [name, code].filter(Boolean).join(' ')).join('\n');
}

export function placesTyped(lines: string): TypedPlace[] {
  return lines.split('\n').flatMap((line) => {
    const typed = line.trim();
    if (typed === '') return [];
    const [, name = '', code] = /^(.*?)\s*(\d{6})?$/u.exec(typed) ?? [];
    return [{ name, code: code ?? null }];
  });
}

/** Behind what is there; what is there already is not written twice. */
export function withPlaces(lines: string, added: readonly TypedPlace[]): string {
  const there = placesTyped(lines);
  const isThere = ({ name, code }: TypedPlace) => there.some((one) => one.name === name || (code && one.code === code));
  return placeLinesOf([...there, ...added.filter((one) => !isThere(one))]);
}
