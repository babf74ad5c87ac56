import { useNavigate } from 'react-router';
import type { PublicationSummary } from '../../server/views.ts';
import { useAct } from '../act/useAct.ts';
import { Confirm } from '../dialog/Confirm.tsx';
import { useWords } from '../language/language.tsx';

/** Publishing freezes every number: asked once more, and sent with one key however often it is pressed. */
export function Publish({ period, onClose }: { period: string; onClose: () => void }) {
  const words = useWords();
  const navigate = useNavigate();
  const publish = useAct<string, PublicationSummary>({
    path: `/bulletins/${period}/publish`,
    body: () => ({}),
    onDone: ({ id }) => navigate(`/publications/${id}?year=${period}`),
  });
  return (
    <Confirm
      title={words.bulletin.publishTitle(words.periodName(period))}
      action={words.bulletin.publish}
      act={publish}
      onClose={onClose}
    >
      <p>{words.bulletin.publishHint}</p>
    </Confirm>
  );
}
