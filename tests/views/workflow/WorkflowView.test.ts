/** The workflow on a page: columns with their projects, gaps and matrix as links, a list on a phone. */
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { viewsFor } from '#atlas/views.ts';
import { views } from '#views/index.ts';
import WorkflowView from '#views/workflow/WorkflowView.svelte';
import { aLandscape, anItem, landscapeOf } from '../../builders.ts';
import { siteOf, textsOf, visit } from '../../components/reader.ts';

const layers = [
  { id: 'storage', name: 'Storage', part: 'Data', description: 'Where data lives.' },
  { id: 'serving', name: 'Serving', part: 'Production' }
];
const items = [
  anItem('Milvus', { project: 'graduated', layers: ['storage'] }),
  anItem('Vespa', { layers: ['storage'] }),
  anItem('Adlik', { project: 'incubating', layers: ['serving', 'storage'] })
];
const site = siteOf(landscapeOf(aLandscape({ Data: { Store: items } }, { layers })));

function open(search: string, width = 1144) {
  const reader = visit(search, site);
  render(WorkflowView, { reader, width });
  return reader;
}
const inLayer = (name: string) => within(screen.getByRole('region', { name }));

describe('the workflow', () => {
  it('has a column for each layer, its projects in it', () => {
    open('?view=workflow');
    expect(inLayer('Storage').getByRole('link', { name: 'Milvus, graduated, Store' })).toBeTruthy();
    expect(inLayer('Storage').getByRole('link', { name: 'Vespa, Store' })).toBeTruthy();
    expect(inLayer('Serving').getByRole('link', { name: 'Adlik, incubating, Store' })).toBeTruthy();
  });

  it('refers to what is hosted in another layer, and leads to it', async () => {
    const reader = open('?view=workflow');
    const also = inLayer('Storage').getByRole('link', { name: /1 hosted projects of other layers.*Adlik/ });
    await userEvent.setup().click(also);
    expect(reader.explorer.query).toMatchObject({ view: 'workflow', selection: { layer: ['storage'] } });
  });

  it('opens a project beside it', async () => {
    open('?view=workflow');
    await userEvent.setup().click(inLayer('Storage').getByRole('link', { name: /Milvus/ }));
    expect(location.search).toBe('?view=workflow&item=milvus');
  });

  it('says where it is thin, each layer a link', async () => {
    open('?view=workflow');
    const gap = screen.getByText(/No graduated project/);
    await userEvent.setup().click(within(gap).getByRole('link', { name: 'Serving' }));
    expect(location.search).toBe('?view=workflow&path=serving');
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByRole('region', { name: 'Storage' })).toBeNull();
    await userEvent.setup().click(screen.getByRole('link', { name: 'All 2 layers' }));
    expect(location.search).toBe('?view=workflow');
  });

  it('leads from a number of the matrix to what it counts', async () => {
    open('?view=workflow');
    await userEvent.setup().click(screen.getByRole('link', { name: '1 graduated in Storage' }));
    expect(location.search).toBe('?view=workflow&path=storage,graduated');
    expect(inLayer('Storage').getAllByRole('link')).toHaveLength(1);
  });

  it('is one stop for the Tab key, from which the arrows lead on', async () => {
    open('?view=workflow');
    const user = userEvent.setup();
    const milvus = inLayer('Storage').getByRole('link', { name: /Milvus/ });
    milvus.focus();
    await user.keyboard('{ArrowRight}');
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Adlik, incubating, Store');
    const stops = document.querySelectorAll('.tile[tabindex="0"]');
    expect(stops).toHaveLength(1);
  });

  it('follows the selection', () => {
    open('?view=workflow&stage=graduated');
    expect(screen.queryByRole('link', { name: /Vespa/ })).toBeNull();
    expect(inLayer('Storage').getByRole('link', { name: /Milvus/ })).toBeTruthy();
  });

  it('is a list of layers on a phone', () => {
    open('?view=workflow', 358);
    expect(textsOf(screen.getAllByRole('link', { name: /^[12] S/ }))).toEqual([
      '1 Storage 2 Where data lives. Milvus',
      '2 Serving 1 Adlik'
    ]);
  });
});

it('there is none where there are no layers', () => {
  const plain = siteOf(landscapeOf(aLandscape({ Data: { Store: ['Milvus'] } })));
  expect(viewsFor(views, plain.atlas).map(({ id }) => id)).not.toContain('workflow');
});
