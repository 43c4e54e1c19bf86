/** The workflow of a selection, or the one layer that its link opens. */
import { sentenceText } from '#atlas/sentence.ts';
import { stageMatrix, workflowGaps } from '#atlas/workflow/gaps.ts';
import { opened, workflowLayers } from '#atlas/workflow/layers.ts';
import { NARROW, workflowScene } from '#layout/workflow/scene.ts';
import { workflowSheet } from '#layout/workflow/sheet.ts';
import type { DrawPicture } from '#take-away/picture.ts';

/** A phone shows a list; its picture is that of a page. */
const LEAST = 1144;

export const workflowPicture: DrawPicture = ({ atlas, query, selected, width }) => {
  const layers = workflowLayers(atlas, selected.matches);
  const shown = opened(layers, query.path);
  const whole = query.path.length > 0;
  return workflowSheet({
    atlas,
    scene: workflowScene(shown, { width: width < NARROW ? LEAST : width, whole }),
    gaps: whole ? [] : workflowGaps(atlas, layers, query).map((parts) => sentenceText(parts)),
    matrix: whole ? [] : stageMatrix(atlas, layers)
  });
};
