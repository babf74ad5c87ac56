// Cohorts of signings instead of amounts signed: what became of each year's projects, as a picture and a table.
import { useMemo, useState } from 'react';
import { cohortSteps, cohortWindows, type CohortStep } from '../../domain/promises/cohort.ts';
import { grouped } from '../../domain/exact.ts';
import type { CohortsView } from '../../server/promises/cohortViews.ts';
import { useApi } from '../api/useApi.ts';
import { Chart } from '../chart/Chart.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useWords } from '../language/language.tsx';
import { LightScreens } from '../lights/LightScreens.tsx';
import { Empty, Failure } from '../parts/Failure.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useAddress } from '../shell/useAddress.ts';
import { DataTable } from '../table/DataTable.tsx';
import { CohortRows } from './CohortRows.tsx';
import '../verification/verification.css';

type Year = CohortsView['years'][number];
type By = 'count' | 'amount';

export function CohortsScreen() {
  const { cohorts: w } = useWords();
  const { said, change } = useAddress();
  const { data: offices = [] } = useApi('/offices');
  const { data, error, refetch } = useApi('/cohorts', { office: said('office') }, { keep: true });
  const by: By = said('by') === 'amount' ? 'amount' : 'count';
  return (
    <>
      <LightScreens />
      <div className="title-row">
        <h1>{w.title}</h1>
      </div>
      <p className="quiet">{w.hint}</p>
      <div className="pending-filters" role="search" aria-label={w.filters}>
        <ChoiceField
          label={w.by}
          choices={[
            { code: 'count', word: w.byCount },
            { code: 'amount', word: w.byAmount },
          ]}
          value={by}
          onChange={(value) => change({ by: value === 'amount' ? value : '' })}
        />
        <ChoiceField
          label={w.office}
          none={w.wholeCity}
          choices={offices.map(({ code, name }) => ({ code, word: name }))}
          value={said('office')}
          onChange={(office) => change({ office })}
        />
      </div>
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data?.years.length === 0 ? (
        <Empty title={w.none}>
          <p>{w.noneHint}</p>
        </Empty>
      ) : null}
      {data && data.years.length > 0 ? <Cohorts years={data.years} by={by} /> : null}
    </>
  );
}

interface Opened {
  readonly year: number;
  readonly step: CohortStep;
  readonly months: number;
}

const cellIn = ({ cells }: Year, step: CohortStep, months: number) =>
  cells.find((cell) => cell.step === step && cell.months === months);

function Cohorts({ years, by }: { readonly years: readonly Year[]; readonly by: By }) {
  const words = useWords();
  const w = words.cohorts;
  const [opened, setOpened] = useState<Opened | null>(null);
  const pictured = useMemo(() => {
    // In the order of time, and of those alone of which the first window is over.
    const over = years.filter(({ cells }) => cells.some(({ isOver }) => isOver)).toReversed();
    return {
      over,
      kind: 'column' as const,
      unit: '%',
      categories: over.map(({ year }) => words.periodName(String(year))),
      series: cohortSteps.map((step) => ({
        name: w.steps[step],
        values: over.map((year) => {
          const cell = cellIn(year, step, cohortWindows[0]);
          return { value: (by === 'amount' ? cell?.amountPercent : cell?.percent) ?? null };
        }),
      })),
    };
  }, [years, by, words, w]);
  return (
    <>
      {pictured.over.length > 0 ? (
        <Chart
          caption={w.picture(cohortWindows[0])}
          data={pictured}
          onOpen={(series, category) => {
            const [step, year] = [cohortSteps[series], pictured.over[category]?.year];
            if (step && year !== undefined) setOpened({ year, step, months: cohortWindows[0] });
          }}
        />
      ) : null}
      <DataTable
        slides="figure-table"
        label={w.title}
        rows={years}
        keyOf={({ year }) => String(year)}
        columns={[
          { key: 'year', head: w.year, names: true, cell: ({ year }) => words.periodName(String(year)) },
          {
            key: 'n',
            head: w.signed,
            right: true,
            cell: ({ n, yi }) => (by === 'amount' ? words.yi(grouped(yi)) : w.projects(n)),
          },
          ...cohortSteps.flatMap((step) =>
            cohortWindows.map((months) => ({
              key: `${step} ${months}`,
              group: by === 'amount' && step === 'paid' ? w.fundsShare : w.steps[step],
              head: w.months(months),
              right: true,
              cell: (year: Year) => <Cell year={year} step={step} months={months} by={by} onOpen={setOpened} />,
            })),
          ),
        ]}
      />
      <p className="quiet">{w.note}</p>
      {opened ? <CohortRows {...opened} onClose={() => setOpened(null)} /> : null}
    </>
  );
}

interface CellProps {
  readonly year: Year;
  readonly step: CohortStep;
  readonly months: number;
  readonly by: By;
  readonly onOpen: (opened: Opened) => void;
}

function Cell({ year, step, months, by, onOpen }: CellProps) {
  const { cohorts: w } = useWords();
  const cell = cellIn(year, step, months);
  if (!cell) return null;
  if (!cell.isOver) return <span className="quiet nowrap">{w.notOver}</span>;
  const percent = by === 'amount' ? cell.amountPercent : cell.percent;
  if (percent === null) return <span className="quiet">{w.noShare}</span>;
  return (
    <button
      type="button"
      className="plain-button tabular"
      title={w.of(cell.n, year.n)}
      onClick={() => onOpen({ year: year.year, step, months })}
    >
      {percent}%
    </button>
  );
}
