import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import Meanings from '#components/filters/Meanings.svelte';
import { GENERAL_SOURCE, meaningsOf } from '#components/stages/meanings.ts';

const GRADUATED = { id: 'graduated', name: 'Graduated' };

describe('what a stage means', () => {
  it('is what the landscape says, else what is meant in general, else not said', () => {
    expect(
      meaningsOf([
        { ...GRADUATED, description: 'Ours.' },
        { id: 'sandbox', name: 'Sandbox' },
        { id: 'moon', name: 'Moon' }
      ])
    ).toEqual([
      { ...GRADUATED, description: 'Ours.' },
      { id: 'sandbox', name: 'Sandbox', description: expect.stringMatching(/^In general, /) as string, general: true }
    ]);
  });

  it('knows no stage by a name of the language itself', () => {
    expect(meaningsOf([{ id: 'constructor', name: 'Constructor' }])).toEqual([]);
  });

  it('tells where general words are from, once somebody asks', async () => {
    render(Meanings, { words: [GRADUATED, { id: 'moon', name: 'Moon' }], stages: true });
    expect(screen.queryByText(GENERAL_SOURCE)).toBeNull();
    await userEvent.click(screen.getByText('What is this?'));
    const told = await screen.findByText(/^In general, a project that has met/);
    expect(told.closest('details')).not.toBeNull();
    expect(screen.getByText(GENERAL_SOURCE).closest('details')).not.toBeNull();
    expect(screen.queryByText('Moon')).toBeNull();
  });

  it('asks nothing where nobody knows an answer', () => {
    render(Meanings, { words: [{ id: 'moon', name: 'Moon' }], stages: true });
    expect(screen.queryByText('What is this?')).toBeNull();
  });
});
