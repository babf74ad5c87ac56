/** Width of a text in characters of the grid: what is not Chinese or full-width counts half, as in the typefaces used. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 1 : 0.5;
  return width;
}

function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x2e80 || (code >= 0x2010 && code <= 0x2027);
}
