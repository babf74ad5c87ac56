import { Link } from 'react-router';
import { grouped } from '../../domain/exact.ts';
import type { SideView } from '../../server/radar/twinViews.ts';
import { useWords } from '../language/language.tsx';
import { DataTable } from '../table/DataTable.tsx';
import './radar.css';

interface CompareProps {
  readonly left: SideView;
  readonly right: SideView;
  readonly heads: readonly [left: string, right: string];
}

type Words = ReturnType<typeof useWords>;
type FieldName = keyof Words['radar']['field'];
/** Null is not given; undefined is not shown. */
type Value = string | null | undefined;

const everyones: Partial<Record<FieldName, (side: SideView) => Value>> = {
  name: ({ name }) => name,
  office: ({ office }) => office,
  county: ({ county }) => county || null,
  filedOn: ({ filedOn }) => filedOn,
};

/** Two projects in two columns; what differs is marked. Of another office's only some fields are there. */
export function Compare({ left, right, heads }: CompareProps) {
  const words = useWords();
  const fields = Object.keys(words.radar.field) as FieldName[];
  const sides = [left, right].map((side, n) => ({ side, other: n === 0 ? right : left, head: heads[n] ?? '' }));
  // What neither says takes no line, nor a county that is the office itself.
  const countiesOnly = left.county === left.office && right.county === right.office;
  const rows = fields
    .map((field) => ({ field, values: sides.map(({ side, other }) => valueOf(field, side, other, words)) }))
    .filter(({ field, values }) => values.some((value) => value !== null) && !(field === 'county' && countiesOnly));
  type Row = (typeof rows)[number];
  const differs = ({ field, values: [a, b] }: Row) => field !== 'code' && a !== undefined && b !== undefined && a !== b;
  return (
    <DataTable<Row>
      className="compare"
      rows={rows}
      keyOf={({ field }) => field}
      rowClass={(row) => (differs(row) ? 'compare-differs' : '')}
      columns={[
        {
          key: 'field',
          head: '',
          names: true,
          cell: (row) => (
            <>
              {words.radar.field[row.field]}
              {differs(row) ? <span className="hidden-from-sight"> {words.radar.differs}</span> : null}
            </>
          ),
        },
        ...sides.map(({ side, head }, n) => ({
          key: head,
          head,
          className: ({ field, values }: Row) => (values[n] ? (field === 'amount' ? 'tabular' : '') : 'quiet'),
          cell: ({ field, values }: Row) => said(side, field, values[n], words),
        })),
      ]}
    />
  );
}

function said(side: SideView, field: FieldName, value: Value, words: Words) {
  if (value === undefined) return words.radar.hidden;
  if (value === null) return words.radar.notSaid;
  return field === 'name' && side.own ? <Link to={`/projects/${side.own.projectId}`}>{value}</Link> : value;
}

function valueOf(field: FieldName, side: SideView, other: SideView, words: Words): Value {
  const { own } = side;
  if (field === 'amount') {
    // Held against a band only a band can be equal.
    if (own?.amountYi && other.own) return words.yi(grouped(own.amountYi));
    return side.amountBand === 'undetermined'
      ? null
      : own?.amountYi
        ? words.yi(grouped(own.amountYi))
        : side.amountBandName;
  }
  const plain = everyones[field];
  if (plain) return plain(side);
  if (!own) return undefined;
  if (field === 'stage') return [own.stageName, own.statusName].join(' · ');
  return own[field as 'code' | 'investor' | 'investorCode' | 'recipient' | 'recipientCode' | 'place' | 'signedOn'];
}
