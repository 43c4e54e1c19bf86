import { describe, expect, it } from 'vitest';
import { activities, activityOf, unobservedSince } from '#landscape/activity.ts';

const OBSERVED = '2026-08-22';
const figure = <T>(value: T, date: string) => ({ value, date, source: 'git' });
/** Weeks up to one, of which the last so many have a commit. */
const weeks = (active: number, last = '2026-08-16') =>
  figure(
    Array.from({ length: 52 }, (_, i) => (i >= 52 - active ? 2 : 0)),
    last
  );

describe('the activity of an item', () => {
  it.each([
    [52, 'steady'],
    [39, 'steady'],
    [38, 'regular'],
    [13, 'regular'],
    [12, 'occasional'],
    [1, 'occasional'],
    [0, 'still']
  ])('with commits in %i of 52 weeks is %s', (active, activity) => {
    expect(activityOf({ commits: weeks(active) }, OBSERVED)).toBe(activity);
  });

  it('is judged on the weeks of the twelve months alone', () => {
    expect(activityOf({ commits: weeks(13, '2025-11-16') }, OBSERVED)).toBe('steady');
    expect(activityOf({ commits: weeks(3, '2025-11-16') }, OBSERVED)).toBe('occasional');
  });

  it('is told by the newest commit where too few of the weeks are of the twelve months', () => {
    const commits = weeks(52, '2025-11-09');
    const newest = (value: string, date: string) => activityOf({ commits, lastCommit: figure(value, date) }, OBSERVED);
    expect(newest('2026-08-20', '2026-08-22')).toBe('some');
    expect(newest('2025-08-22', '2025-10-30')).toBe('some');
    expect(newest('2025-08-21', '2025-10-30')).toBe('still');
    expect(newest('2025-08-20', '2025-08-21')).toBe('unobserved');
    expect(activityOf({ commits }, OBSERVED)).toBe('unobserved');
  });

  it('is none where nobody recorded a commit', () => {
    expect(activityOf({}, OBSERVED)).toBeUndefined();
    expect(activityOf({ commits: weeks(3) }, undefined)).toBeUndefined();
  });

  it('ends with the month of the newest look', () => {
    const figures = { commits: weeks(9, '2023-11-19'), lastCommit: figure('2023-11-20', '2024-03-28') };
    expect(unobservedSince(figures, OBSERVED)).toBe('2024-03');
    expect(unobservedSince({ commits: weeks(9) }, OBSERVED)).toBeUndefined();
    expect(unobservedSince({}, OBSERVED)).toBeUndefined();
  });
});

describe('the options of the facet', () => {
  const options = activities({ observed: OBSERVED });

  it('say of which twelve months they are', () => {
    for (const { id, name, description } of options) expect(`${name} ${description}`, id).toContain('Aug 2025');
    expect(options.find(({ id }) => id === 'unobserved')!.name).toBe('Not observed since Aug 2025');
  });

  it('are none where nothing was observed', () => {
    expect(activities({})).toEqual([]);
  });
});
