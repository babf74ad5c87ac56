// The files of an entry before it is recorded: drop, choose or photograph them, say what each shows, take one out again.
import { useEffect, useRef, useState } from 'react';
import type { EvidenceKind } from '../../domain/evidence/evidence.ts';
import { useApi } from '../api/useApi.ts';
import { useLanguage } from '../language/language.tsx';
import { DropPlace } from './DropPlace.tsx';
import { DraftedFile, UploadRow } from './FileRows.tsx';
import { type Drafted, draftedIn, draftText } from './drafted.ts';
import { useUploads } from './useUploads.ts';
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
  const { words } = useLanguage();
  const { data: policy } = useApi('/evidence-policy');
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
  const files = draftedIn(value);
  const accept = (policy?.types ?? [])
    .map((type) => `.${type}`)
    .concat('.jpeg')
    .join(',');

  return (
    <fieldset className="evidence-field wide" data-field="attachments">
      <legend>{words.evidence.title}</legend>
      <DropPlace accept={accept} onFiles={choose} />
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
          <DraftedFile
            key={file.fileId}
            no={n + 1}
            file={file}
            onKind={(kind) => put(files.map((each) => (each === file ? { ...each, kind } : each)))}
            onDrop={() => put(files.filter((each) => each !== file))}
          />
        ))}
        {uploads.map((each) => (
          <UploadRow key={each.id} upload={each} onAgain={() => again(each)} onDrop={() => drop(each.id)} />
        ))}
      </ul>
      <NotYet waits={uploads.some(({ error }) => error === undefined)} says={words.evidence.stillSending} />
    </fieldset>
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
