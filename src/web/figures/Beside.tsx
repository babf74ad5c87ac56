import type { ReactNode } from 'react';
import type { FigureView } from '../../server/figures/views.ts';
import { useWords } from '../language/language.tsx';
import { Sample } from '../parts/Sample.tsx';
import { Num, refOf } from '../receipt/Num.tsx';

/** Beside a figure: its target and the year before. Each number opens its receipt; where there is none, what is missing. */
export function Beside({ figure }: { readonly figure: FigureView }) {
  const { overview, bulletin, periodName } = useWords();
  const { completion, pace, periodCompletion, stretchCompletion, growth, growthUpTo, lacks, target, growthSample } =
    figure;
  const why = bulletin.why;
  const number = (ending: string, name: string, text: string) => (
    <Num of={{ ...refOf(figure), id: `${figure.id}_${ending}` }} text={text} name={`${figure.name} ${name}`} />
  );
  const line = (name: string, told: ReactNode, missing: keyof typeof why | undefined) => (
    <div>
      <dt>{name}</dt>
      <dd>{told ?? (missing ? <span className="headline-why">— {why[missing]}</span> : '—')}</dd>
    </div>
  );
  const sample = target?.sample ? <Sample /> : null;
  const percent = (ending: string, name: string, value: string | null | undefined) =>
    value ? (
      <>
        {number(ending, name, `${value}%`)} {sample}
      </>
    ) : undefined;
  return (
    <dl>
      {completion === undefined
        ? null
        : line(overview.completion, percent('completion', overview.completion, completion), lacks?.completion)}
      {pace ? line(overview.pace, number('pace', overview.pace, overview.points(signed(pace))), undefined) : null}
      {target?.parted && periodCompletion !== undefined
        ? line(
            overview.ofPeriod,
            percent('period_completion', overview.ofPeriod, periodCompletion),
            lacks?.periodCompletion,
          )
        : null}
      {stretchCompletion
        ? line(overview.stretch, percent('stretch_completion', overview.stretch, stretchCompletion), undefined)
        : null}
      {growth === undefined
        ? null
        : line(
            overview.growth,
            growth ? (
              <>
                {number('growth', overview.growth, `${signed(growth)}%`)} {growthSample ? <Sample /> : null}
                {growthUpTo ? (
                  <span className="headline-why"> {overview.growthUpTo(periodName(growthUpTo))}</span>
                ) : null}
              </>
            ) : undefined,
            lacks?.growth,
          )}
    </dl>
  );
}

function signed(number: string): string {
  return number.startsWith('-') ? `−${number.slice(1)}` : `+${number}`;
}
