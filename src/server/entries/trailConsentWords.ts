// The steps of a trail by which offices asked each other.
import type { Trail } from '../../app/entries/trail.ts';
import { type TrailAct, trailActWord } from '../../labels/entries/trail.ts';
import type { Language } from '../../labels/language.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { TrailConsent } from '../../storage/entries/trailConsents.ts';
import type { TrailStepView } from './trailViews.ts';

/** Asked, answered and, of another office's entry, verified there. */
export function consentSteps(trail: Trail, language: Language): TrailStepView[] {
  const own = new Set(trail.steps.map(({ entry }) => entry.id));
  return trail.consents.flatMap((consent) => stepsOf(consent, own.has(consent.entryId), trail, language));
}

function stepsOf(consent: TrailConsent, isOwn: boolean, trail: Trail, language: Language): TrailStepView[] {
  const { entryId, officeId, ownerId, askedAt, word, saidAt, saidBy, reason, verifiedAt } = consent;
  const named = (id: string) => trail.offices.get(id)?.shortName ?? '';
  const step = (act: TrailAct, at: string, office: string, more: Partial<TrailStepView> = {}): TrailStepView => ({
    entryId,
    act,
    actName: trailActWord(act, language),
    useCase: null,
    // Which entry, where the trail is not its own.
    useCaseName: isOwn ? named(ownerId) : nounWord('entryKind', consent.kind, language),
    at,
    by: '',
    office,
    reason: null,
    changes: [],
    ...more,
  });
  const said = word === 'given' ? ('agreed' as const) : ('refused' as const);
  return [
    step('asked', askedAt, named(officeId)),
    ...(word && saidAt ? [step(said, saidAt, named(ownerId), { by: saidBy, reason })] : []),
    ...(!isOwn && verifiedAt ? [step('verified', verifiedAt, named(officeId))] : []),
  ];
}
