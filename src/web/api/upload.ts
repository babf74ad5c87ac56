// Sending a file with progress and a way to stop: fetch reports no upload progress, XMLHttpRequest does.
import type { AnswerOf, FieldsOf, PlaceOf, QueryOf, Route } from './contract.ts';
import { addressOf, answerOf, ApiError, apiUrl, ownHeaders } from './request.ts';

export interface Upload<Answer> {
  readonly done: Promise<Answer>;
  readonly cancel: () => void;
}

/** What goes along: in the address, or as fields of the form, as the route asks. */
interface Sent<R extends Route> {
  readonly at?: PlaceOf<R>;
  readonly query?: QueryOf<R>;
  readonly fields?: FieldsOf<R>;
}

export function upload<R extends Route>(
  route: R,
  file: File,
  { at, query, fields }: Sent<R>,
  onProgress: (sent: number) => void,
): Upload<AnswerOf<R>> {
  const [method = '', path = ''] = route.split(' ');
  const sending = new XMLHttpRequest();
  const done = new Promise<AnswerOf<R>>((resolve, reject) => {
    sending.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    sending.addEventListener('load', () => {
      try {
        resolve(answerOf(sending.status, sending.responseText) as AnswerOf<R>);
      } catch (error) {
        reject(error);
      }
    });
    sending.addEventListener('error', () => reject(new ApiError(0, {})));
    sending.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
  });
  // Fields go before the file, so that the server knows them when the file's stream begins.
  const form = new FormData();
  for (const [name, value] of Object.entries<unknown>(fields ?? {}))
    if (value) form.append(name, typeof value === 'string' ? value : JSON.stringify(value));
  form.append('file', file);
  sending.open(method, apiUrl(addressOf(path, at ?? {}), query));
  for (const [name, value] of Object.entries(ownHeaders())) sending.setRequestHeader(name, value);
  sending.send(form);
  return { done, cancel: () => sending.abort() };
}
