// The state of a form that a noun's fields make, and the acts that it records.
import { useMemo } from 'react';
import type { Noun } from '../../domain/entries/noun.ts';
import { type EntryKind, nounOf } from '../../domain/entries/nouns.ts';
import { attachmentsOf, filesOfHead } from '../evidence/drafted.ts';
import type { AdjustableAct } from '../form/adjusting.ts';
import { useEntryForm } from '../form/useEntryForm.ts';
import { useSession } from '../shell/session.tsx';
import { companyActs, useCompanyOf } from '../projects/CompanyField.tsx';
import { correctionOf, type EntryView, headOf, type Input, newHead, textOf } from '../projects/entry.ts';
import type { AmountUnit } from '../form/amount.ts';
import { asksUnit, chosenIn, chosenText, drawnFields, firstOf, fieldsInPlace, inputOf, isAskedOf } from './drawn.ts';
import { drawingOf } from './drawings.ts';

export interface NounFormProps {
  readonly kind: EntryKind;
  readonly projectId: string;
  readonly officeId: string;
  /** The project's investor, with whom one most likely deals. */
  readonly investor?: string | null;
  /** What a link asks for; rows of a list as JSON, in the place of those that stood there. */
  readonly begins?: Readonly<Record<string, string>>;
  /** What it says besides the fields that are typed: the entry that it is about. */
  readonly about?: Readonly<Record<string, string | number>>;
  /** The field that a link asked for. */
  readonly focus?: string | undefined;
  /** What projects are called that `begins` names. */
  readonly names?: Readonly<Record<string, string>>;
  /** The entry that this one puts right: the firm and the projects that it speaks of stay. */
  readonly corrects?: EntryView | undefined;
  /** Where the noun's own words say too little. */
  readonly title?: string;
  /** What becomes of it, where that is not the usual. */
  readonly hint?: string;
  readonly onClose: () => void;
  /** With the id of the entry, where more comes of it than that the form closes. */
  readonly onDone?: (entryId: string) => void;
}

export function useNounForm(props: NounFormProps) {
  const { kind, projectId, officeId, investor, begins = {}, about, corrects, onClose, onDone } = props;
  const { today } = useSession();
  const companyOf = useCompanyOf();
  const noun = nounOf(kind);
  const { order, needs = [], asOther = {}, ...drawing } = drawingOf(kind);
  const old = corrects?.input;
  // Recorded where no project stands, it may name the one that it is about.
  const own = projectId === '' && !corrects ? noun.fields['projectId'] : undefined;
  const namesProject = about === undefined || noun.fields['projectId'] !== undefined;
  const drawn = useMemo(
    () => [
      ...drawnFields(noun).filter(({ field }) => !corrects || field.as !== 'company'),
      ...(own ? [{ name: 'projectId', field: own, required: false, hasDefault: false }] : []),
    ],
    [noun, corrects, own],
  );
  const firms = drawn.filter(({ field }) => field.as === 'company').map(({ name }) => name);
  const first: Record<string, string> & { reason: string } = {
    ...firstOf(noun, old, { ...drawing.begins, ...begins }, asOther),
    ...(asksUnit(noun) ? { unit: 'wan' } : {}),
    ...(corrects ? {} : Object.fromEntries(firms.map((name) => [name, investor ?? '']))),
    ...(own ? { projectId: chosenText([]) } : {}),
    occurredOn: textOf(headOf(old), 'occurredOn') ?? today,
    officeId: corrects?.officeId ?? officeId,
    attachments: filesOfHead(headOf(old)),
    reason: '',
  };
  /** What is not asked for is nothing, whatever was typed before. */
  const isAsked = (name: string, values: Readonly<Record<string, string>>) =>
    isAskedOf(noun, name, { ...givenIn(noun, old), ...saidIn(about), ...values });
  const asked = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => isAsked(name, values)));
  const form = useEntryForm({
    place: [kind, corrects?.id ?? projectId, ...Object.values(about ?? begins).map(placeOf)].join('.'),
    useCase: `${corrects ? 'correct' : 'record'}_${kind.replace(/_version$/, '')}`,
    first,
    onDone: (entryIds) => {
      onClose();
      onDone?.(entryIds.at(-1) ?? '');
    },
    actsOf: (values, id) => {
      const office = values['officeId'] ?? officeId;
      const occurredOn = values['occurredOn'] ?? today;
      const correction = correctionOf(corrects, values, first);
      const head = {
        ...newHead(id, office, occurredOn, correction),
        attachments: attachmentsOf(values['attachments'] ?? ''),
      };
      const found = new Map(
        firms.map((name) => [name, companyOf(values[name] ?? '', { officeId: office, occurredOn })]),
      );
      const named = Object.fromEntries([...found].map(([name, company]) => [name, company.id]));
      const of = old
        ? Object.fromEntries(Object.keys(noun.fields).map((name) => [name, old[name]]))
        : {
            ...about,
            ...(namesProject ? aboutProject(own ? (chosenIn(values['projectId'] ?? '')[0]?.id ?? '') : projectId) : {}),
          };
      const input = {
        ...of,
        ...inputOf(noun, asked(values), values['unit'] as AmountUnit | undefined),
        ...(old ? {} : named),
        head,
      };
      // Its fields are the noun's own, whichever it is.
      return [...companyActs(...found.values()), { kind, input } as unknown as AdjustableAct];
    },
  });
  const fields = fieldsInPlace(
    drawn
      .filter(({ name }) => isAsked(name, form.values))
      .map((one) => ({ ...one, required: one.required || needs.includes(one.name) })),
    order,
  );
  return { form, noun, fields };
}

/** What an entry says in fields that are not typed. */
const givenIn = ({ fields }: Noun, old: Input | undefined) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, { given }]) => (given ? [[name, textOf(old, name) ?? '']] : [])),
  );

const saidIn = (about: NounFormProps['about'] = {}) =>
  Object.fromEntries(Object.entries(about).map(([name, value]) => [name, String(value)]));

/** What was typed is kept under what the form began with: of a long list under its ends. */
const mostOfPlace = 200;
function placeOf(value: string | number): string {
  const text = String(value);
  return text.length <= mostOfPlace ? text : [text.length, text.slice(0, 80), text.slice(-80)].join(':');
}

const aboutProject = (projectId: string) => (projectId === '' ? {} : { projectId });
