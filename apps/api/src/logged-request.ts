/** A request as the log tells it. */
interface LoggedRequest {
  url?: string;
  params?: unknown;
}

/** Without the secret of a share link, which is part of the address: who reads the log must not read the reports by it. */
export function loggedRequest<Request extends LoggedRequest>(request: Request): Request {
  const { url = '' } = request;
  if (!/\/shared\//i.test(url)) return request;
  return { ...request, url: url.replace(/(\/shared\/)[^/?#]*/gi, '$1…'), params: undefined };
}
