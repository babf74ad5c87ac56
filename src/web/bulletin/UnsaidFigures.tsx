import type { BulletinContent } from '../../server/bulletin/views.ts';
import { useWords } from '../language/language.tsx';

/** What the text would have told and could not, and what to do about it. */
export function UnsaidFigures({ content }: { readonly content: BulletinContent }) {
  const words = useWords().bulletin;
  const { unsaid = [] } = content;
  if (unsaid.length === 0) return null;
  return (
    <section aria-labelledby="unsaid">
      <h2 id="unsaid">{words.unsaid(unsaid.length)}</h2>
      <ul>
        {unsaid.map(({ figure, name, why }) => (
          <li key={figure}>
            {name} <span className="quiet">{words.why[why]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
