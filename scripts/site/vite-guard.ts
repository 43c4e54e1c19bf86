/**
 * Vite plugin for working: no link in the project leads a request out of it. Vite itself looks at the names of files, not
 * at where they lead.
 */
import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';

interface Folders {
  /** Those that addresses are relative to. */
  readonly served: readonly string[];
  /** Those whose files may be read, as real paths. */
  readonly allowed: readonly string[];
}

export function guardLinks(folders: Folders): Plugin {
  return {
    name: 'guard-links',
    configureServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        void leadsOut(request.url ?? '', folders).then((isOut) => {
          if (!isOut) return next();
          response.statusCode = 403;
          response.end('This link leads out of the project.\n');
        });
      });
    }
  };
}

/** Whether an address names a file that is there, but elsewhere than in the allowed folders. */
export async function leadsOut(address: string, { served, allowed }: Folders): Promise<boolean> {
  const path = pathOf(address);
  if (path === undefined) return false;
  const named = path.startsWith('/@fs/') ? [path.slice('/@fs'.length)] : served.map((folder) => join(folder, path));
  const real = await Promise.all(named.map((name) => realpath(name).catch(() => undefined)));
  return real.some((path) => path !== undefined && !allowed.some((folder) => `${path}${sep}`.startsWith(folder + sep)));
}

function pathOf(address: string): string | undefined {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/s, ''));
    return path.startsWith('/') && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined;
  }
}
