import { Link } from 'react-router';
import type { ListedKind } from '../../../domain/entries/nouns.ts';
import { useApi } from '../../api/useApi.ts';
import { useWords } from '../../language/language.tsx';
import { searchOf } from '../../shell/useAddress.ts';

/** The way to what the city's text says of this one activity or outing, where it has such a text. */
export function ToItsText({ kind, id }: { readonly kind: ListedKind; readonly id: string }) {
  const words = useWords().bulletin;
  const { data = [] } = useApi('/texts');
  if (data.every(({ body }) => body.subject !== kind)) return null;
  return (
    <Link className="button" to={{ pathname: '/bulletin', search: searchOf({ [kind]: id }) }}>
      {words.screen}
    </Link>
  );
}
