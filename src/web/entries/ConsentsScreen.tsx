// What offices ask each other: entries of others that rest on what is ours, and ours that rest on what is theirs.
import { lazy, Suspense, useState } from 'react';
import type { ConsentWord } from '../../domain/entries/consent.ts';
import type { ConsentRowView } from '../../server/entries/consentViews.ts';
import { useApi } from '../api/useApi.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { Empty, Failure } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { useRight } from '../shell/session.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { VerificationScreens } from '../verification/VerificationScreens.tsx';
import { ConsentList } from './ConsentList.tsx';
import { useWord } from './useWord.ts';
import { useAddress } from '../shell/useAddress.ts';
import '../verification/verification.css';
import './consents.css';

const OnOthers = lazy(async () => ({ default: (await import('./OnOthers.tsx')).OnOthers }));
const sides = ['asked', 'asking'] as const;

export function ConsentsScreen() {
  const words = useWords();
  const [enters, verifies] = [useRight('enter'), useRight('verify')];
  const { said, oneOf, page, ...address } = useAddress();
  const [refusing, setRefusing] = useState<ConsentRowView | null>(null);
  const [done, setDone] = useState<ConsentWord | null>(null);
  const [reporting, setReporting] = useState(false);
  const side = oneOf('side', sides) ?? (verifies ? 'asked' : 'asking');
  const open = said('open') !== 'false';
  const { data, error, refetch } = useApi('/consents', { side, open: String(open), page }, { keep: true });
  const word = useWord((answered) => {
    setRefusing(null);
    setDone(answered);
  });
  const change = (more: { readonly side?: string; readonly open?: string }) => {
    setDone(null);
    address.change(more);
  };
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  return (
    <>
      <VerificationScreens />
      <div className="title-row">
        <h1>{words.consents.title}</h1>
        {enters ? (
          <button type="button" className="button button-main" onClick={() => setReporting(true)}>
            {words.consents.onOthers}
          </button>
        ) : null}
      </div>
      <p className="quiet">{words.consents.lead}</p>
      <div className="row consent-sides">
        <Tabs
          label={words.consents.title}
          value={side}
          options={words.consents.sides}
          onChange={(next) => change({ side: next })}
        />
        <Tabs
          label={words.consents.open}
          value={open ? 'true' : 'false'}
          options={{ true: words.consents.open, false: words.consents.answered }}
          onChange={(next) => change({ side, open: next })}
        />
      </div>
      {done ? (
        <p className="notice" role="status">
          {words.consents.done[done]}
        </p>
      ) : null}
      {data.rows.length === 0 ? (
        <Empty title={open ? words.consents.nothing[side] : words.consents.nothingAnswered} />
      ) : (
        <ConsentList
          rows={data.rows}
          asked={side === 'asked'}
          word={word}
          refusing={refusing !== null}
          onGive={({ entryId }) => {
            setDone(null);
            word.send({ entryId, word: 'given' });
          }}
          onRefuse={setRefusing}
        />
      )}
      <Pager page={data.page} size={data.size} total={data.total} onPage={address.turnTo} />
      {refusing ? <Refuse entryId={refusing.entryId} word={word} onClose={() => setRefusing(null)} /> : null}
      <Suspense>{reporting ? <OnOthers onClose={() => setReporting(false)} /> : null}</Suspense>
    </>
  );
}

interface RefuseProps {
  readonly entryId: string;
  readonly word: ReturnType<typeof useWord>;
  readonly onClose: () => void;
}

function Refuse({ entryId, word, onClose }: RefuseProps) {
  const words = useWords();
  return (
    <Confirm
      title={words.consents.refuseTitle}
      action={words.consents.refuse}
      reason={{ label: words.consents.reason }}
      busy={word.busy}
      error={word.error}
      onConfirm={(reason) => word.send({ entryId, word: 'refused', reason })}
      onClose={() => {
        word.reset();
        onClose();
      }}
    >
      <p>{words.consents.refuseHint}</p>
    </Confirm>
  );
}

interface TabsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: Readonly<Record<Value, string>>;
  readonly onChange: (value: Value) => void;
}

function Tabs<Value extends string>({ label, value, options, onChange }: TabsProps<Value>) {
  return (
    <div className="tabs" role="group" aria-label={label}>
      {(Object.entries(options) as [Value, string][]).map(([each, name]) => (
        <button key={each} type="button" aria-pressed={each === value} onClick={() => onChange(each)}>
          {name}
        </button>
      ))}
    </div>
  );
}
