import type { ReactNode } from 'react';
import type { PursuitDetailView } from '../../server/pursuits/views.ts';
import { Sample } from '../parts/Sample.tsx';
import { useWords } from '../language/language.tsx';

/** What is known of the firm, each with who says so and when; and why it was chosen. */
export function PursuitFacts({ pursuit }: { readonly pursuit: PursuitDetailView }) {
  const { pursuits: w } = useWords();
  const { facts, reasons, activity, industry, creditCode } = pursuit;
  const line = (key: string, name: string, value: ReactNode, source?: string) => (
    <div key={key}>
      <dt>{name}</dt>
      <dd>
        {value}
        {source ? <span className="quiet">{source}</span> : null}
      </dd>
    </div>
  );
  return (
    <div>
      {reasons.length > 0 ? (
        <section aria-labelledby="reasons">
          <h2 id="reasons">{w.reasons}</h2>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="facts">
        <h2 id="facts">{w.facts}</h2>
        <dl className="pursuit-facts">
          {line('name', w.column.name, pursuit.name, w.source(pursuit.source, pursuit.sourceOn))}
          {pursuit.seat ? line('seat', w.column.seat, pursuit.seat) : null}
          {industry ? line('industry', w.industry, industry) : null}
          {creditCode ? line('code', w.creditCode, creditCode) : null}
          {activity ? line('met', w.metAt, activity.title, activity.day) : null}
          {facts.map((fact) =>
            line(
              `${fact.kind} ${fact.value} ${fact.sourceOn}`,
              fact.word,
              <>
                {fact.value} {fact.sample ? <Sample /> : null}
              </>,
              w.source(fact.source, fact.sourceOn),
            ),
          )}
        </dl>
        {facts.length === 0 ? <p className="quiet">{w.noFacts}</p> : null}
      </section>
    </div>
  );
}
