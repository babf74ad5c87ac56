// What the bundle rests on, itself: pictures as they are, everything else to be opened beside.
import { useState } from 'react';
import { mayBeShown } from '../../../domain/evidence/fileType.ts';
import { nounWord } from '../../../labels/nouns.ts';
import type { FileView } from '../../../server/evidence/views.ts';
import { apiUrl } from '../../api/request.ts';
import { Files } from '../../evidence/Files.tsx';
import { useLanguage } from '../../language/language.tsx';
import type { Bundle } from './bundles.ts';
import styles from './desk.module.css';

export function EvidencePane({ bundle }: { readonly bundle: Bundle }) {
  const { language, words } = useLanguage();
  // One file may prove several entries of a bundle.
  const files = [...new Map(bundle.rows.flatMap((row) => row.files).map((file) => [file.fileId, file])).values()];
  const [chosen, choose] = useState<string | null>(null);
  const shown = files.find(({ fileId }) => fileId === chosen) ?? files[0];
  if (!shown) return <p className={styles['no-files']}>{words.desk.noFiles}</p>;
  return (
    <>
      <div className="tabs" role="group" aria-label={words.evidence.title}>
        {files.map(({ fileId, kind, name }) => (
          <button
            key={fileId}
            type="button"
            title={name}
            aria-pressed={fileId === shown.fileId}
            onClick={() => choose(fileId)}
          >
            {nounWord('evidenceKind', kind, language)}
          </button>
        ))}
      </div>
      <Shown file={shown} />
      <Files files={[shown]} />
    </>
  );
}

function Shown({ file }: { readonly file: FileView }) {
  const words = useLanguage().words;
  if (!file.mayOpen) return <p className="quiet">{words.desk.mayNotOpen}</p>;
  if (!mayBeShown(file.type)) return <p className="quiet">{words.desk.notShown}</p>;
  const address = apiUrl(`/files/${file.fileId}`, { show: '1' });
  if (file.type !== 'pdf') return <img className={styles['picture']} src={address} alt={file.name} />;
  // What is in a file never runs inside a screen of ours, and so has a window of its own.
  return (
    <a className="button" href={address} target="_blank" rel="noopener noreferrer">
      {words.desk.openBeside}
    </a>
  );
}
