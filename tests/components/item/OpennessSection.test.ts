import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { factContext, knownOf } from '#atlas/facts/context.ts';
import { factRowsOf } from '#atlas/facts/table.ts';
import OpennessSection from '#components/openness/OpennessSection.svelte';
import { aLandscape, anItem, landscapeOf } from '../../builders.ts';
import { siteOf, textsOf, visitLong } from '../reader.ts';

const openness = {
  name: 'Framework',
  components: ['Weights', 'Model card', 'Training code'].map((name) => ({ name, license: 'data' })),
  classes: [{ id: 'basic', name: 'Basic', requires: ['weights', 'model-card'] }],
  licenses: [{ id: 'data', name: 'Data', licenses: ['MIT'] }]
};
const site = siteOf(
  landscapeOf(
    aLandscape(
      {
        Models: {
          Language: [
            anItem('Ours', {
              components: { weights: 'MIT', 'model-card': 'unlicensed' },
              components_source: { url: 'https://a.example/x', date: '2024-11-15' }
            }),
            'Other'
          ]
        }
      },
      { openness }
    )
  )
);

it('says the class, what is missing for the next, and does not call closed what is not declared', async () => {
  const reader = await visitLong('?item=ours', site);
  await reader.part('openness')!.ask();
  const known = knownOf(reader.atlas, reader.details.value!, 0);
  const { container } = render(OpennessSection, { reader, known });
  const [text] = textsOf([container]);
  expect(text).toContain('No class yet. For Basic, this is missing: model card (without a license).');
  expect(text).toContain('Not declared, which does not say closed: training code.');
  expect(text).toContain('As a.example says, 15 Nov 2024.');
  expect(textsOf(screen.getAllByRole('listitem'))).toEqual(['Weights MIT', 'Model card without a license']);
});

it('is a fact of those alone that declare it', async () => {
  const { atlas, details } = await visitLong('', site);
  const row = factRowsOf(atlas).find(({ id }) => id === 'openness')!;
  const context = factContext(atlas, details.value!);
  const [ours, other] = [0, 1].map((at) => row.read(knownOf(atlas, details.value!, at), context));
  expect(ours).toMatchObject({ text: 'No class yet', note: '1 of 3 components open; as a.example says, 15 Nov 2024' });
  expect(other).toBeUndefined();
});
