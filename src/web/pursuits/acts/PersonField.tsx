import { useEffect } from 'react';
import { useApi } from '../../api/useApi.ts';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { useWaits } from '../../form/waits.tsx';
import { useSession } from '../../shell/session.tsx';
import { useWords } from '../../language/language.tsx';

interface PersonFieldProps {
  readonly officeId: string;
  readonly value: string;
  readonly message?: string | undefined;
  readonly onChange: (accountId: string) => void;
}

/** Who may see to it: those who enter for the office; oneself where one does, else the first of the office. */
export function PersonField({ officeId, value, message, onChange }: PersonFieldProps) {
  const words = useWords();
  const { account } = useSession();
  const { data, isLoading } = useApi('/offices/:id/assignees', { id: officeId }, { enabled: officeId !== '' });
  const known = data?.some(({ accountId }) => accountId === value) ?? false;
  useWaits(isLoading || (!known && (data?.length ?? 0) > 0));
  useEffect(() => {
    if (!data || known) return;
    const own = data.find(({ accountId }) => accountId === account.id) ?? data[0];
    if (own) onChange(own.accountId);
    // Chosen anew where another office is chosen, and never over what a person chose.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [data]);
  return (
    <ChoiceField
      label={words.pursuits.form.person}
      required
      message={message}
      choices={(data ?? []).map(({ accountId, name }) => ({ code: accountId, word: name }))}
      {...(known ? {} : { none: words.pursuits.form.choosePerson })}
      value={known ? value : ''}
      onChange={onChange}
    />
  );
}
