// What XML 1.0 cannot hold at all, and a text that already looks like Excel's way of writing such characters.
const unwritable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\r|_(?=x[0-9A-Fa-f]{4}_)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const markup = /[&<>"]/g;
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  return text
    .replace(unwritable, (mark) => `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(markup, (mark) => entities[mark] ?? mark);
}

/**
 * A .csv has no types, so a program that opens it takes a text beginning with one of these for a formula. A quote in
 * front stops that. A plain number keeps its sign. (An .xlsx needs none of this: its texts are marked as texts.)
 */
export function disarmFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^[+-]?(\d+(\.\d+)?%?)?$/.test(text) ? `'${text}` : text;
}

/** Takes that quote off again, so that what was exported comes back as it was. */
export function rearmFormula(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
