import { useState } from 'react';
import { Link } from 'react-router';
import type { CityLabelView } from '../../../server/figures/labelViews.ts';
import { useWords } from '../../language/language.tsx';
import { instantText } from '../../parts/instant.ts';
import { searchOf } from '../../shell/useAddress.ts';
import { type DataColumn, DataTable } from '../../table/DataTable.tsx';
import type { LabelDoing } from './LabelDialog.tsx';
import styles from './lists.module.css';
import '../catalogue/catalogue.css';

interface RowsProps {
  readonly rows: readonly CityLabelView[];
  readonly busy: boolean;
  readonly onDo: (doing: LabelDoing) => void;
}

export function LabelRows({ rows, busy, onDo }: RowsProps) {
  const words = useWords();
  const w = words.lists;
  const [opened, setOpened] = useState('');
  const columns: DataColumn<CityLabelView>[] = [
    { key: 'label', head: w.label, names: true, cell: (row) => <Name row={row} /> },
    { key: 'firms', head: w.firms, label: w.firms, right: true, cell: ({ firms }) => firms },
    {
      key: 'projects',
      head: w.projects,
      label: w.projects,
      right: true,
      cell: (row) => <Bearers row={row} />,
    },
    { key: 'written', head: w.written, label: w.written, cell: (row) => <Written row={row} onDo={onDo} /> },
    {
      key: 'figures',
      head: w.figures,
      label: w.figures,
      cell: ({ figures }) =>
        figures.map(({ name, until }) => (until === null ? name : w.usedUntil(name, until))).join(words.listComma) ||
        '—',
    },
    {
      key: 'does',
      head: w.does,
      cell: (row) => <Acts row={row} onDo={onDo} onOpen={() => setOpened(opened === row.label ? '' : row.label)} />,
    },
  ];
  return (
    <DataTable
      className="catalogue"
      slides="catalogue-slides"
      label={w.kinds[rows[0]?.kind ?? 'investorClass']}
      busy={busy}
      rows={rows}
      keyOf={({ label }) => label}
      columns={columns}
      below={(row) => (row.label === opened ? { className: 'quiet', says: <History of={row.history} /> } : null)}
    />
  );
}

function Name({ row: { word, ships, listed, ended } }: { readonly row: CityLabelView }) {
  const { lists: w } = useWords();
  return (
    <>
      {word}
      {ships ? <span className="state-mark">{w.ships}</span> : null}
      {listed ? null : <span className="state-mark">{w.unlisted}</span>}
      {ended ? <span className="state-mark">{w.ended}</span> : null}
    </>
  );
}

/** The rows behind the number, in the ledger. */
function Bearers({ row: { kind, label, projects } }: { readonly row: CityLabelView }) {
  if (projects === 0) return <>0</>;
  return <Link to={{ pathname: '/projects', search: searchOf({ [kind]: label }) }}>{projects}</Link>;
}

function Written({ row: { kind, written, joined }, onDo }: Pick<RowsProps, 'onDo'> & { readonly row: CityLabelView }) {
  const words = useWords();
  const w = words.lists;
  if (written.length === 0 && joined.length === 0) return <>—</>;
  return (
    <>
      {written.length > 0 ? <p>{written.join(words.listComma)}</p> : null}
      {joined.map(({ label, word }) => (
        <p key={label}>
          {w.joined(word)}{' '}
          <button
            type="button"
            className="plain-button"
            aria-label={w.undoJoin(word)}
            onClick={() => onDo({ act: 'undo', kind, label, word })}
          >
            {w.acts.undo}
          </button>
        </p>
      ))}
    </>
  );
}

interface ActsProps extends Pick<RowsProps, 'onDo'> {
  readonly row: CityLabelView;
  readonly onOpen: () => void;
}

function Acts({ row, onDo, onOpen }: ActsProps) {
  const { lists: w } = useWords();
  const { kind, label, word, listed, ended, history } = row;
  const may = {
    add: !listed,
    rename: true,
    join: true,
    end: !ended && listed,
    undo: history.length > 0,
  };
  const acts = (['add', 'rename', 'join', 'end', 'undo'] as const).filter((act) => may[act]);
  return (
    <span className={styles['labelActs']}>
      {acts.map((act) => (
        <button
          key={act}
          type="button"
          className="plain-button"
          aria-label={act === 'undo' ? w.undoTitle(word) : w.actTitle(act, word)}
          onClick={() => onDo({ act, kind, label, word })}
        >
          {w.acts[act]}
        </button>
      ))}
      {history.length > 0 ? (
        <button type="button" className="plain-button" onClick={onOpen}>
          {w.history(history.length)}
        </button>
      ) : null}
    </span>
  );
}

function History({ of }: { readonly of: CityLabelView['history'] }) {
  const { lists: w } = useWords();
  return (
    <ul className={styles['labelHistory']}>
      {of.map(({ version, act, name, into, reason, recordedAt, by }) => (
        <li key={version}>
          {w.did(act, { name, into })} <span className="quiet">{w.by(instantText(recordedAt), by ?? '—', reason)}</span>
        </li>
      ))}
    </ul>
  );
}
