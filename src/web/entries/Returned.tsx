// What was given back on a project, for the one who can mend it: the reason, and the form.
import { lazy, Suspense, useState } from 'react';
import { type EntryKind, nounTelling } from '../../domain/entries/nouns.ts';
import type { ProjectPage } from '../../server/projects/views.ts';
import { useRight } from '../shell/session.tsx';
import { useWords } from '../language/language.tsx';
import css from './ownEntries.module.css';

const Correct = lazy(async () => ({ default: (await import('../projects/page/Correct.tsx')).Correct }));

export function Returned({ page }: { page: ProjectPage }) {
  const words = useWords();
  const enters = useRight('enter');
  const [mended, setMended] = useState<string | null>(null);
  const items: readonly { entryId: string; kind: EntryKind; title: string; day: string; returnedFor: string | null }[] =
    [
      ...page.timeline,
      ...page.versions.map((version) => ({
        ...version,
        kind: nounTelling('project').kind,
        title: words.ownEntries.version,
        day: version.recordedAt.slice(0, 10),
      })),
    ];
  const returned = items.filter(({ returnedFor }) => returnedFor !== null);
  if (returned.length === 0) return null;
  return (
    <section className={`notice notice-wrong ${css.onProject}`} aria-label={words.ownEntries.state.returned}>
      <p>{words.ownEntries.onProject(returned.length)}</p>
      <ul className={css.returned}>
        {returned.map(({ entryId, title, day, returnedFor }) => (
          <li key={entryId}>
            <span>
              {title} <span className="quiet tabular">{day}</span>
              <br />
              {words.ownEntries.because(returnedFor ?? '')}
            </span>
            {enters ? (
              <button type="button" className="button" onClick={() => setMended(entryId)}>
                {words.ownEntries.mend}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <Suspense>
        {mended ? <Correct entryId={mended} projectId={page.project.id} onClose={() => setMended(null)} /> : null}
      </Suspense>
    </section>
  );
}
