// One entry of a bundle: what it says, what of it is new, and what the bureaus' form asks for and nobody filled in.
import { nounWord } from '../../../labels/nouns.ts';
import type { PendingRow } from '../../../server/verification/views.ts';
import { useApi } from '../../api/useApi.ts';
import { FailureNote, FailureText } from '../../parts/Failure.tsx';
import { instantText } from '../../parts/instant.ts';
import { Sample } from '../../parts/Sample.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useLanguage } from '../../language/language.tsx';
import { Flags } from '../Flags.tsx';
import { ReversalMark } from '../ReversalMark.tsx';
import type { Desk } from './useDesk.ts';
import styles from './desk.module.css';

interface ToldEntryProps {
  readonly row: PendingRow;
  readonly desk: Desk;
  /** It is not the only one of its bundle. */
  readonly isOneOf: boolean;
}

export function ToldEntry({ row, desk, isOneOf }: ToldEntryProps) {
  const { language, words } = useLanguage();
  const { data, error } = useApi('/entries/:id/told', { id: row.entryId });
  const back = desk.failed.get(row.entryId);
  return (
    <section className={styles['entry']} aria-label={nounWord('entryKind', row.kind, language)}>
      <div className={styles['entry-head']}>
        <h3>{nounWord('entryKind', row.kind, language)}</h3>
        {row.sampleFields.length > 0 ? <Sample /> : null}
        <ReversalMark row={row} />
        {isOneOf && !row.own ? (
          <span className={styles['entry-acts']}>
            <button type="button" className="plain-button" onClick={() => desk.accept([row.entryId])}>
              {words.desk.acceptThis}
            </button>
            <button type="button" className="plain-button" onClick={() => desk.giveBack([row.entryId])}>
              {words.desk.returnThis}
            </button>
          </span>
        ) : null}
      </div>
      {back ? (
        <div className={`notice notice-wrong ${styles['came-back']}`} role="alert">
          <FailureText error={back} />
        </div>
      ) : null}
      <Flags row={row} onCompare={({ projectId }) => projectId && desk.setAsking({ act: 'compare', projectId })} />
      {row.reason ? <p>{words.projects.because(row.reason)}</p> : null}
      <FailureNote error={error} />
      {data ? (
        <dl className={styles['fields']}>
          {data.fields.map(({ field, label, value, changed, asked }) => (
            <div
              key={field}
              className={value === null && asked ? styles['unfilled'] : changed ? styles['changed'] : ''}
            >
              <dt>{label}</dt>
              <dd>
                {changed ? <del>{changed.from ?? words.desk.blank}</del> : null}{' '}
                {value ?? <span>{words.desk.blank}</span>}
              </dd>
            </div>
          ))}
        </dl>
      ) : error ? null : (
        <Waiting />
      )}
      <p className="quiet">
        {row.own ? words.verification.you : row.recordedBy} {instantText(row.recordedAt)}
        {row.fileName ? ` · ${row.fileName}` : ''}
      </p>
    </section>
  );
}
