import { useWords } from '../../language/language.tsx';

interface FigureUsesProps {
  readonly texts: readonly { readonly name: string }[];
  readonly figures: readonly { readonly name: string }[];
}

/** What would say something else if the figure did. */
export function FigureUses({ texts, figures }: FigureUsesProps) {
  const words = useWords();
  const w = words.catalogue;
  const names = (all: FigureUsesProps['texts']) => all.map(({ name }) => name).join(words.listComma);
  if (texts.length === 0 && figures.length === 0) return null;
  return (
    <div className="notice">
      {texts.length > 0 ? <p>{w.usedIn(names(texts))}</p> : null}
      {figures.length > 0 ? <p>{w.usedFor(names(figures))}</p> : null}
    </div>
  );
}
