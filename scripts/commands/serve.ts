import { serveSite } from '../site/serve-site.ts';
import { COMMAND } from '../place.ts';
import { type Command } from './command.ts';
import { UsageError } from '../usage.ts';

export const serve: Command = {
  summary: 'Serves a built site on this machine until it is stopped (Ctrl C).',
  usage: 'serve [DIR] [--port N]',
  options: { port: { type: 'string', default: '8000' } },
  files: 1,
  async run([folder = 'dist'], options, effects) {
    const port = Number(options['port']);
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      throw new UsageError(`“${String(options['port'])}” is no port.`);
    if (!(await effects.list(folder))?.includes('index.html')) {
      throw new UsageError(`“${folder}” holds no site; build one first: ${COMMAND} build`);
    }
    const server = await serveSite(folder, port);
    effects.print(`${server.address} serves ${folder}; Ctrl C stops it.`);
    await new Promise<void>((done) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, done);
    });
    await server.close();
    return 0;
  }
};
