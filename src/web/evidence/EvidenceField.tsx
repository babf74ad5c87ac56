// The files of an entry before it is recorded: drop, choose or photograph them, say what each shows, take one out again.
import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { EvidenceKind } from '../../domain/evidence/evidence.ts';
import { nounChoices } from '../../labels/nouns.ts';
import { useApi } from '../api/useApi.ts';
import { FailureText } from '../parts/Failure.tsx';
import { useLanguage } from '../language/language.tsx';
import { draftedIn, draftText, type Drafted, megabytes } from './drafted.ts';
import { type Uploading, useUploads } from './useUploads.ts';
import './evidence.css';

interface EvidenceFieldProps {
  /** In whose name files are sent. */
  readonly office: string;
  /** What a document of this form most likely is; of a photo it is a site photo, where the form has any. */
  readonly suggests: EvidenceKind;
  readonly value: string;
  readonly message?: string | undefined;
  readonly onChange: (value: string) => void;
}

const photoKinds: readonly EvidenceKind[] = ['bank_slip', 'invoice', 'land_receipt', 'business_licence'];

export function EvidenceField({ office, suggests, value, message, onChange }: EvidenceFieldProps) {
  const { language, words } = useLanguage();
  const { data: policy } = useApi('/evidence-policy');
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  // Several may arrive between two renderings.
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  const put = (files: readonly Drafted[]) => {
    latest.current = draftText(files);
    onChange(latest.current);
  };
  const { uploads, send, again, drop } = useUploads(office, ({ id: fileId, name, bytes, type }) => {
    const isPhoto = ['jpg', 'png', 'heic', 'webp'].includes(type) && !photoKinds.includes(suggests);
    const kind: EvidenceKind = isPhoto ? 'site_photo' : suggests;
    put([...draftedIn(latest.current), { fileId, kind, name, bytes }]);
  });
  const [tooBig, setTooBig] = useState<readonly string[]>([]);
  const most = policy?.megabytesMost ?? 30;
  const choose = (files: readonly File[]) => {
    const fits = files.filter((file) => file.size <= most * 1024 * 1024);
    setTooBig(files.filter((file) => !fits.includes(file)).map((file) => file.name));
    send(fits);
  };
  const onPick = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    // The same file may be chosen again after it was mended.
    input.value = '';
    if (files.length > 0) choose(files);
  };
  const files = draftedIn(value);
  const kinds = nounChoices('evidenceKind', language);
  const accept = (policy?.types ?? [])
    .map((type) => `.${type}`)
    .concat('.jpeg')
    .join(',');

  function dropped(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) choose([...event.dataTransfer.files]);
  }

  return (
    <fieldset className="evidence-field wide" data-field="attachments">
      <legend>{words.evidence.title}</legend>
      <div
        className={over ? 'evidence-drop evidence-over' : 'evidence-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        <span className="evidence-drop-words">{words.evidence.drop}</span>
        <button type="button" className="button" onClick={() => picker.current?.click()}>
          {words.evidence.choose}
        </button>
        <button type="button" className="button evidence-camera" onClick={() => camera.current?.click()}>
          {words.evidence.camera}
        </button>
        <input ref={picker} type="file" multiple hidden accept={accept} onChange={({ target }) => onPick(target)} />
        <input
          ref={camera}
          type="file"
          hidden
          accept="image/*"
          capture="environment"
          onChange={({ target }) => onPick(target)}
        />
      </div>
      {policy ? (
        <p className="field-hint">{words.evidence.limits(policy.types.join(' '), policy.megabytesMost)}</p>
      ) : null}
      {tooBig.map((name) => (
        <p key={name} className="field-message" role="alert">
          {name}: {words.evidence.tooBig(most)}
        </p>
      ))}
      {message ? (
        <p className="field-message" role="alert" tabIndex={-1}>
          {message}
        </p>
      ) : null}
      <ul className="evidence-list">
        {files.map((file, n) => (
          <li key={file.fileId}>
            <span className="evidence-name">
              <span className="quiet tabular">{n + 1}</span> {file.name}{' '}
              <span className="quiet tabular">{megabytes(file.bytes)}</span>
            </span>
            <select
              aria-label={words.evidence.kindOf(file.name)}
              value={file.kind}
              onChange={({ target }) =>
                put(files.map((each) => (each === file ? { ...each, kind: target.value as EvidenceKind } : each)))
              }
            >
              {kinds.map(({ code, word }) => (
                <option key={code} value={code}>
                  {word}
                </option>
              ))}
            </select>
            <button
              type="button"
              className="plain-button"
              aria-label={words.evidence.remove(file.name)}
              onClick={() => put(files.filter((each) => each !== file))}
            >
              {words.evidence.removeShort}
            </button>
          </li>
        ))}
        {uploads.map((each) => (
          <UploadRow key={each.id} upload={each} onAgain={() => again(each)} onDrop={() => drop(each.id)} />
        ))}
      </ul>
      <NotYet waits={uploads.some(({ error }) => error === undefined)} says={words.evidence.stillSending} />
    </fieldset>
  );
}

interface UploadRowProps {
  readonly upload: Uploading;
  readonly onAgain: () => void;
  readonly onDrop: () => void;
}

function UploadRow({ upload: { file, sent, error }, onAgain, onDrop }: UploadRowProps) {
  const { words } = useLanguage();
  return (
    <li>
      <span className="evidence-name">{file.name}</span>
      {error === undefined ? (
        <>
          <progress max={1} value={sent} aria-label={file.name} />
          <span role="status" className="quiet">
            {sent < 1 ? words.evidence.sending(Math.floor(sent * 100)) : words.evidence.checking}
          </span>
        </>
      ) : (
        <>
          <span className="wrong" role="alert">
            <FailureText error={error} />
          </span>
          <button type="button" className="plain-button" onClick={onAgain}>
            {words.evidence.again}
          </button>
        </>
      )}
      <button type="button" className="plain-button" aria-label={words.evidence.remove(file.name)} onClick={onDrop}>
        {words.evidence.removeShort}
      </button>
    </li>
  );
}

/** Holds the form back, by the browser's own means, while files are on their way. */
function NotYet({ waits, says }: { readonly waits: boolean; readonly says: string }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.setCustomValidity(waits ? says : '');
  }, [waits, says]);
  return <input ref={input} className="evidence-hold" tabIndex={-1} aria-hidden="true" readOnly={false} />;
}
