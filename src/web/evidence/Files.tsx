// The files that an entry rests on: what each shows, whether it was scanned, and a way to open it.
import { lazy, Suspense, useState } from 'react';
import { mayBeShown } from '../../domain/evidence/fileType.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { FileView } from '../../server/evidence/views.ts';
import { apiUrl } from '../api/request.ts';
import { instantText } from '../parts/instant.ts';
import { useLanguage } from '../language/language.tsx';
import './evidence.css';

const Photo = lazy(async () => ({ default: (await import('./Photo.tsx')).Photo }));
const WithdrawFile = lazy(async () => ({ default: (await import('./WithdrawFile.tsx')).WithdrawFile }));

interface FilesProps {
  readonly files: readonly FileView[];
  /** Those who enter may take a file back that no verified entry rests on. */
  readonly mayWithdraw?: boolean;
  /** Says how many there are: for a verifier, who looks before opening any. */
  readonly counted?: boolean;
}

export function Files({ files, mayWithdraw = false, counted = false }: FilesProps) {
  const { language, words } = useLanguage();
  const [asked, setAsked] = useState<{ what: 'photo' | 'withdraw'; file: FileView } | null>(null);
  if (files.length === 0) return null;
  const close = () => setAsked(null);
  return (
    <>
      {counted ? <span className="files-count">{words.evidence.count(files.length)}</span> : null}
      <ul className="files" aria-label={words.evidence.title}>
        {files.map((file) => (
          <li key={file.fileId} title={words.evidence.attachedBy(file.attachedBy, instantText(file.attachedAt))}>
            <span className="quiet">{nounWord('evidenceKind', file.kind, language)}</span>
            <FileName file={file} onPhoto={() => setAsked({ what: 'photo', file })} />
            {file.withdrawn ? (
              <span className="state-mark">{words.evidence.withdrawn}</span>
            ) : file.state === 'clean' ? null : (
              <span className={file.state === 'infected' ? 'wrong' : 'quiet'}>
                {nounWord('scanState', file.state, language)}
              </span>
            )}
            {file.photo?.daysApart ? <span className="late">{words.evidence.apart(file.photo.daysApart)}</span> : null}
            {mayWithdraw && !file.withdrawn ? (
              <button type="button" className="plain-button" onClick={() => setAsked({ what: 'withdraw', file })}>
                {words.evidence.withdraw}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <Suspense>
        {asked?.what === 'photo' ? <Photo file={asked.file} onClose={close} /> : null}
        {asked?.what === 'withdraw' ? <WithdrawFile file={asked.file} onClose={close} /> : null}
      </Suspense>
    </>
  );
}

function FileName({ file, onPhoto }: { readonly file: FileView; readonly onPhoto: () => void }) {
  if (!file.mayOpen) return <span className={file.withdrawn ? 'file-gone quiet' : 'quiet'}>{file.name}</span>;
  if (['jpg', 'png', 'heic', 'webp'].includes(file.type))
    return (
      <button type="button" className="plain-button" onClick={onPhoto}>
        {file.name}
      </button>
    );
  return mayBeShown(file.type) ? (
    <a href={apiUrl(`/files/${file.fileId}`, { show: '1' })} target="_blank" rel="noopener noreferrer">
      {file.name}
    </a>
  ) : (
    <a href={apiUrl(`/files/${file.fileId}`)} download>
      {file.name}
    </a>
  );
}
