// The activity at which something took place: found by its name among those that one may name, told apart by day and office.
import { useDeferredValue, useState } from 'react';
import type { OccasionKind } from '../../domain/entries/nouns.ts';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { PickField, type PickProps } from './PickField.tsx';

export function OccasionField({ kind, ...props }: PickProps & { readonly kind: OccasionKind }) {
  const { listed: words } = useWords();
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed.trim());
  const enough = asked.length >= 2;
  const { data } = useApi('/occasions/:kind', { kind, q: asked, size: 8 }, { enabled: enough, keep: true });
  return (
    <PickField
      {...props}
      most={1}
      hint={enough && data?.total === 0 ? words.noOccasion : undefined}
      placeholder={words.findOccasion}
      nameless={words.gone}
      typed={typed}
      onType={setTyped}
      found={(enough ? (data?.rows ?? []) : []).map(({ id, name, from, until, office }) => ({
        id,
        name,
        beside: `${from === until ? from : `${from}—${until}`} · ${office}`,
      }))}
    />
  );
}
