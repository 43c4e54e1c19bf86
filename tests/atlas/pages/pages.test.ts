import { describe, expect, it } from 'vitest';
import { asksForWay, pageHits } from '#atlas/pages/find.ts';
import { VIEW_WORDS, ownPages, scopePages, viewPages } from '#atlas/pages/pages.ts';
import { HOME } from '#atlas/query.ts';
import { viewsFor } from '#atlas/views.ts';
import { guideOfMarkdown } from '#landscape/guide/sections.ts';
import { views as allViews } from '#views/index.ts';
import { aLandscape, aMember, anItem, atlasOf, landscapeOf } from '../../builders.ts';

const atlas = atlasOf(
  landscapeOf(aLandscape({ Data: { Store: [anItem('Milvus')] }, Members: { Premier: [aMember('Acme')] } }))
);
const views = viewsFor(allViews, atlas);
const guide = guideOfMarkdown(
  '# Joining\n\nA vote.\n\n## What it costs\n\nEuros and patience.\n\n# Stages\n\nThree of them.'
);
const titlesFor = (text: string) =>
  pageHits(text, { atlas, views, query: HOME, guide }).map(
    ({ title, called }) => `${title}${called ? '' : ' (in it)'}`
  );

describe('the table of pages', () => {
  it('has words for every view', () => {
    expect(Object.keys(VIEW_WORDS).sort()).toEqual(allViews.map(({ id }) => id).sort());
  });

  it('names what the landscape has', () => {
    expect(scopePages(atlas, HOME).map(({ label }) => label)).toEqual(['Projects', 'Members']);
    expect(viewPages(views, HOME).map(({ label }) => label)).toEqual(['Grid', 'Treemap', 'Table']);
    expect(ownPages(views, HOME).map(({ label }) => label)).toEqual(['Compare', 'Placement', 'Shortlist']);
  });
});

describe('pages by what is typed', () => {
  it('are found by what they are called, by the start of it, and by other words', () => {
    expect(titlesFor('shortlist')).toEqual(['Shortlist']);
    expect(titlesFor('comp')).toEqual(['Compare']);
    expect(titlesFor('favorites')).toEqual(['Shortlist']);
  });

  it('come before those that only speak of it', () => {
    expect(titlesFor('stages')).toEqual(['Stages']);
    expect(titlesFor('euros')).toEqual(['What it costs (in it)']);
    expect(titlesFor('joining costs')).toEqual([]);
  });

  it('lead to the heading', () => {
    const [hit] = pageHits('what it costs', { atlas, views, query: { ...HOME, text: 'x' }, guide });
    expect(hit).toMatchObject({ note: 'Guide: Joining', to: { view: 'guide', section: 'what-it-costs', text: '' } });
  });

  it.each(['', 'zebra', 'data platform', '???'])('are none for “%s”', (text) => expect(titlesFor(text)).toEqual([]));
});

describe('what asks for a way', () => {
  const stages = [{ name: 'Sandbox' }, { name: 'Incubating' }];
  it.each(['how to propose', 'sandbox to incubating', 'requirements'])('is “%s”', (text) =>
    expect(asksForWay(text, stages)).toBe(true)
  );
  it.each(['sandbox', 'vector db', 'incubating projects'])('is not “%s”', (text) =>
    expect(asksForWay(text, stages)).toBe(false)
  );
});
