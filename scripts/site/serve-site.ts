/** A static file server on the loopback address, as any web server would serve a built site. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

export interface SiteServer {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves a folder; port 0 takes a free one. `base` puts the site under a path. Throws if the port is taken. */
export async function serveSite(folder: string, port: number, base = '/'): Promise<SiteServer> {
  const files = sirv(folder, { dev: true, dotfiles: false });
  const server = createServer((request, response) => {
    const missing = () => {
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/plain; charset=utf-8');
      response.end('There is nothing here.');
    };
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (!request.url?.startsWith(base)) return missing();
    request.url = `/${request.url.slice(base.length)}`;
    files(request, response, missing);
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', ready);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${taken}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      })
  };
}
