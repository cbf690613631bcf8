/** `Content-Disposition` of a file to keep; `plainName` is for readers that know no RFC 8187, in ASCII. */
export function attachment(name: string, plainName: string): string {
  return `attachment; filename="${plainName}"; filename*=UTF-8''${encoded(name)}`;
}

/** RFC 8187: `encodeURIComponent` leaves some signs that are not allowed there. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
