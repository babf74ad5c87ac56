// Fields of a form as data: what each is called and what it takes. Drawn here and nowhere else.
import type { ReactNode } from 'react';
import { AmountField } from './AmountField.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { DayField } from './DayField.tsx';
import { TextField } from './TextField.tsx';
import { TickField } from './TickField.tsx';
import type { Form, Values } from './useForm.ts';

interface OneField<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  /** Takes the whole row. */
  readonly wide?: boolean;
}

export type FieldSpec<Name extends string = string> = OneField<Name> &
  (
    | {
        readonly as?: 'text' | 'long' | 'decimal' | 'amount';
        readonly least?: number;
        readonly most?: number;
        /** Words to choose from, which need not be taken. */
        readonly among?: readonly string[];
      }
    | { readonly as: 'day'; readonly min?: string; readonly max?: string }
    | {
        readonly as: 'choice';
        readonly choices: readonly { readonly code: string; readonly word: string }[];
        /** What it is called where nothing need be chosen, or nothing is yet. */
        readonly none?: string;
      }
    | { readonly as: 'tick' | 'time' }
    /** A field of its own kind. */
    | { readonly as: 'own'; readonly draw: (tie: FieldTie) => ReactNode }
  );

/** What ties a field to its form. */
export interface FieldTie {
  readonly label: string;
  readonly name: string;
  readonly hint: string | undefined;
  readonly message: string | undefined;
  readonly required: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

interface FieldsProps<V extends Values> {
  readonly form: Pick<Form<V>, 'values' | 'set' | 'message'>;
  /** `false` and null stand for a field that is not asked. */
  readonly fields: readonly (FieldSpec<keyof V & string> | false | null)[];
}

export function Fields<V extends Values>({ form, fields }: FieldsProps<V>) {
  return fields.map((spec) => {
    if (!spec) return null;
    const { name, label, hint, required = false, wide } = spec;
    const tie: FieldTie = {
      label,
      name,
      hint,
      message: form.message(name),
      required,
      value: form.values[name] ?? '',
      onChange: (value) => form.set(name, value),
    };
    return (
      <div key={name} className={wide ? 'wide' : ''}>
        {drawn(spec, tie)}
      </div>
    );
  });
}

function drawn(spec: FieldSpec, tie: FieldTie): ReactNode {
  switch (spec.as) {
    case 'own':
      return spec.draw(tie);
    case 'day':
      return <DayField {...tie} min={spec.min} max={spec.max} />;
    case 'choice':
      return <ChoiceField {...tie} choices={spec.choices} none={spec.none} />;
    case 'time':
      return <TextField {...tie} type="time" />;
    case 'tick':
      return <TickField {...tie} />;
    case 'amount':
      return <AmountField {...tie} />;
    case undefined:
    case 'text':
    case 'long':
    case 'decimal': {
      const { least, most, among } = spec;
      return (
        <TextField
          {...tie}
          long={spec.as === 'long'}
          decimal={spec.as === 'decimal'}
          least={least}
          most={most}
          among={among}
        />
      );
    }
  }
}
