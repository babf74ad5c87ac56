// Versions of shipped figures that count no more, by the hash under which they are kept where they were used. What they said
// stands there, in the table `definition`; that nobody altered it is held by these.
export const retiredDefinitions: Readonly<Record<string, string>> = {
  // They asked for offices by their codes, which are each city's own.
  'departments_active@1': 'b6579daefd48439f86c1dbe4ca2203dbd209c1cf06145c19f040be9a76fd2e2f',
  'department_activities@1': 'f7b58fcd94aea3f634e7a62dd7294c0a7823a099ddebf5e5cfde6ee979466407',
  'department_projects@1': 'a42425586f545a8917949682679b05891c5b009084660f7314ee02fae6b39370',
  'bureau_meetings@1': 'e49474a382220a4b229c95018546329ed655858c69172ad29ecef7e1592ce181',
  'bureau_meetings_comprehensive@1': '487ff7f7c4845d1dfc6fd6eefaf98bead4150c406c1e4741b6dca63d76f88c86',
  'bureau_meetings_thematic@1': '6f5234718f69bb6e043e345937826ababab64e694d469eebbc62d9436922fc97',
  'bureau_visits@1': 'db7450f8a3310eb8718e9b8faef64d76698c489da20609a8a403ec26dd97afaa',
  'bureau_signing_occasions@1': 'd7c55e13f08b81f9b42af0cb76bd82023f72a3dacf863182f70194b43b76664f',
  'bureau_speeches@1': 'e70cadaea195c81eadbdd851266cba42910837f080059a7468ef2a1342926209',
  'hosted_for_province@1': '05de9ab0321c934b2d037bdf8795a204e2e2af216e38443742633addff8da3aa',
  // They were one city's own and are kept by it now.
  'lc2023_agriculture_signings@1': '9c11cc6bef42ab999b05a4b532a4e78d8d2836a7dc8f8fc945c79f163cbc908a',
  'lc2023_agriculture_investment@1': '73453122a9abe246fa33b4d170de75590ef013b2b2fa31b487f7bf6a66a75c7b',
  'lc2023_pipe_summit_guests@1': '9eaeb5c0f587fc3b46de1028d83fea88a0f752aa8ea5e1846fc220a0cd006fdf',
  'lc2023_multinationals@1': 'ab8c7079f084e0b3bd63fc765176b8b692d3a315cb21a17b92540f32a593b23f',
  'lc2023_confucian_events@1': 'b4cb96ef55be525aa970c92f419dfb80873e9c7cadf87523b502399899cc5c1e',
  'lc2023_confucian_signings@1': 'c7c64db8cea6f37d1a4872e107024aa1da20defeee7b3f81ccbc15bdb3f1e8e6',
  'lc2023_confucian_investment@1': 'e623f3b5e9912f5464eeb497100b428568bc2656f9feea6bca4f4238511c0589',
  'lc2023_bearing_investment@1': '099121475dfe0f81ed74b5dddd3adc0c42c05fa9c5c147d79ec463e0d315fd71',
  'lc2023_bearing_phases@1': '10fb09e2d9742a5fd7a7821a4d6384a996c50d85fbe0547c2ca4e125fdb8f1f4',
  'lc2023_bearing_exchanges@1': 'f2dc240c4dafee9ea36ec4957213b2ba1a80cb6ddb377aa57a77307d7bf3bec4',
  'lc2023_bearing_months@1': 'dba4b3fe9495e56081bfa5fb8a534fabd1919853f62b96f648db4019b9c1db03',
  'lc2023_bearing_filed@1': '818c78494039cb935976a6e4c599f746f60efb7e4f2279b9e5814d810ab0aa97',
  'lc2023_shanghai_promotions@1': 'a668b695a0ffcaaf7847b20a7a3c77d9368c04e15481a5aa1b42bf33b1e840ee',
};
