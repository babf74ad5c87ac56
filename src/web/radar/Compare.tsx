import { Link } from 'react-router';
import { grouped } from '../../domain/exact.ts';
import type { SideView } from '../../server/radar/twinViews.ts';
import { useWords } from '../language/language.tsx';
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
  return (
    <table className="compare">
      <thead>
        <tr>
          <td />
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => {
          const [a, b] = [valueOf(field, left, right, words), valueOf(field, right, left, words)];
          // What neither says takes no line, nor a county that is the office itself.
          if (a === null && b === null) return null;
          if (field === 'county' && left.county === left.office && right.county === right.office) return null;
          const differs = field !== 'code' && a !== undefined && b !== undefined && a !== b;
          return (
            <tr key={field} className={differs ? 'compare-differs' : ''}>
              <th scope="row">
                {words.radar.field[field]}
                {differs ? <span className="hidden-from-sight"> {words.radar.differs}</span> : null}
              </th>
              <Cell side={left} field={field} value={a} />
              <Cell side={right} field={field} value={b} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Cell({ side, field, value }: { side: SideView; field: FieldName; value: Value }) {
  const words = useWords();
  if (value === undefined) return <td className="quiet">{words.radar.hidden}</td>;
  if (value === null) return <td className="quiet">{words.radar.notSaid}</td>;
  if (field === 'name' && side.own)
    return (
      <td>
        <Link to={`/projects/${side.own.projectId}`}>{value}</Link>
      </td>
    );
  return <td className={field === 'amount' ? 'tabular' : ''}>{value}</td>;
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
