// A form with fields and one file, as a browser sends it.
const boundary = 'x'.repeat(24);

export const multipartType = { 'content-type': `multipart/form-data; boundary=${boundary}` };

export function multipart(
  fields: Readonly<Record<string, string>>,
  file: { readonly name: string; readonly bytes: string | Buffer },
): Buffer {
  const part = (head: string, body: string | Buffer) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(body),
      Buffer.from('\r\n'),
    ]);
  return Buffer.concat([
    ...Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value)),
    part(`name="file"; filename="${file.name}"`, file.bytes),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
}
