// Twins in words.
import type { SideSeen } from '../../app/radar/sideSeen.ts';
import { yiExact } from '../../domain/money.ts';
import type { Language } from '../../labels/language.ts';
import { nounWord } from '../../labels/nouns.ts';
import { bandWord, findingWord, suspicionRule, suspicionWord } from '../../labels/radar/twins.ts';
import type { Suspected } from '../../names/twins/suspicion.ts';
import type { LikenessView, SideView } from './twinViews.ts';

/** Weights that say next to nothing are left out. */
const telling = 0.25;
/** From here on a weight ends the matter, whatever it is. */
const final = -90;

type Told = Pick<Suspected, 'suspicion' | 'verdict' | 'chance' | 'reasons'>;

export function likenessView({ suspicion, verdict, chance, reasons }: Told, language: Language): LikenessView {
  return {
    suspicion,
    suspicionName: suspicionWord(suspicion, language),
    rule: suspicionRule(suspicion, language),
    verdict,
    percent: Math.round(chance * 100),
    reasons: reasons
      .filter(({ bits }) => Math.abs(bits) >= telling)
      .map(({ field, finding, bits }) => ({
        field,
        text: findingWord(field, finding, language),
        bits: bits < final ? null : Math.round(bits * 10) / 10,
      })),
  };
}

export function sideView(side: SideSeen, language: Language): SideView {
  const { own, ...rest } = side;
  return {
    ...rest,
    amountBandName: bandWord(side.amountBand, language),
    own: own && {
      projectId: own.id,
      code: own.shortCode,
      investor: own.investor,
      investorCode: own.investorCode,
      recipient: own.recipient,
      recipientCode: own.recipientCode,
      amountYi: own.investmentFen === null ? null : yiExact(own.investmentFen),
      place: own.place,
      stage: own.stage,
      stageName: nounWord('stage', own.stage, language),
      statusName: nounWord('status', own.status, language),
      signedOn: own.signedOn,
    },
  };
}
