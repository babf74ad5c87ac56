// Who may found the first city by the page: whoever reads the terminal of the server. The code is made at each start while
// there is no city, lies in memory alone, and is good for one founding.
import { sameBytes } from '../../crypto/codes.ts';
import { sha256Bytes } from '../../crypto/fingerprint.ts';
import { refuse } from '../../domain/refusal.ts';
import { randomCharacters } from '../people/randomPassword.ts';

export interface SetupCode {
  /** As it is printed: four groups of four. */
  readonly code: string;
  /** Refuses `setup_code_wrong`. Blanks, dashes and small letters make no difference. */
  readonly mustOpen: (given: string) => void;
  /** Is spent once `work` has come to its end; meanwhile nobody else founds with it. */
  readonly spend: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Capitals and digits without look-alikes: about 78 bits. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

export function openSetupCode(): SetupCode {
  const code = randomCharacters(letters, 16);
  let state: 'open' | 'busy' | 'spent' = 'open';
  return {
    code: code.replace(/.{4}(?=.)/g, '$&-'),
    mustOpen(given) {
      if (state === 'spent' || !isSame(given.replace(/[\s-]/g, '').toUpperCase(), code)) refuse('setup_code_wrong');
    },
    async spend(work) {
      if (state !== 'open') refuse('setup_code_wrong');
      state = 'busy';
      try {
        const done = await work();
        state = 'spent';
        return done;
      } finally {
        if (state === 'busy') state = 'open';
      }
    },
  };
}

function isSame(given: string, code: string): boolean {
  return sameBytes(sha256Bytes(given), sha256Bytes(code));
}
