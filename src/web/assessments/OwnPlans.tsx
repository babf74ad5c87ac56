import type { OwnPlansView } from '../../server/assessments/views.ts';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { Num } from '../receipt/Num.tsx';
import { type DataColumn, DataTable } from '../table/DataTable.tsx';

type Office = OwnPlansView['offices'][number];
const kinds = ['value', 'completion', 'pace'] as const;

/** In between: how far each office has come with its own targets. Offices stand in their order, and none has a place. */
export function OwnPlans({ schemeId, period }: { readonly schemeId: string; readonly period: string }) {
  const w = useWords().assessments;
  const { data, error, refetch } = useApi('/assessments/:schemeId/plans', { schemeId, period }, { keep: true });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const columns = data.figures.flatMap(({ id, name, unitWord }, at) =>
    kinds
      .filter((kind) => data.offices.some((office) => office.figures[at]?.[kind]))
      .map(
        (kind): DataColumn<Office> => ({
          key: `${id} ${kind}`,
          group: w.withUnit(name, unitWord),
          head: w[kind],
          right: true,
          cell: ({ name: office, figures }) => {
            const told = figures[at]?.[kind];
            return told ? <Num of={told} text={told.text} name={`${office} ${name} ${w[kind]}`} /> : '—';
          },
        }),
      ),
  );
  return (
    <section className="stack" aria-labelledby="plans">
      <h2 id="plans">{w.plans}</h2>
      <p className="quiet">{w.plansHint}</p>
      <DataTable
        slides="long-table"
        label={w.plans}
        rows={data.offices}
        keyOf={({ officeId }) => officeId}
        columns={[{ key: 'office', head: w.office, names: true, cell: ({ name }) => name }, ...columns]}
      />
    </section>
  );
}
