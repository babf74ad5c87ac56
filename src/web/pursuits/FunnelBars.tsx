import type { FigureRef } from '../../server/figures/views.ts';
import type { FunnelStepView } from '../../server/pursuits/funnelViews.ts';
import { RefNum } from '../receipt/Num.tsx';
import './funnel.css';

interface FunnelBarsProps {
  readonly steps: readonly FunnelStepView[];
  readonly whole: readonly FigureRef[];
}

/** One bar for each counted step, as long as its number beside the largest; money stands apart. */
export function FunnelBars({ steps, whole }: FunnelBarsProps) {
  const counted = steps.flatMap((step, n) => (step.id === 'prospects_funds' ? [] : [{ step, figure: whole[n] }]));
  const most = Math.max(1, ...counted.map(({ figure }) => Number(figure?.value ?? 0)));
  return (
    <ol className="funnel-bars">
      {counted.map(({ step, figure }) =>
        figure ? (
          <li key={step.id}>
            <span className="funnel-step">{step.word}</span>
            <span className="funnel-track">
              <span className="funnel-bar" style={{ width: `${(Number(figure.value ?? 0) / most) * 100}%` }} />
            </span>
            <span className="funnel-number tabular">
              <RefNum of={figure} name={step.word} />
            </span>
          </li>
        ) : null,
      )}
    </ol>
  );
}
