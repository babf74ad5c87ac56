// What is handed on beside a proof: to an office the key by which it finds its rows, to anybody the city's list of keys.
import { apiUrl } from '../api/request.ts';
import { useWords } from '../language/language.tsx';
import { useSession } from '../shell/session.tsx';

export function ProofKeys({ publicationId }: { readonly publicationId: string }) {
  const words = useWords().bulletin;
  const { city, roles } = useSession();
  const taking = roles.filter(({ role, officeId }) => role === 'export' && officeId !== city.officeId);
  const own = new Map(taking.map(({ officeId, officeName }) => [officeId, officeName]));
  return (
    <>
      <div className="row">
        {[...own].map(([office, name]) => (
          <a
            key={office}
            className="button"
            href={apiUrl(`/publications/${publicationId}/office-key`, { office })}
            download
          >
            {words.officeKey(name)}
          </a>
        ))}
        <a className="button" href={apiUrl('/proof-keys', {})} download={`${city.nameZh}${words.proofKeys}.json`}>
          {words.proofKeys}
        </a>
      </div>
      <p className="field-hint">{words.keysHint}</p>
      <p className="field-hint">{own.size > 0 ? words.officeKeyHint : words.officeKeyWanted}</p>
    </>
  );
}
