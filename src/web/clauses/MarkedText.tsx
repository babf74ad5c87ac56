interface MarkedTextProps {
  readonly text: string;
  readonly spans: readonly { readonly from: number; readonly to: number }[];
}

/** A clause with the words that triggered rules set apart. */
export function MarkedText({ text, spans }: MarkedTextProps) {
  const ordered = [...spans].toSorted((a, b) => a.from - b.from);
  const pieces: { from: number; text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { from, to } of ordered) {
    // Words of two rules may overlap.
    const start = Math.max(from, at);
    if (to <= start) continue;
    if (start > at) pieces.push({ from: at, text: text.slice(at, start), marked: false });
    pieces.push({ from: start, text: text.slice(start, to), marked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ from: at, text: text.slice(at), marked: false });
  return pieces.map(({ from, text: piece, marked }) =>
    marked ? (
      <mark key={from} className="clause-mark">
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}
