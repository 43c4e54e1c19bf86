/**
 * A static file server on the loopback address, as any web server would serve a built site: for this machine alone, and
 * nothing but the files of its folder.
 */
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { createReadStream } from 'node:fs';
import { realpath } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { escapeHtml } from '#text/escape.ts';
import { type ServedFile, servedFile } from './served-file.ts';
import { rangeOf } from './range.ts';

export interface SiteServer {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves a folder; port 0 takes a free one. `base` puts the site under a path. Throws if the port is taken. */
export async function serveSite(folder: string, port: number, base = '/'): Promise<SiteServer> {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    // Whoever asked may be gone by now.
    answer(request, response, root, base).catch(() => response.destroy());
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

/** By other names a page of the web could reach this server and read what is on it. */
const OURS = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

async function answer(request: IncomingMessage, response: ServerResponse, root: string, base: string): Promise<void> {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (!OURS.test(request.headers.host ?? ''))
    return refuse(response, 403, 'This server answers to this machine alone.');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'This server only shows files.');
  }
  const path = pathOf(request.url ?? '');
  const found = path?.startsWith(base) ? await servedFile(root, path.slice(base.length)) : undefined;
  if (!found) return missing(request, response, root, base);
  if ('folder' in found) {
    response.setHeader('Location', `${base}${encodeURI(found.folder)}/`);
    return refuse(response, 301, 'It is a folder.');
  }
  return send(request, response, found);
}

/** The decoded path of a request; undefined for what is none. */
function pathOf(target: string): string | undefined {
  const [path = ''] = target.replace(/^https?:\/\/[^/?#]*/i, '').split(/[?#]/);
  try {
    return decodeURIComponent(path === '' ? '/' : path);
  } catch {
    return undefined;
  }
}

async function send(request: IncomingMessage, response: ServerResponse, file: ServedFile): Promise<void> {
  const { handle, size, tag } = file;
  try {
    response.setHeader('Content-Type', TYPES[extname(file.path).toLowerCase()] ?? 'application/octet-stream');
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('Accept-Ranges', 'bytes');
    response.setHeader('ETag', tag);
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304).end();
      return;
    }
    const isSame = (request.headers['if-range'] ?? tag) === tag;
    const range = isSame ? rangeOf(request.headers.range, size) : undefined;
    if (range === 'unsatisfiable') {
      response.setHeader('Content-Range', `bytes */${size}`);
      return refuse(response, 416, 'The file has no such part.');
    }
    const [start, end] = range ?? [0, size - 1];
    if (range) response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
    response.setHeader('Content-Length', end - start + 1);
    response.statusCode = range ? 206 : 200;
    if (request.method === 'HEAD' || size === 0) response.end();
    // Closes the file when it is through, and when nobody waits for the rest.
    else await pipeline(createReadStream('', { fd: handle, start, end, autoClose: false }), response);
  } finally {
    await handle.close();
  }
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(`${text}\n`);
}

/** A page that leads back, for people: the site's own, or else one of which the policy lets nothing run. */
async function missing(request: IncomingMessage, response: ServerResponse, root: string, base: string): Promise<void> {
  response.statusCode = 404;
  const own = await servedFile(root, '404.html');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  if (own && 'handle' in own) {
    try {
      const page = await own.handle.readFile();
      response.end(request.method === 'HEAD' ? undefined : page);
    } finally {
      await own.handle.close();
    }
    return;
  }
  response.setHeader('Content-Security-Policy', "default-src 'none'");
  const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Not found</title>
<h1>There is nothing here</h1>
<p><a href="${escapeHtml(base)}">To the landscape</a></p>
`;
  response.end(request.method === 'HEAD' ? undefined : page);
}

/** What a site holds; with `nosniff` nothing else is run or drawn. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm'
};
