// Whether a name or an address is this machine's own.

/** Takes what stands in a URL (`[::1]`), in HOST (`::1`) and what a socket says (`::ffff:127.0.0.1`). */
export function isLoopback(host: string): boolean {
  return /^(::ffff:)?127(\.\d{1,3}){3}$|^localhost$|^\[?::1\]?$/i.test(host);
}
