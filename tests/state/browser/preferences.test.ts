import { afterEach, describe, expect, it, vi } from 'vitest';
import { Persisted } from '#state/browser/persisted.svelte.ts';
import { ThemePreference } from '#state/browser/theme.svelte.ts';

const valid = (value: string) => value === 'on' || value === 'off';
const preference = () => new Persisted<'on' | 'off'>('a-key', 'on', valid);

afterEach(() => void vi.restoreAllMocks());

describe('a preference', () => {
  it('is remembered by the next page', () => {
    expect(preference().current).toBe('on');
    preference().current = 'off';
    expect(preference().current).toBe('off');
  });

  it('falls back where something else was stored', () => {
    localStorage.setItem('a-key', 'sideways');
    expect(preference().current).toBe('on');
  });

  it('lasts as long as the page where storage is forbidden', () => {
    const forbid = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(forbid);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(forbid);
    const shortcuts = preference();
    shortcuts.current = 'off';

    expect(shortcuts.current).toBe('off');
  });

  it('lasts as long as the page where there is no storage at all', () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    });
    const shortcuts = preference();
    shortcuts.current = 'off';

    expect(shortcuts.current).toBe('off');
  });
});

describe('the theme', () => {
  const attribute = () => document.documentElement.dataset['theme'];

  it('is the system’s until somebody chooses', () => {
    expect(new ThemePreference().choice).toBe('system');
    expect(attribute()).toBeUndefined();
  });

  it('is put on the page, and taken off again for the system’s', () => {
    const theme = new ThemePreference();
    theme.choice = 'dark';
    expect(attribute()).toBe('dark');
    theme.choice = 'system';
    expect(attribute()).toBeUndefined();
  });

  it('is there from the start for whoever chose it before', () => {
    new ThemePreference().choice = 'light';
    delete document.documentElement.dataset['theme'];
    expect(new ThemePreference().choice).toBe('light');
    expect(attribute()).toBe('light');
  });
});
