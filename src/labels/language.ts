// The two languages of the product. Chinese is the first: every word exists in it.
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];
export type Words = Readonly<Record<Language, string>>;
