// What a city is called, and what it says of itself.
import { DayField } from '../../form/DayField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useWords } from '../../language/language.tsx';
import type { FoundingBreaches } from './breaches.ts';
import type { DraftCity } from './draft.ts';

interface CityFieldsProps {
  readonly city: DraftCity;
  readonly breaches: FoundingBreaches;
  readonly set: (change: Partial<DraftCity>) => void;
}

export function CityFields({ city, breaches: { message, ofOffice }, set }: CityFieldsProps) {
  const words = useWords().founding;
  return (
    <div className="form-grid">
      <TextField
        label={words.nameZh}
        required
        maxLength={40}
        message={message('nameZh')}
        value={city.nameZh}
        onChange={(nameZh) => set({ nameZh })}
      />
      <TextField
        label={words.shortName}
        required
        maxLength={20}
        message={ofOffice('', 'shortName')}
        value={city.shortName}
        onChange={(shortName) => set({ shortName })}
      />
      <TextField
        label={words.nameEn}
        required
        maxLength={60}
        message={message('nameEn')}
        value={city.nameEn}
        onChange={(nameEn) => set({ nameEn })}
      />
    </div>
  );
}

export function SaysFields({ city, today, breaches: { message }, set }: CityFieldsProps & { readonly today: string }) {
  const words = useWords().founding;
  return (
    <div className="form-grid">
      <TextField
        label={words.issuer}
        hint={words.issuerHint}
        maxLength={60}
        message={message('issuer')}
        value={city.issuer}
        onChange={(issuer) => set({ issuer })}
      />
      <DayField
        label={words.completeFrom}
        hint={words.completeFromHint}
        max={today}
        message={message('completeFrom')}
        value={city.completeFrom}
        onChange={(completeFrom) => set({ completeFrom })}
      />
    </div>
  );
}
