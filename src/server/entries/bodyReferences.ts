// What the bodies of the routes point at, field by field, as the nouns say it of entries (domain/entries/references.ts). The schemas are held
// against this table: a field that can hold an id and is not in it fails a test.
import { writtenKinds } from '../../domain/entries/act.ts';
import type { PointedBy, Reference, Referred } from '../../domain/entries/pointing.ts';
import { headReferences, referencesOf } from '../../domain/entries/references.ts';

/** The id of what the act founds: one that is taken is refused. */
export const isNew = 'new';
export type BodyReference = Reference | typeof isNew;
type Fields = Readonly<Record<string, BodyReference>>;

const of =
  (by: PointedBy) =>
  (to: Referred): Reference => ({ to, by });
const [own, city, above, side, shared] = [of('own'), of('city'), of('above'), of('one_side'), of('shared')];

const entries: Fields = Object.fromEntries(
  [...writtenKinds.map((kind) => [kind, referencesOf(kind)] as const), ['void', headReferences({})] as const].flatMap(
    ([kind, fields]) => [
      [`acts[${kind}].input.head.id`, isNew],
      ...Object.entries(fields).map(([field, reference]) => [`acts[${kind}].input.${field}`, reference] as const),
    ],
  ),
);
/** A text, or a draft, of one activity or outing: its figures are its rows. */
const ofOccasion: Fields = { activity: own('entry'), outing: own('entry') };
const ofDraft = { 'input.head.id': isNew } as const;

