// What a rule would have shown in the year before: how many, when, whose.
import type { SimulatedLightsView } from '../../server/lights/views.ts';
import { useWords } from '../language/language.tsx';
import { type DataColumn, DataTable } from '../table/DataTable.tsx';
import styles from './lights.module.css';

interface Turned {
  readonly yellow: number;
  readonly red: number;
  readonly out: number;
}

export function SimulatedYear({ simulated }: { readonly simulated: SimulatedLightsView }) {
  const words = useWords();
  const w = words.lightRules;
  const { from, to, ever, atEnd, byMonth, byOffice } = simulated;
  const nothing = ever.yellow + ever.red + ever.out === 0;
  const turned = <Row extends Turned>(): DataColumn<Row>[] => [
    { key: 'yellow', head: w.toYellow, right: true, cell: (row) => row.yellow || '' },
    { key: 'red', head: w.toRed, right: true, cell: (row) => row.red || '' },
    ...(ever.out > 0 ? [{ key: 'out', head: w.toOut, right: true, cell: (row: Row) => row.out || '' }] : []),
  ];
  return (
    <section className="notice tabular" role="status">
      <p>
        <strong>{w.simulated(from, to)}</strong>
      </p>
      {nothing ? (
        <p>{w.nothing}</p>
      ) : (
        <>
          <p>{w.ever(ever.yellow, ever.red, ever.out)}</p>
          <p>{w.atEnd(atEnd.yellow, atEnd.red, atEnd.out)}</p>
          <div className={styles['lightPair']}>
            <DataTable
              caption={w.byMonth}
              rows={byMonth}
              keyOf={({ month }) => month}
              columns={[
                { key: 'month', head: w.month, names: true, cell: ({ month }) => month },
                ...turned<(typeof byMonth)[number]>(),
              ]}
            />
            <DataTable
              caption={w.byOffice}
              rows={byOffice}
              keyOf={({ office }) => office}
              columns={[
                { key: 'office', head: words.lights.office, names: true, cell: ({ office }) => office },
                ...turned<(typeof byOffice)[number]>(),
              ]}
            />
          </div>
        </>
      )}
    </section>
  );
}
