import { mayBeShown } from '../../domain/evidence/fileType.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { FileView, PhotoView } from '../../server/evidence/views.ts';
import { apiUrl } from '../api/request.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { DataTable } from '../table/DataTable.tsx';

/** A photo, and when and where it says it was taken beside what its entry claims. */
export function Photo({ file, onClose }: { readonly file: FileView; readonly onClose: () => void }) {
  const { language, words } = useLanguage();
  return (
    <Dialog
      title={`${nounWord('evidenceKind', file.kind, language)} · ${file.name}`}
      className="photo"
      onClose={onClose}
    >
      {mayBeShown(file.type) ? (
        <img className="photo-picture" src={apiUrl(`/files/${file.fileId}`, { show: '1' })} alt={file.name} />
      ) : (
        <p>{words.evidence.notShown}</p>
      )}
      {file.photo ? <PhotoFacts photo={file.photo} /> : <p className="quiet">{words.evidence.noFacts}</p>}
      <div className="row row-end">
        <a className="button" href={apiUrl(`/files/${file.fileId}`)} download>
          {words.evidence.save}
        </a>
        <button type="button" className="button" onClick={onClose}>
          {words.receipt.close}
        </button>
      </div>
    </Dialog>
  );
}

function PhotoFacts({ photo }: { readonly photo: PhotoView }) {
  const { evidence } = useWords();
  const { takenAt, latitude, longitude, claimedOn, claimedPlace, daysApart } = photo;
  const taken = (
    <>
      {takenAt ? takenAt.replace('T', ' ') : evidence.unknown}{' '}
      {daysApart === null ? null : daysApart === 0 ? (
        <span className="quiet">{evidence.sameDay}</span>
      ) : (
        <strong className="late">{evidence.apart(daysApart)}</strong>
      )}
    </>
  );
  const at =
    latitude !== null && longitude !== null ? evidence.degrees(Number(latitude), Number(longitude)) : evidence.unknown;
  return (
    <DataTable
      className="photo-facts"
      rows={['day', 'place'] as const}
      keyOf={(row) => row}
      columns={[
        { key: 'what', head: '', names: true, cell: (row) => evidence[row] },
        {
          key: 'claimed',
          head: evidence.claimed,
          className: 'tabular',
          cell: (row) => (row === 'day' ? claimedOn : (claimedPlace ?? evidence.unknown)),
        },
        { key: 'said', head: evidence.said, className: 'tabular', cell: (row) => (row === 'day' ? taken : at) },
      ]}
    />
  );
}
