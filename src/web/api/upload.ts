// Sending a file with progress and a way to stop: fetch reports no upload progress, XMLHttpRequest does.
import { answerOf, ApiError, apiUrl, ownHeaders, type Query } from './request.ts';

export interface Upload<Answer> {
  readonly done: Promise<Answer>;
  readonly cancel: () => void;
}

/** What goes along: in the address, or as fields of the form, as the route asks. */
interface Sent {
  readonly query?: Query;
  readonly fields?: Query;
}

export function upload<Answer>(
  path: string,
  file: File,
  { query = {}, fields = {} }: Sent,
  onProgress: (sent: number) => void,
): Upload<Answer> {
  const sending = new XMLHttpRequest();
  const done = new Promise<Answer>((resolve, reject) => {
    sending.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    sending.addEventListener('load', () => {
      try {
        resolve(answerOf(sending.status, sending.responseText) as Answer);
      } catch (error) {
        reject(error);
      }
    });
    sending.addEventListener('error', () => reject(new ApiError(0, {})));
    sending.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
  });
  // Fields go before the file, so that the server knows them when the file's stream begins.
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value) form.append(name, String(value));
  form.append('file', file);
  sending.open('POST', apiUrl(path, query));
  for (const [name, value] of Object.entries(ownHeaders())) sending.setRequestHeader(name, value);
  sending.send(form);
  return { done, cancel: () => sending.abort() };
}
