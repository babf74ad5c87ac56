// Writes down how all chains stand today. What was written opens, so that one sees what waits to be verified.
import { Link, useNavigate } from 'react-router';
import { api } from '../api/request.ts';
import { useAct } from '../form/useAct.ts';
import { useWords } from '../language/language.tsx';
import { Failure } from '../parts/Failure.tsx';

export function TakeStock() {
  const { net } = useWords();
  const navigate = useNavigate();
  const take = useAct(({ key }) => api('POST /chains/stock', { body: { key } }), {
    onDone: ({ entryId }) => void navigate(`/listed/chain_stock/${entryId}`),
  });
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
      {take.error ? <Failure error={take.error} /> : null}
    </>
  );
}
