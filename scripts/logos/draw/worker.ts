/**
 * The drawing program: `node scripts/run.mjs logos/draw/worker`, started by pool.ts. It gets the bytes of one image after the
 * other from its parent and answers with pictures. Apart from the parent, because no renderer can be interrupted and
 * a fault in one would take the whole build along.
 */
import { drawLogo, type DrawingOutcome } from './draw.ts';
import { rendering } from './render.ts';

export interface DrawingAnswer {
  readonly outcome: DrawingOutcome;
  /** It should be replaced before the next image: a renderer failed in it or it has grown too large. */
  readonly worn: boolean;
}

/** Memory in bytes beyond which a program is replaced. */
const LARGEST = 400 << 20;

process.on('message', (bytes: Uint8Array) => {
  void drawLogo(bytes).then((outcome) => {
    process.send!({ outcome, worn: rendering.failed || process.memoryUsage.rss() > LARGEST } satisfies DrawingAnswer);
  });
});
process.on('disconnect', () => process.exit());
process.send!('ready');
