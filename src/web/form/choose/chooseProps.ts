import type { Option } from './foundChoices.ts';

export interface ChooseProps {
  readonly id?: string;
  /** Where no label stands beside it. */
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly choices: readonly Option[];
  /** Named where nothing need be chosen. */
  readonly none?: string | undefined;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}
