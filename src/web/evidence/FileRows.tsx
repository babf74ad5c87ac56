// A file of the draft, and one that is on its way.
import type { EvidenceKind } from '../../domain/evidence/evidence.ts';
import { nounChoices } from '../../labels/nouns.ts';
import { FailureText } from '../parts/Failure.tsx';
import { useLanguage } from '../language/language.tsx';
import { type Drafted, megabytes } from './drafted.ts';
import type { Uploading } from './useUploads.ts';

interface DraftedFileProps {
  readonly no: number;
  readonly file: Drafted;
  readonly onKind: (kind: EvidenceKind) => void;
  readonly onDrop: () => void;
}

export function DraftedFile({ no, file, onKind, onDrop }: DraftedFileProps) {
  const { language, words } = useLanguage();
  const kinds = nounChoices('evidenceKind', language);
  return (
    <li>
      <span className="evidence-name">
        <span className="quiet tabular">{no}</span> {file.name}{' '}
        <span className="quiet tabular">{megabytes(file.bytes)}</span>
      </span>
      <select
        aria-label={words.evidence.kindOf(file.name)}
        value={file.kind}
        onChange={({ target }) => onKind(target.value as EvidenceKind)}
      >
        {kinds.map(({ code, word }) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </select>
      <button type="button" className="plain-button" aria-label={words.evidence.remove(file.name)} onClick={onDrop}>
        {words.evidence.removeShort}
      </button>
    </li>
  );
}

interface UploadRowProps {
  readonly upload: Uploading;
  readonly onAgain: () => void;
  readonly onDrop: () => void;
}

export function UploadRow({ upload: { file, sent, error }, onAgain, onDrop }: UploadRowProps) {
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
