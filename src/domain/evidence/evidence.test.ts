import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { type Attachment, attachmentBreaches, type KnownFile } from './evidence.ts';
import {
  arrivalBreaches,
  defaultEvidencePolicy as policy,
  EvidencePolicy,
  openingBreaches,
  withdrawalBreaches,
} from './evidencePolicy.ts';
import { mayBeShown, savedName } from './fileType.ts';

const [own, other] = [uuidv7(), uuidv7()];
const [one, two] = [uuidv7(), uuidv7()];
const sound: KnownFile = { officeId: own, state: 'clean', withdrawn: false };
const contract = (fileId = one): Attachment => ({ fileId, kind: 'contract' });
const writable = new Set([own]);

const laws = (breaches: readonly { readonly law: string; readonly field?: string }[]) =>
  breaches.map(({ law, field }) => [law, field].filter(Boolean).join(' '));

test.each([
  ['sound', [contract()], sound, [], []],
  ['not scanned yet', [contract()], { ...sound, state: 'scanning' }, [], []],
  ['two files', [contract(), contract(two)], sound, [], []],
  ['unknown', [contract(uuidv7())], sound, [], ['file_unknown attachments.0']],
  ['of another office', [contract()], { ...sound, officeId: other }, [], ['file_unknown attachments.0']],
  ['taken back', [contract()], { ...sound, withdrawn: true }, [], ['file_withdrawn attachments.0']],
  ['infected', [contract()], { ...sound, state: 'infected' }, [], ['file_infected attachments.0']],
  ['twice', [contract(two), contract(), contract()], sound, [], ['file_attached_twice attachments.2']],
  ['there already', [contract()], sound, [one], ['file_attached_twice attachments.0']],
  ['the 51st', [contract()], sound, Array.from({ length: 50 }, () => uuidv7()), ['too_many_attachments attachments']],
] as const)('attaching: %s', (_, attachments, file: KnownFile, before, broken) => {
  const files = new Map([
    [one, file],
    [two, sound],
  ]);
  expect(laws(attachmentBreaches(attachments, files, writable, before))).toEqual(broken);
});

const mb = 2 ** 20;
test.each([
  ['sound', { bytes: 30 * mb, type: 'pdf', active: false }, policy, []],
  ['empty', { bytes: 0, type: null, active: false }, policy, ['file_empty file']],
  ['one byte too many', { bytes: 30 * mb + 1, type: 'pdf', active: false }, policy, ['file_too_big file']],
  ['of no known type', { bytes: 9, type: null, active: false }, policy, ['file_type_not_taken file']],
  [
    'of a type that the city does not take',
    { bytes: 9, type: 'doc', active: false },
    EvidencePolicy.parse({ types: ['pdf'] }),
    ['file_type_not_taken file'],
  ],
  ['active', { bytes: 9, type: 'pdf', active: true }, policy, ['file_active file']],
] as const)('arriving: %s', (_, arrival, rules, broken) => {
  expect(laws(arrivalBreaches(arrival, rules))).toEqual(broken);
});

const scanned = { state: 'clean', withdrawn: false, scanAwaited: true } as const;
const never = { openUnscanned: 'never' } as const;
const without = { openUnscanned: 'without_scanner' } as const;
const always = { openUnscanned: 'always' } as const;
test.each([
  ['clean', scanned, never, []],
  ['not there', null, always, ['file_unknown']],
  ['taken back', { ...scanned, withdrawn: true }, always, ['file_gone']],
  ['infected, whatever the setting', { ...scanned, state: 'infected' }, always, ['file_not_clean']],
  ['unscanned and never', { ...scanned, state: 'unscanned', scanAwaited: false }, never, ['file_not_scanned']],
  ['unscanned for want of a scanner', { ...scanned, state: 'unscanned', scanAwaited: false }, without, []],
  ['unscanned as yet', { ...scanned, state: 'unscanned' }, without, ['file_not_scanned']],
  ['unscanned as yet, and always', { ...scanned, state: 'unscanned' }, always, []],
  ['while it is scanned', { ...scanned, state: 'scanning' }, without, ['file_not_scanned']],
  [
    'an old file under a new scanner',
    { ...scanned, state: 'scanning', scanAwaited: false },
    without,
    ['file_not_scanned'],
  ],
  ['failed', { ...scanned, state: 'failed' }, without, ['file_scan_failed']],
  ['failed, and always', { ...scanned, state: 'failed' }, always, []],
] as const)('opening: %s', (_, file, rules, broken) => {
  expect(laws(openingBreaches(file, rules))).toEqual(broken);
});

const standing = { officeId: own, withdrawn: false, ofVerified: false };
test.each([
  ['sound', standing, []],
  ['unknown', undefined, ['file_unknown']],
  ['of another office', { ...standing, officeId: other }, ['file_unknown']],
  ['twice', { ...standing, withdrawn: true }, ['file_already_withdrawn']],
  ['of a verified entry', { ...standing, ofVerified: true }, ['file_of_verified_entry']],
] as const)('taking back: %s', (_, file, broken) => {
  expect(laws(withdrawalBreaches(file, writable))).toEqual(broken);
});

test.each([
  ['合同.pdf', 'pdf', '合同.pdf'],
  ['照片.JPEG', 'jpg', '照片.JPEG'],
  ['合同.exe', 'pdf', '合同.exe.pdf'],
  ['..\\..\\a/b:c', 'png', '.._.._a_b_c.png'],
  ['一\n二"三".xls', 'xls', '一_二_三_.xls'],
  ['', 'pdf', '.pdf'],
] as const)('%j of type %s is saved as %s', (name, type, saved) => {
  expect(savedName(name, type)).toBe(saved);
});

test('only what cannot act is shown in the window', () => {
  expect((['pdf', 'jpg', 'png', 'heic', 'docx', 'xls', 'ofd'] as const).filter(mayBeShown)).toEqual([
    'pdf',
    'jpg',
    'png',
  ]);
});
