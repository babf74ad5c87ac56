import { fundsSignalBreaches, fundsSignalNoun } from '../../domain/corroboration/fundsSignal.ts';
import { factsOf, ownDecision, put } from '../entries/batch.ts';

export const decideFundsSignal = ownDecision(fundsSignalNoun, ({ input }, world, batch) => {
  const known = world.arrivals.get(input.arrivalId);
  // An arrival of an office out of reach is not there for this writer.
  const arrival = known && world.writable.has(known.officeId) ? known : undefined;
  const breaches = fundsSignalBreaches(input, { ...factsOf(world, input.head), arrival });
  if (breaches.length > 0 || !arrival) return breaches;
  put(fundsSignalNoun, input, batch, { line_id: arrival.lineId, project_id: arrival.projectId });
  return [];
});
