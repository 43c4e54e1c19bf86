/** The keys of figures that were published elsewhere: part of the table of keys (fields.ts). */
import { aDay, aNumber, aText, level, yesOrNo } from './forms.ts';

export const publishedFigureLevel = level('A published figure', {
  what: aText('What it counts, as readers see it: “graduated projects”.'),
  value: aNumber('The figure.'),
  at_least: yesOrNo('True where it was published as “more than”.'),
  date: aDay('The day of the publication.'),
  source: aText('Where it was published.'),
  counts: aText(
    'What the landscape can count beside it: the part of a link after “?”, such as “stage=graduated”; with “at=”, as of that day.'
  ),
  sum: aText('What of the selected items is summed up in place of counting them: “stars”.'),
  note: aText('Why it differs, or why it is not counted here.')
});
