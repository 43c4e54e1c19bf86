/** The keys about membership: what it costs, what it gives, and who writes the block of members. Part of the table of keys. */
import { aDay, aNumber, aText, level, mapping, mappings, someTexts } from './forms.ts';

const benefits = (says: string) =>
  mappings(
    says,
    level('A benefit', {
      name: aText('What it is, in a few words.'),
      area: aText('What it is about: governance, visibility and the like.'),
      count: aNumber('How many of it, where it is counted.')
    })
  );

export const tierTerms = {
  dues: mappings(
    'What it costs a year, a row for each size of organization.',
    level('Dues', {
      employees_from: aNumber('The least number of employees, where dues depend on it.'),
      employees_to: aNumber('The greatest number of employees.'),
      price: aNumber('What is paid; 0 where it is free. Left out where it cannot be had at that price.'),
      reduced: aNumber('What is paid by those of “reduced_for” under “membership”.')
    })
  ),
  condition: aText('Who can have it.'),
  includes: aText('The id of the tier whose benefits it gives besides its own.'),
  benefits: benefits('What it gives.')
};

export const membershipLevel = level('“membership”', {
  currency: aText('The currency of dues, as USD.'),
  reduced_for: aText('Who pays the reduced dues.'),
  source: aText('Where dues and benefits are told.'),
  date: aDay('The day of that source.'),
  benefits: benefits('What every member can take part in.'),
  feed: aText('What writes the block of members, where a machine replaces it as a whole.'),
  feed_writes: someTexts('The keys that it writes: changes of them in the file are lost.')
});

export const membership = mapping('What is said of membership as a whole.', membershipLevel);
