import type { TrailStepView } from '../../../server/entries/trailViews.ts';
import type { TimelineItem } from '../../../server/projects/views.ts';
import { useApi } from '../../api/useApi.ts';
import { FailureText } from '../../parts/Failure.tsx';
import { AdjustmentBadge } from '../../parts/AdjustmentBadge.tsx';
import { instantText } from '../../parts/instant.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useWords } from '../../language/language.tsx';
import { Dialog } from '../../parts/Dialog.tsx';

interface TrailProps {
  readonly item: Pick<TimelineItem, 'entryId' | 'title'>;
  readonly onClose: () => void;
}

/** Who did what to an entry, when and why, with old and new values; latest first. */
export function TrailDialog({ item, onClose }: TrailProps) {
  const words = useWords();
  const { data, error } = useApi('/entries/:id/trail', { id: item.entryId });
  return (
    <Dialog title={`${words.projects.trail} · ${item.title}`} onClose={onClose}>
      {error ? <FailureText error={error} /> : null}
      {data ? <TrailSteps steps={data.steps} /> : error ? null : <Waiting />}
      <div className="row row-end">
        <button type="button" className="button" onClick={onClose}>
          {words.receipt.close}
        </button>
      </div>
    </Dialog>
  );
}

function TrailSteps({ steps }: { steps: readonly TrailStepView[] }) {
  const words = useWords();
  return (
    <ol className="trail">
      {steps.map((step) => (
        <li key={`${step.entryId} ${step.act} ${step.at}`}>
          <p>
            <strong>{step.actName}</strong> {step.by ?? words.projects.noName} {instantText(step.at)}{' '}
            <AdjustmentBadge of={step.adjustment} />
          </p>
          <p className="quiet">{[step.office, step.useCaseName].filter(Boolean).join(' · ')}</p>
          {step.reason ? <p>{words.projects.because(step.reason)}</p> : null}
          {step.changes.map(({ field, label, from, to }) => (
            <p key={field}>
              {label}: <del>{from ?? '—'}</del> → {to ?? '—'}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
