// The bureau's own Word file for a text: which is in force, how another is sent, and what may stand in it.
import styles from './texts.module.css';
import { useState } from 'react';
import type { TemplateView } from '../../../server/bulletin/textViews.ts';
import { api, apiUrl } from '../../api/request.ts';
import { upload } from '../../api/upload.ts';
import { useApi } from '../../api/useApi.ts';
import { ActForm } from '../../form/ActForm.tsx';
import { LabelledField } from '../../form/LabelledField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useAct } from '../../form/useAct.ts';
import { useWords } from '../../language/language.tsx';
import { Confirm } from '../../parts/Confirm.tsx';
import { instantText } from '../../parts/instant.ts';
import { TemplateFields } from './TemplateFields.tsx';
import type { AskedFigures } from './useTextDraft.ts';

interface SectionProps {
  readonly textId: string;
  readonly writes: boolean;
  readonly asked: AskedFigures;
  readonly isOfOccasion: boolean;
}

export function TemplateSection({ textId, writes, asked, isOfOccasion }: SectionProps) {
  const words = useWords().template;
  const { data = [] } = useApi('/templates');
  const [ending, setEnding] = useState(false);
  const versions = data.filter((one) => one.textId === textId);
  const [last] = versions;
  const inForce = last && last.size !== null ? last : undefined;
  return (
    <section className="stack" aria-labelledby="template">
      <h2 id="template">{words.title}</h2>
      <p className="quiet">{words.hint}</p>
      {inForce ? (
        <p className="row">
          <a href={apiUrl(`/texts/${textId}/template`)} download>
            {inForce.fileName}
          </a>
          {writes ? (
            <button type="button" className="plain-button" onClick={() => setEnding(true)}>
              {words.end}
            </button>
          ) : null}
        </p>
      ) : (
        <p>{words.none}</p>
      )}
      {writes ? <Send textId={textId} /> : null}
      <Sent versions={versions} />
      <TemplateFields asked={asked} isOfOccasion={isOfOccasion} />
      {ending ? <End textId={textId} onClose={() => setEnding(false)} /> : null}
    </section>
  );
}

function Send({ textId }: Pick<SectionProps, 'textId'>) {
  const words = useWords().template;
  const [reason, setReason] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const send = useAct(({ key, id }, sent: File) => {
    const fields = { key, id, reason };
    return upload('POST /texts/:textId/template', sent, { at: { textId }, fields }, () => {}).done;
  });
  return (
    <ActForm
      act={send}
      action={words.send}
      saved={words.saved}
      disabled={file === null}
      onSubmit={() => (file ? send.send(file) : undefined)}
    >
      <div className="form-grid">
        <LabelledField label={words.file}>
          {(tie) => (
            <input {...tie} type="file" accept=".docx" onChange={({ target }) => setFile(target.files?.[0] ?? null)} />
          )}
        </LabelledField>
        <TextField label={words.reason} required maxLength={500} value={reason} onChange={setReason} />
      </div>
    </ActForm>
  );
}

function Sent({ versions }: { readonly versions: readonly TemplateView[] }) {
  const words = useWords();
  if (versions.length === 0) return null;
  return (
    <ul className={styles['lines']}>
      {versions.map(({ id, textId, version, fileName, size, recordedAt, by, reason }) => (
        <li key={id}>
          {words.texts.versionLine(version, instantText(recordedAt), by ?? '—', reason)}{' '}
          {size === null ? (
            <strong>{words.texts.ended}</strong>
          ) : (
            <a href={apiUrl(`/texts/${textId}/template`, { version })} download>
              {fileName}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function End({ textId, onClose }: { readonly textId: string; readonly onClose: () => void }) {
  const words = useWords().template;
  const end = useAct(
    ({ key, id }, reason: string) =>
      api('POST /texts/:textId/template/end', { at: { textId }, body: { key, id, reason } }),
    { onDone: onClose },
  );
  return (
    <Confirm
      title={words.endTitle}
      action={words.end}
      reason={{ label: words.reason }}
      busy={end.busy}
      error={end.error}
      onConfirm={(reason) => end.send(reason)}
      onClose={onClose}
    >
      <p>{words.endHint}</p>
    </Confirm>
  );
}
