// What stands around the sentences of an official document.
import type { BulletinContent } from '../../server/bulletin/views.ts';
import { countersignedSaid } from '../../labels/bulletin/proofPage.ts';
import { useLanguage, useWords } from '../language/language.tsx';

export function PaperHead({ paper }: Pick<BulletinContent, 'paper'>) {
  if (!paper?.masthead && !paper?.number) return null;
  return (
    <header className="paper-head">
      {paper.masthead ? <p className="paper-masthead">{paper.masthead}</p> : null}
      {paper.number ? <p>{paper.number}</p> : null}
    </header>
  );
}

/** Under the text: which of its numbers are told over a change of their definition. */
export function PaperNotes({ notes = [] }: { readonly notes: BulletinContent['notes'] }) {
  const words = useWords().texts;
  if (notes.length === 0) return null;
  return (
    <section className="paper-notes">
      {notes.map((note, at) => (
        <p key={note}>{at === 0 ? `${words.notes}${note}` : note}</p>
      ))}
    </section>
  );
}

/** Which offices signed the close of the period, and which did not. */
export function PaperSigned({ content }: { readonly content: BulletinContent }) {
  const { language } = useLanguage();
  const lines = countersignedSaid(content, language);
  if (lines.length === 0) return null;
  return (
    <section className="paper-signed">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}

/** Who signs, where it is dated; and who has a copy. */
export function PaperFoot({ content: { paper, issuer } }: { readonly content: BulletinContent }) {
  const words = useWords().texts;
  if (!paper?.date && !paper?.copies) return null;
  return (
    <footer className="paper-foot">
      {paper.date ? (
        <>
          <p>{issuer}</p>
          <p>{paper.date}</p>
        </>
      ) : null}
      {paper.copies ? (
        <p className="paper-copies">
          {words.copiesTo}
          {paper.copies}
        </p>
      ) : null}
    </footer>
  );
}
