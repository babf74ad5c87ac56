// Ids are made where a thing is born, so that what is sent twice is one thing.
import { useState } from 'react';
import { v7 } from 'uuid';

export const newId = (): string => v7();

/** One id for as long as the part of the screen is there. */
export function useNewId(): string {
  const [id] = useState(newId);
  return id;
}
