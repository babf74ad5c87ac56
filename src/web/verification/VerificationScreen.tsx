// What waits for a second person: oldest first, with what is to be looked at twice. Single entries are decided by mouse
// or keyboard; several at once only after count and sum were shown.
import type { PendingPage, VerifiedView } from '../../server/verification/views.ts';
import { useApi } from '../api/useApi.ts';
import { Empty, Failure, FailureText } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { useNarrow } from '../parts/useNarrow.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { AskedOfUs } from '../entries/AskedOfUs.tsx';
import { AskedDialog } from './AskedDialog.tsx';
import { KeyLegend } from './KeyLegend.tsx';
import { PendingCards } from './PendingCards.tsx';
import { PendingFilters } from './PendingFilters.tsx';
import { PendingRows } from './PendingRows.tsx';
import { Staying } from './Staying.tsx';
import { VerificationBar } from './VerificationBar.tsx';
import { VerificationScreens } from './VerificationScreens.tsx';
import { WaitingImports } from './WaitingImports.tsx';
import { useDeciding } from './useDeciding.ts';
import { usePendingFilter } from './usePendingFilter.ts';
import './verification.css';

/** Which projects look like another one is told as it was, until all that came in is compared. */
const whileComparing = (last: PendingPage | undefined) => last?.comparing === true && 2000;

export function VerificationScreen() {
  const words = useWords();
  const { filter, isFiltered, page, setPage, setFilter, clear } = usePendingFilter();
  const { data, error, refetch } = useApi('/pending', { ...filter, page }, { keep: true, every: whileComparing });
  const isNarrow = useNarrow();
  const { rows, gone, current, chosen, setChosen, asking, setAsking, decided, verify, lessOf, canBeLess, ...act } =
    useDeciding(data?.rows ?? []);
  const { accept, compare, done } = act;
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const total = data.total - gone;
  const matching = isFiltered ? words.verification.matching(total) : words.verification.waiting(total);
  return (
    <>
      <VerificationScreens />
      <div className="title-row">
        <h1>
          {words.verification.title} <span className="quiet tabular">{matching}</span>
        </h1>
      </div>
      <Decided error={verify.error} done={decided} />
      <AskedOfUs />
      <PendingFilters filter={filter} offices={data.offices} onChange={setFilter} onClear={clear} />
      {data.comparing && filter.flag === 'twin' ? (
        <p className="quiet" role="status">
          {words.verification.comparing}
        </p>
      ) : null}
      {total === 0 ? (
        <Empty title={isFiltered ? words.verification.noMatch : words.verification.nothing}>
          <p>{isFiltered ? words.verification.noMatchHint : words.verification.nothingHint}</p>
        </Empty>
      ) : null}
      {isFiltered ? null : (
        <WaitingImports
          imports={data.imports}
          accept={(of) => setAsking({ act: 'accept', of })}
          giveBack={(of) => setAsking({ act: 'return', of })}
        />
      )}
      {rows.length > 0 ? (
        <section aria-labelledby="entries">
          <VerificationBar
            chosen={chosen}
            canBeLess={canBeLess}
            filter={isFiltered ? filter : null}
            onAccept={() => accept(chosen)}
            onAsk={setAsking}
          />
          {isNarrow ? (
            <PendingCards rows={rows} chosen={chosen} onChoose={setChosen} onCompare={compare} />
          ) : (
            <>
              <KeyLegend keys={words.verification.keys} />
              <PendingRows rows={rows} chosen={chosen} at={current?.entryId} onChoose={setChosen} onCompare={compare} />
            </>
          )}
          <Pager
            page={data.page}
            size={data.size}
            total={data.total}
            onPage={(next) => {
              setPage(next);
              setChosen([]);
            }}
          />
        </section>
      ) : null}
      {asking ? <AskedDialog asking={asking} lessOf={lessOf} onDone={done} onClose={() => setAsking(null)} /> : null}
    </>
  );
}

interface DecidedProps {
  readonly error: unknown;
  readonly done: VerifiedView | null;
}

function Decided({ error, done }: DecidedProps) {
  const words = useWords();
  return (
    <>
      {error ? (
        <div className="notice notice-wrong" role="alert">
          <FailureText error={error} />
        </div>
      ) : null}
      {done && !error ? (
        <div className="notice" role="status">
          <p>{words.verification.done(done.decided)}</p>
          <Staying of={done} head={words.verification.staying(done.stayingTotal)} />
        </div>
      ) : null}
    </>
  );
}