export const bodyReferences: Readonly<Record<string, Fields>> = {
  'POST /api/v1/entries': entries,
  'POST /api/v1/site-checks': {
    ...ofDraft,
    ...Object.fromEntries(Object.entries(referencesOf('site_check')).map(([field, one]) => [`input.${field}`, one])),
  },
  'POST /api/v1/people': { officeId: own('office'), 'grants.officeId': own('office') },
  'POST /api/v1/people/:id/grant': { officeId: own('office') },
  'POST /api/v1/people/:id/revoke': { officeId: own('office') },
  'POST /api/v1/offices/acts': { 'act.officeId': own('office'), 'act.parentId': own('office') },
  // The drawing is one body: its edges go between its own nodes.
  'PUT /api/v1/chains/:id': {
    'draft.nodes.id': isNew,
    'draft.edges.from': city('chain_node'),
    'draft.edges.to': city('chain_node'),
  },
  'PUT /api/v1/chains/:id/duty': { 'duty.leadOfficeId': city('office'), 'duty.leaderIds': city('person') },
  'POST /api/v1/pursuits': {
    'assignments.pursuitId': isNew,
    'assignments.officeId': own('office'),
    'assignments.accountId': own('account'),
    'assignments.prospectId': city('prospect'),
    'assignments.registerId': city('firm'),
    'assignments.chainId': city('chain'),
    'assignments.nodeId': city('chain_node'),
    'assignments.activityId': shared('entry'),
  },
  'POST /api/v1/pursuits/:id/acts': {
    'act[assigned].id': isNew,
    'act[assigned].accountId': own('account'),
    'act[contacted].id': isNew,
    'act[contacted].contact.id': isNew,
    'act[contacted].entryId': shared('entry'),
    'act[visited].id': isNew,
    'act[visited].entryId': shared('entry'),
    'act[offered].id': isNew,
    // The office that is offered a firm answers for itself.
    'act[offered].toOfficeId': city('office'),
    'act[released].id': isNew,
    'act[refused].id': isNew,
    'act[lead].id': isNew,
    'act[lead].projectId': own('project'),
    'act[retracted].id': isNew,
    'act[retracted].actId': own('pursuit_act'),
  },
  'POST /api/v1/pursuits/:id/lead': { 'lead.id': isNew, 'lead.entryId': isNew, 'lead.projectId': isNew },
  'POST /api/v1/pursuit-offers/:id/answer': {
    'answer.id': isNew,
    'answer.pursuitId': isNew,
    'answer.accountId': own('account'),
  },
  'POST /api/v1/pursuit-rule': { id: isNew },
  'POST /api/v1/dispatch-rule': { id: isNew },
  'POST /api/v1/appraisal-rule': {
    id: isNew,
    convenerId: city('office'),
    shortReviewerIds: city('office'),
    'lines.reviewerIds': city('office'),
  },
  'POST /api/v1/corroboration-rules/grades': { 'rule.id': isNew },
  'POST /api/v1/corroboration-rules/suspicion': { 'rule.id': isNew },
  'POST /api/v1/cell-rule': { 'rule.id': isNew },
  'POST /api/v1/city-profile': { 'profile.id': isNew },
  'POST /api/v1/bulletins/:period/publish': ofOccasion,
  'POST /api/v1/texts/preview': ofOccasion,
  'POST /api/v1/checks': ofOccasion,
  'POST /api/v1/texts': { 'text.id': isNew },
  'POST /api/v1/city-figures': { 'figure.id': isNew },
  'POST /api/v1/city-figures/end': { 'end.id': isNew },
  'POST /api/v1/labels': { 'act.id': isNew },
  'POST /api/v1/place-lists': { 'list.id': isNew },
  'POST /api/v1/place-lists/end': { 'end.id': isNew },
  'POST /api/v1/texts/:textId/end': { id: isNew },
  'POST /api/v1/texts/:textId/template/end': { id: isNew },
  'POST /api/v1/campaigns': { id: isNew, replacesId: city('campaign'), 'goals.officeId': city('office') },
  'POST /api/v1/projects/:id/split': { 'parts.projectId': isNew },
  'POST /api/v1/packages': { packageId: isNew, projectIds: own('project') },
  'POST /api/v1/merges/preview': { keptId: above('project'), mergedId: above('project') },
  'POST /api/v1/merges': { id: isNew, keptId: above('project'), mergedId: above('project') },
  'POST /api/v1/merges/:id/undo': { id: isNew },
  'POST /api/v1/company-merges': { id: isNew, keptId: city('company'), mergedId: city('company') },
  'POST /api/v1/company-merges/:id/undo': { id: isNew },
  'POST /api/v1/companies/:id/aliases': { id: isNew },
  'POST /api/v1/company-aliases/:id/withdraw': { id: isNew },
  'POST /api/v1/companies/:id/parent': { id: isNew, parentId: city('company') },
  'POST /api/v1/disputes': { id: isNew, projectId: side('project'), otherId: side('project') },
  'POST /api/v1/disputes/:id/decisions': { id: isNew },
  'POST /api/v1/protection-rules': { id: isNew },
  'POST /api/v1/verifications': {
    entryIds: own('entry'),
    importId: own('import'),
    'filter.officeId': own('office'),
  },
  'POST /api/v1/consents': { entryIds: own('entry') },
  // Looked at from there; what is told of others stays the same.
  'POST /api/v1/radar/likely': { officeId: city('office') },
  'POST /api/v1/kept-apart': { id: isNew, projectId: side('project'), otherId: side('project') },
  'POST /api/v1/spot-checks': { 'draw.id': isNew, 'draw.officeId': own('office') },
  'POST /api/v1/clause-reviews': { 'review.id': isNew, 'review.agreementId': own('entry') },
  'POST /api/v1/entries/:id/attachments': { 'attachments.fileId': own('file') },
  'POST /api/v1/closes': { id: isNew, officeId: own('office') },
  'POST /api/v1/assessment-years': { id: isNew },
  'POST /api/v1/assessments/preview': {
    'scheme.body.groups.offices': city('office'),
    'scheme.body.excluded.officeId': city('office'),
  },
  'POST /api/v1/assessments': {
    'scheme.id': isNew,
    'scheme.body.groups.offices': city('office'),
    'scheme.body.excluded.officeId': city('office'),
  },
  'POST /api/v1/assessments/end': { 'end.id': isNew },
  'POST /api/v1/assessments/numbers': { 'number.id': isNew, 'number.officeId': city('office') },
  'POST /api/v1/assessment-objections': {
    'objection.id': isNew,
    'objection.resultId': city('assessment_result'),
    'objection.officeId': own('office'),
  },
  'POST /api/v1/assessment-objections/answer': { 'answer.objectionId': city('assessment_objection') },
};
