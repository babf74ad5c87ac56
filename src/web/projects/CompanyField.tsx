// A company by its full name: one that is registered is found, another is registered with the form.
import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { v7 as uuid } from 'uuid';
import { nounTelling } from '../../domain/entries/nouns.ts';
import type { LikelyCompanyView } from '../../server/companies/searchViews.ts';
import type { NamedCompany } from '../../app/companies/companies.ts';
import { useApi } from '../api/useApi.ts';
import { LabelledField } from '../form/LabelledField.tsx';
import type { AdjustableAct } from '../form/adjusting.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { LikelyCompanies } from './LikelyCompanies.tsx';

const path = '/companies';

/** The credit code of a firm that was chosen from the likely ones, by its name. */
const chosenCode = (name: string) => ['company chosen', name] as const;

/** The company of the ledger that a name stands for, once it was looked up. */
export function useKnownCompany(): (name: string) => NamedCompany | undefined {
  const client = useQueryClient();
  const { language } = useLanguage();
  return (name) => client.getQueryData<NamedCompany[]>([path, { name: name.trim() }, language])?.[0];
}

/** The company that a name stands for: its id, and the act that registers it where nobody has. */
export function useCompanyOf() {
  const knownCompany = useKnownCompany();
  const client = useQueryClient();
  const [ids] = useState(() => new Map<string, { company: string; entry: string }>());
  return (
    typed: string,
    head: { readonly officeId: string; readonly occurredOn: string },
  ): { id: string | null; acts: AdjustableAct[] } => {
    const name = typed.trim();
    if (name === '') return { id: null, acts: [] };
    const known = knownCompany(name);
    if (known) return { id: known.id, acts: [] };
    // Sent twice it is one company.
    const own = ids.get(name) ?? { company: uuid(), entry: uuid() };
    ids.set(name, own);
    const creditCode = client.getQueryData<string | null>(chosenCode(name)) ?? null;
    const input = { head: { id: own.entry, ...head }, companyId: own.company, name, kind: 'domestic', creditCode };
    return { id: own.company, acts: [{ kind: nounTelling('company').kind, input }] };
  };
}

/** The acts that register companies; one that is named twice is registered once. */
export function companyActs(...named: readonly ReturnType<ReturnType<typeof useCompanyOf>>[]): AdjustableAct[] {
  return [...new Map(named.map(({ id, acts }) => [id, acts])).values()].flat();
}

interface CompanyFieldProps {
  readonly label: string;
  readonly name: string;
  readonly message?: string | undefined;
  readonly value: string;
  /** The name that stands: it needs no look-up. */
  readonly before: string;
  /** What becomes of a name that no firm has; absent: it is registered. */
  readonly unknown?: string;
  readonly onChange: (value: string) => void;
}

export function CompanyField({ label, name, message, value, before, unknown, onChange }: CompanyFieldProps) {
  const words = useWords();
  const typed = value.trim();
  const asked = typed.length >= 2 && typed !== before;
  const { data, isPending } = useApi(path, { name: typed }, { enabled: asked });
  const input = useRef<HTMLInputElement>(null);
  // Recorded before the answer, a firm that is registered would be registered again.
  const waits = asked && isPending ? words.signing.companyAsked : '';
  useEffect(() => {
    input.current?.setCustomValidity(waits);
  }, [waits]);
  const known = data?.[0];
  const none = unknown ?? words.signing.companyNew;
  const found = asked && data ? (known ? words.signing.companyKnown(known.name) : none) : '';
  const rests = useDeferredValue(typed);
  const wants = asked && data !== undefined && !known && rests === typed;
  const { data: likely } = useApi(`${path}/likely`, { name: rests }, { enabled: wants });
  const { data: held } = useApi(`${path}/held`, { name: rests }, { enabled: asked && rests === typed });
  const [holder] = held ?? [];
  const client = useQueryClient();
  const choose = ({ name: full, creditCode }: LikelyCompanyView) => {
    client.setQueryData(chosenCode(full), creditCode);
    onChange(full);
    input.current?.focus();
  };
  return (
    <LabelledField label={label} name={name} message={message} {...(found ? { hint: found } : {})}>
      {(tie) => (
        <>
          <input
            {...tie}
            ref={input}
            maxLength={200}
            autoComplete="off"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {holder && !holder.own ? (
            <p className={holder.binds ? 'late' : 'quiet'} role="status">
              {holder.binds
                ? words.entering.protectedBy(holder.office, holder.protectedUntil)
                : words.entering.courtedBy(holder.office)}
            </p>
          ) : null}
          {wants && likely && likely.length > 0 ? <LikelyCompanies companies={likely} onChoose={choose} /> : null}
        </>
      )}
    </LabelledField>
  );
}
