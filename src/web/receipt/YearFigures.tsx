// Figures of the year so far, of the office that the address names, each with its receipt.
import { useApi } from '../api/useApi.ts';
import { useSession } from '../shell/session.tsx';
import { useAddress } from '../shell/useAddress.ts';
import { FigureNum } from './Num.tsx';

export function YearFigures({ label, ids }: { readonly label: string; readonly ids: readonly string[] }) {
  return (
    <p className="ledger-sums" aria-label={label}>
      <span className="quiet">{label}</span>
      {ids.map((id) => (
        <CountedFigure key={id} id={id} />
      ))}
    </p>
  );
}

function CountedFigure({ id }: { readonly id: string }) {
  const { said } = useAddress();
  const { today } = useSession();
  // Until today: what falls due later in the year is not late yet.
  const asked = {
    id,
    period: `${today.slice(0, 4)}-01-01..${today}`,
    ...(said('office') ? { office: said('office') } : {}),
  };
  const { data } = useApi('/figures/:id', asked);
  return data ? (
    <span>
      {data.name} <FigureNum figure={data} />
    </span>
  ) : null;
}
