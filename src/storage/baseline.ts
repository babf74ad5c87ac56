// The migrations up to the first release became a baseline: 01…, the schema in files that read as it is. A database that stands
// at the last of them is brought up to it; an older one is refused in words.
/** What the baseline took the place of, each with the digest under which a database recorded it. */
export const squashed: ReadonlyMap<string, string> = new Map([
  ['0001_ledger.sql', '5daeb5e617a4dd48e1e25a2e72bf6edb20cbeb1115a44ae41a95000b4e5baf12'],
  ['0002_scope.sql', '796ecea90969e1117fd36f9d48ddf59fe195ecb6afc3f348bad59e295c8f46d5'],
  ['0003_codes.sql', 'a62c8ecd1b94408df0673d72054889393c0476120b875973632656bc17e89de1'],
  ['0004_import_files.sql', 'f979f39b6176d65fd4c2f06690bfe3545c490bf30634e442d7e107693569b802'],
  ['0007_verification_by_instant.sql', '31abf2fd22138b1eee8ff0c471ca62322bf559d6c9c17be9a7327efa19df2ae1'],
  ['0008_audit_chain.sql', '832964ecf0a95098bdbb360d5c6284a5b080b2a33aae94a216ca58ea2222e8ad'],
  ['0010_sign_in.sql', 'ea67a79a5d1608bd6c55cdcd65c9fc56d970c5861bf712c8edae4d80df64f869'],
  ['0011_stages.sql', 'd9232ef6de3a72e99d532954495939e118b9884f4cdd0854ae0f13f864bc8c6e'],
  ['0012_verification.sql', 'd4abc426983f91d9b5c60dd9a98e8a4dd39240c6caea8aca82b434ea19e3933b'],
  ['0013_shared_credit.sql', '8c94d9dd7177d96b011219c481f8539173adab69909b763cccc5dbbea3847464'],
  ['0014_evidence.sql', '42c55b7c72c0e85b5a29e3c0d80368d9afac90cf4ba1604a2297bcb0a8fd11ea'],
  ['0015_period_close.sql', '9ce6273b80e4ca62b249d4e3e2b7345991e262c2be5ec7bfb8d17da3639b9054'],
  ['0016_clauses.sql', 'cacee0a02de90db8400eb0094a9160b734e79b03ad76f31546daae644e8b2613'],
  ['0017_people.sql', '283554d17012f259260cff2f858835092fb7946c0a70726d1f8b8f61e4ef558d'],
  ['0018_voucher_lookup.sql', '5e04a2b4a5e050e05a1b00bb634312833e8895ee32f43803ef292ed8946ba3ec'],
  ['0019_register.sql', '37a2950600ac693c0f7abb7fa9f07dbe92fa29ce8b3dd58592a465cc4375b5d2'],
  ['0020_identity.sql', '0d26adb9a30f51fd0c74ebce53a460b0992c6c55974cc6284de9af67827d8caa'],
  ['0021_radar.sql', '70c02f89e11938ad88dd8305a562e1e7397079ff6c9a5b4db52d469445590d14'],
  ['0022_chains.sql', '4eca8b86bfd451d55e6a93c86798683098ab20dc4568dec326220adf8ef6f0e8'],
  ['0023_pursuits.sql', '2cc104b6614f864fb704bc7c6dfb6b087107a87c0bc211dde1f37db22533e11e'],
  ['0024_firms_of_projects.sql', '41eeac34e83a0c775d1ef88a6eea51e65f2231c9bd9f05d8efc5b68f1002473f'],
  ['0025_pursuit_entries.sql', 'c2269be468730051056dbad68c36e97a4726180501165201bf7cd2f094ace143'],
  ['0026_references.sql', '188e067e185fc4a3d20e84abacf41c9807192f31cddad9089c829cf6b515ba88'],
  ['0027_consent.sql', 'd5eaa399aea1ccef396d13e512c5efbad555ef46cd7a4e940520c51b381b3aa8'],
  ['0028_credit_codes.sql', 'c5492b08ae38ac26ede1e2c9c39b016f60ee162dc8793dad71863b23d6af59bb'],
  ['0030_cells.sql', '51169d77cfccb0d740b42d3cf125535b9d120141070d8fabde6c51e89b447458'],
  ['0032_waiting_entries.sql', 'c4f8cd9208339dd524e83da0ce210d703dad3f62c09973b9a19e114d31661bc7'],
  ['0034_anchor.sql', 'ad9ab5aed47265f30af1b7faf2eef572eaf98b58d4aeb7a52d2be1d7068d2a6c'],
  ['0035_record.sql', 'a0ede90adfb90a4247e8cc4430634525d1698876787ce92a68cbbc9a95b4033d'],
  ['0037_accounts.sql', 'db78b939742b11e63e16ab678ba6c3eca0e0e440264ea2bf5aa4a9ed37b0ea6f'],
  ['0038_limits.sql', 'd4a07309222ce52c93e97252a01dfdfa831ddb7743e7fcab592b439901deec93'],
  ['0040_entry_kinds.sql', 'ec1ae55d78580486bae82ca21c83e2acbfe8dc56f19f684652de22b55c06a92e'],
  ['0041_clock.sql', '44b2a35c2567e001ecc6ab15d50efb1b1c08f6bbdc27bc04d8c932fac9e531f3'],
  ['0042_marks.sql', 'b8cd6a580449293dd8ad906c3e803f5eb5c52aac2459d88246aebd37b8f23cfa'],
  ['0046_landing.sql', 'fbbafc69a726083fbcd0a776b16359351ed6bffa75d7a59c894ed19221138e67'],
]);

/** Its last file. Migrations that come after it begin at 0200. */
export const baselineEnd = '0125_role.sql';

/** What an old database has in another shape is taken away by the first, and made as everywhere by the others. */
export const upgradeFile = 'upgrade_to_baseline.sql';
export const anewFromBefore: readonly string[] = [
  '0102_vouchers.sql',
  '0121_views.sql',
  '0122_scopes.sql',
  '0123_reach.sql',
  '0124_pointing.sql',
  '0125_role.sql',
];

/** Of a database or a backup from before the baseline: at its very end, or somewhere on the way there. */
export function beforeBaseline(applied: Iterable<string>): 'at its end' | 'on the way' | undefined {
  const names = new Set(applied);
  const old = [...squashed.keys()].filter((name) => names.has(name));
  if (old.length === 0) return undefined;
  return old.length === squashed.size && names.size === squashed.size ? 'at its end' : 'on the way';
}
