// Patterns of `like` from what people type: their own signs stand for themselves.
const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** It stands somewhere in it. */
export const holdingText = (text: string): string => `%${literal(text)}%`;

/** It begins so. */
export const beginningSo = (text: string): string => `${literal(text)}%`;
