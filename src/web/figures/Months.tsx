import { useMemo } from 'react';
import type { MonthSeries, Overview } from '../../server/figures/views.ts';
import { Chart } from '../chart/Chart.tsx';
import { Sample } from '../parts/Sample.tsx';
import { useWords } from '../language/language.tsx';
import { Bridges } from '../receipt/Bridges.tsx';
import { RefNum } from '../receipt/Num.tsx';
import { DataTable } from '../table/DataTable.tsx';

interface MonthsProps {
  readonly months: readonly string[];
  readonly series: readonly MonthSeries[];
}

/** The months as charts, one for each unit, and as a table for who wants the numbers. */
export function Months({
  months,
  series,
  bridges,
  sample,
  withheld,
}: MonthsProps & Pick<Overview['byMonth'], 'bridges' | 'sample' | 'withheld'>) {
  const words = useWords();
  const units = [...new Set(series.map((each) => each.unitWord))];
  return (
    <section aria-labelledby="months">
      <h2 id="months">
        {words.overview.byMonth} {sample ? <Sample /> : null}
      </h2>
      <Bridges bridges={bridges} />
      {withheld ? <p className="quiet">{words.cells.withheldMonths}</p> : null}
      <div className="overview-pair">
        {units.map((unit) => (
          <MonthChart key={unit} months={months} series={series.filter((each) => each.unitWord === unit)} unit={unit} />
        ))}
      </div>
      <details className="months-table" hidden={withheld}>
        <summary>{words.overview.monthsTable}</summary>
        <DataTable
          slides="figure-table"
          rows={months}
          keyOf={(month) => month}
          columns={[
            { key: 'month', head: words.overview.month, names: true, cell: (month) => words.periodName(month) },
            ...series.map(({ figure, name, unitWord, values }) => ({
              key: `${figure} ${name}`,
              head: `${name}${unitWord ? words.inBrackets(unitWord) : ''}`,
              cell: (_: string, at: number) => {
                const number = values[at];
                return number ? <RefNum of={number} name={name} /> : '—';
              },
            })),
          ]}
        />
      </details>
    </section>
  );
}

function MonthChart({ months, series, unit }: MonthsProps & { unit: string }) {
  const words = useWords();
  const data = useMemo(
    () => ({
      kind: 'column' as const,
      unit,
      categories: months.map((month) => words.monthName(Number(month.slice(-2)))),
      series: series.map(({ name, values }) => ({ name, values })),
    }),
    [months, series, unit, words],
  );
  return <Chart caption={series.map((each) => each.name).join(words.listComma)} data={data} />;
}
