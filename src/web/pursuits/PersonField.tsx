import { useEffect } from 'react';
import type { AssigneeView } from '../../server/views.ts';
import { useApi } from '../api/useApi.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useSession } from '../frame/session.tsx';
import { useWords } from '../language/language.tsx';

interface PersonFieldProps {
  readonly label?: string;
  readonly name?: string;
  readonly officeId: string;
  readonly value: string;
  readonly message?: string | undefined;
  readonly onChange: (accountId: string) => void;
}

/** Who may see to it: those who enter for the office. Oneself where one does, or the only one; else it is asked. */
export function PersonField({ label, name = 'accountId', officeId, value, message, onChange }: PersonFieldProps) {
  const words = useWords();
  const { account } = useSession();
  const { data } = useApi<AssigneeView[]>(`/offices/${officeId}/assignees`, {}, { enabled: officeId !== '' });
  const known = data?.some(({ accountId }) => accountId === value) ?? false;
  useEffect(() => {
    if (!data || known) return;
    const own = data.find(({ accountId }) => accountId === account.id) ?? (data.length === 1 ? data[0] : undefined);
    if (own) onChange(own.accountId);
    // Chosen anew where another office is chosen, and never over what a person chose.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [data]);
  return (
    <ChoiceField
      label={label ?? words.pursuits.form.person}
      name={name}
      required
      message={message}
      choices={(data ?? []).map(({ accountId, name: called }) => ({ code: accountId, word: called }))}
      none={known ? undefined : words.pursuits.form.choosePerson}
      value={known ? value : ''}
      onChange={onChange}
    />
  );
}
