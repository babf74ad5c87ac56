// Of which activity or outing a text tells that tells of one: found by its words, by page; it lies in the address.
import { useState } from 'react';
import type { OccasionKind } from '../../domain/entries/nouns.ts';
import { listedWords } from '../../labels/entries/nouns.ts';
import { useApi } from '../api/useApi.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { FailureNote } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { SettledInput } from '../projects/SettledInput.tsx';
import { useAddress } from '../shell/useAddress.ts';
import './bulletin.css';

interface OccasionProps {
  readonly kind: OccasionKind;
  /** Absent until it is known, and where none is chosen. */
  readonly name: string | undefined;
}

export function ChooseOccasion({ kind, name }: OccasionProps) {
  const { language, words } = useLanguage();
  const { change } = useAddress();
  const [asking, setAsking] = useState(false);
  const { title } = listedWords(kind, language);
  return (
    <div className="field">
      <span>{title}</span>
      <button type="button" className="button occasion-chosen" aria-haspopup="dialog" onClick={() => setAsking(true)}>
        {name ?? words.texts.chooseOccasion}
      </button>
      {asking ? (
        <Choices
          kind={kind}
          onChoose={(id) => {
            setAsking(false);
            change({ [kind]: id }, 'step');
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}

interface ChoicesProps extends Pick<OccasionProps, 'kind'> {
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

const size = 10;

function Choices({ kind, onChoose, onClose }: ChoicesProps) {
  const words = useWords();
  const [q, setQ] = useState('');
  const [page, setPage] = useState(1);
  const { data, error } = useApi('/listed/:kind', { kind, q, page, size, state: 'verified' }, { keep: true });
  return (
    <Dialog title={words.texts.chooseOccasion} onClose={onClose}>
      <div className="stack">
        <SettledInput
          type="search"
          label={words.listed.q}
          className="occasion-search"
          value={q}
          onSettle={(typed) => {
            setQ(typed);
            setPage(1);
          }}
        />
        <FailureNote error={error} />
        {data || error ? null : <Waiting />}
        {data?.rows.length === 0 ? <p className="quiet">{words.texts.noOccasion}</p> : null}
        <ul className="occasions">
          {data?.rows.map(({ entryId, day, title, office }) => (
            <li key={entryId}>
              <button type="button" className="plain-button" onClick={() => onChoose(entryId)}>
                <span className="tabular quiet">{day}</span> {title} <span className="quiet">{office}</span>
              </button>
            </li>
          ))}
        </ul>
        {data ? <Pager page={data.page} size={data.size} total={data.total} onPage={setPage} /> : null}
        <div className="row row-end">
          <button type="button" className="button" onClick={onClose}>
            {words.frame.cancel}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
