import type { LikenessView, ReasonView } from '../../server/radar/twinViews.ts';
import { useWords } from '../language/language.tsx';
import './radar.css';

/** What speaks for one project and what against it, each with its weight. */
export function Reasons({ likeness }: { likeness: LikenessView }) {
  const words = useWords();
  const speaksFor = likeness.reasons.filter(({ bits }) => bits !== null && bits > 0);
  const against = likeness.reasons.filter(({ bits }) => bits === null || bits < 0);
  return (
    <div className="reasons" title={words.radar.weightHint}>
      <ReasonList head={words.radar.reasonsFor} reasons={speaksFor} />
      <ReasonList head={words.radar.reasonsAgainst} reasons={against} />
    </div>
  );
}

function ReasonList({ head, reasons }: { head: string; reasons: readonly ReasonView[] }) {
  const words = useWords();
  return (
    <div>
      <p className="quiet">{head}</p>
      {reasons.length === 0 ? <p className="quiet">{words.radar.noReasons}</p> : null}
      <ul>
        {reasons.map(({ field, text, bits }) => (
          <li key={field}>
            <span>{text}</span>
            <span className="tabular reason-weight">{bits === null ? words.radar.decisive : weightText(bits)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function weightText(bits: number): string {
  return `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(1)}`;
}
