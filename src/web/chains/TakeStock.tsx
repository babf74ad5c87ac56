// Writes down how all chains stand today. What was written opens, so that one sees what waits to be verified.
import { Link, useNavigate } from 'react-router';
import { api } from '../api/request.ts';
import { type Act, useAct } from '../form/useAct.ts';
import { useWords } from '../language/language.tsx';

type Taking = Act<void, { entryId: string }>;

export function useTakeStock(): Taking {
  const navigate = useNavigate();
  return useAct(({ key }) => api('POST /chains/stock', { body: { key } }), {
    onDone: ({ entryId }) => void navigate(`/listed/chain_stock/${entryId}`),
  });
}

export function TakeStock({ take }: { readonly take: Taking }) {
  const { net } = useWords();
  return (
    <>
      <Link to="/listed/chain_stock">{net.stocks}</Link>
      <button
        type="button"
        className="button"
        title={net.takeStockHint}
        disabled={take.busy}
        onClick={() => take.send()}
      >
        {net.takeStock}
      </button>
    </>
  );
}
