// Projects that an entry names: found by name or code among those in reach.
import { useDeferredValue, useState } from 'react';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { PickField, type PickProps } from './PickField.tsx';

interface ProjectsFieldProps extends PickProps {
  /** Absent: as many as one likes. */
  readonly most?: number | undefined;
}

export function ProjectsField(props: ProjectsFieldProps) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed.trim());
  const enough = asked.length >= 2;
  const { data } = useApi('/projects', { q: asked, size: 8 }, { enabled: enough, keep: true });
  return (
    <PickField
      {...props}
      hint={enough && data?.total === 0 ? words.listed.noProject : undefined}
      placeholder={words.listed.findProject}
      nameless={words.listed.outOfReach}
      typed={typed}
      onType={setTyped}
      found={(enough ? (data?.rows ?? []) : []).map(({ id, name, code, office }) => ({
        id,
        name,
        beside: `${code} · ${office}`,
      }))}
    />
  );
}
