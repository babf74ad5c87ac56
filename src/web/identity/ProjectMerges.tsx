// On the page of a project: into which it was merged, what was merged into it, why and by whom, and the way back.
import { useState } from 'react';
import { Link } from 'react-router';
import type { MergeView } from '../../server/identity/mergeViews.ts';
import { useApi } from '../api/useApi.ts';
import { instantText } from '../parts/instant.ts';
import { useRight } from '../shell/session.tsx';
import { useWords } from '../language/language.tsx';
import { BothHistories } from './BothHistories.tsx';
import { UndoMerge } from './UndoMerge.tsx';
import './merges.css';

export function ProjectMerges({ projectId }: { readonly projectId: string }) {
  const words = useWords();
  const verifies = useRight('verify');
  const [asked, setAsked] = useState<MergeView | null>(null);
  const [opened, setOpened] = useState<MergeView | null>(null);
  const { data } = useApi('/merges', { project: projectId, size: 50 });
  if (!data || data.total === 0) return null;
  return (
    <section aria-labelledby="merges">
      <h2 id="merges">{words.merges.title}</h2>
      <ul className="rule-changes">
        {data.rows.map((merge) => {
          const isKept = merge.kept.id === projectId;
          const other = isKept ? merge.merged : merge.kept;
          return (
            <li key={merge.id}>
              <p>
                {isKept ? words.merges.from : merge.undoneAt ? words.merges.was : words.merges.into}{' '}
                {other.name === null ? (
                  <>
                    {other.code} <span className="quiet">{other.office}</span>
                  </>
                ) : (
                  <Link to={`/projects/${other.id}`}>
                    {other.name} {other.code}
                  </Link>
                )}{' '}
                <button type="button" className="plain-button" onClick={() => setOpened(merge)}>
                  {words.merges.history}
                </button>{' '}
                {verifies && merge.undoneAt === null ? (
                  <button type="button" className="plain-button" onClick={() => setAsked(merge)}>
                    {words.merges.undo}
                  </button>
                ) : null}
              </p>
              <p className="quiet">
                {words.merges.by(merge.mergedBy ?? '', instantText(merge.mergedAt))} {merge.reason}
              </p>
              {merge.undoneAt ? (
                <p className="quiet">
                  {words.merges.undone} {words.merges.by(merge.undoneBy ?? '', instantText(merge.undoneAt))}{' '}
                  {merge.undoReason}
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
      {asked ? <UndoMerge merge={asked} onClose={() => setAsked(null)} /> : null}
      {opened ? <BothHistories mergeId={opened.id} onClose={() => setOpened(null)} /> : null}
    </section>
  );
}
