import { useState } from 'react';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { Twins } from './Twins.tsx';

/** On the page of a project: that it looks like another one, and both side by side. */
export function ProjectTwins({ projectId }: { projectId: string }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const { data } = useApi('/radar', { project: projectId, size: 50 });
  if (!data || data.total === 0) return null;
  return (
    <div className="notice row project-twins">
      {words.compare.onPage(data.total)}
      <button type="button" className="plain-button" onClick={() => setOpen(true)}>
        {words.compare.title}
      </button>
      {open ? <Twins projectId={projectId} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
